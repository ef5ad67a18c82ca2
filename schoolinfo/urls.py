"""The addresses of the site. The language stands in front of them; English stands bare."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import path, register_converter

from schoolinfo.profiles import addresses
from schoolinfo.profiles.views import (
    home,
    lists,
    measures,
    methods,
    robots,
    subjects,
    suggest,
    texts,
    why,
)
from schoolinfo.styleguide.view import styleguide

register_converter(addresses.CdsConverter, "cds")
register_converter(addresses.YearConverter, "year")

handler400 = "schoolinfo.profiles.errors.bad_request"
handler404 = "schoolinfo.profiles.errors.page_not_found"

urlpatterns = [
    path("robots.txt", robots.robots, name="robots"),
    *i18n_patterns(
        path("", home.home, name="home"),
        path("schools/", lists.schools, name="schools"),
        path("schools/suggest/", suggest.suggest, name="suggest"),
        path("schools/<cds:cds>/", subjects.school, name="school"),
        path("schools/<cds:cds>/<year:year>/", subjects.school, name="school-year"),
        path("schools/<cds:cds>/groups/<slug:measure>/", subjects.school_groups, name="school-groups"),
        path(
            "schools/<cds:cds>/<year:year>/groups/<slug:measure>/",
            subjects.school_groups,
            name="school-year-groups",
        ),
        path(
            "schools/<cds:cds>/<year:year>/why/<slug:measure>/<slug:group>/",
            why.school_why,
            name="school-why",
        ),
        path("districts/<cds:cds>/", subjects.district, name="district"),
        path("districts/<cds:cds>/groups/<slug:measure>/", subjects.district_groups, name="district-groups"),
        path(
            "districts/<cds:cds>/<year:year>/why/<slug:measure>/<slug:group>/",
            why.district_why,
            name="district-why",
        ),
        path("state/", subjects.state, name="state"),
        path("state/groups/<slug:measure>/", subjects.state_groups, name="state-groups"),
        path("state/<year:year>/why/<slug:measure>/<slug:group>/", why.state_why, name="state-why"),
        path("measures/", measures.measures, name="measures"),
        path("measures/<slug:code>/", measures.measure, name="measure"),
        path("method/", methods.methods, name="methods"),
        path("method/at-a-glance/", methods.at_a_glance, name="method-glance"),
        path("method/colors/", methods.colors, name="method-colors"),
        path("method/data/", methods.data, name="method-data"),
        path("method/<slug:code>/", methods.method, name="method"),
        path("glossary/", texts.glossary, name="glossary"),
        path("why-no-rating/", texts.no_rating, name="no-rating"),
        path("accessibility/", texts.accessibility, name="accessibility"),
        path("privacy/", texts.privacy, name="privacy"),
        path("contact/", texts.contact, name="contact"),
        path("about/", texts.about, name="about"),
        path("styleguide/", styleguide, name="styleguide"),
        prefix_default_language=False,
    ),
]
