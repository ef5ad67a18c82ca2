"""The addresses of the site as the pages of sample schools write them. Nothing is answered by these patterns.

The names of pages of one school, and of comparisons, lead to the sample; all other names lead to the site.
"""

from django.conf.urls.i18n import i18n_patterns
from django.urls import path

from schoolinfo import urls
from schoolinfo.profiles.samples.urls import ROOT
from schoolinfo.profiles.views import samples

SCHOOL = f"{ROOT}schools/<cds:cds>/"
DATED = f"{SCHOOL}<year:year>/"

# Of patterns with one name the last one is written.
urlpatterns = [
    *urls.urlpatterns,
    *i18n_patterns(
        path(SCHOOL, samples.school, name="school"),
        path(DATED, samples.school, name="school-year"),
        path(f"{SCHOOL}groups/<slug:measure>/", samples.groups, name="school-groups"),
        path(f"{DATED}groups/<slug:measure>/", samples.groups, name="school-year-groups"),
        path(f"{DATED}why/<slug:measure>/<slug:group>/", samples.why, name="school-why"),
        path(f"{SCHOOL}qr.svg", samples.school, name="school-qr"),
        path(f"{DATED}qr.svg", samples.school, name="school-year-qr"),
        path(f"{ROOT}compare/", samples.compare, name="comparison"),
        path(f"{ROOT}compare/qr.svg", samples.compare, name="compare-qr"),
        prefix_default_language=False,
    ),
]
