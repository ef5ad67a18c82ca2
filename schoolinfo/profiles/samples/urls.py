"""The addresses of sample schools."""

from django.urls import path

from ..views import samples

ROOT = "guide/sample-schools/"
urlpatterns = [
    path(ROOT, samples.index, name="sample-schools"),
    path(f"{ROOT}schools/<cds:cds>/", samples.school, name="sample-school"),
    path(f"{ROOT}schools/<cds:cds>/<year:year>/", samples.school, name="sample-school-year"),
    path(f"{ROOT}schools/<cds:cds>/groups/<slug:measure>/", samples.groups, name="sample-groups"),
    path(
        f"{ROOT}schools/<cds:cds>/<year:year>/groups/<slug:measure>/",
        samples.groups,
        name="sample-year-groups",
    ),
    path(
        f"{ROOT}schools/<cds:cds>/<year:year>/why/<slug:measure>/<slug:group>/",
        samples.why,
        name="sample-why",
    ),
    path(f"{ROOT}compare/", samples.compare, name="sample-compare"),
]
