"""The addresses of the site. The language stands in front of them; English stands bare."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path, register_converter

from schoolinfo.profiles import addresses
from schoolinfo.profiles.views import (
    changes,
    compare,
    downloads,
    home,
    lists,
    measures,
    methods,
    qr,
    robots,
    security_txt,
    sitemap,
    subjects,
    suggest,
    texts,
    why,
)
from schoolinfo.rooms import pages_of_apps
from schoolinfo.styleguide.view import styleguide

register_converter(addresses.CdsConverter, "cds")
register_converter(addresses.YearConverter, "year")
register_converter(addresses.FormConverter, "form")
register_converter(addresses.PageConverter, "page")

handler400 = "schoolinfo.profiles.errors.bad_request"
handler403 = "schoolinfo.profiles.errors.forbidden"
handler404 = "schoolinfo.profiles.errors.page_not_found"

urlpatterns = [
    path("robots.txt", robots.robots, name="robots"),
    path(".well-known/security.txt", security_txt.security_txt, name="security-txt"),
    path("sitemap.xml", sitemap.index, name="sitemap"),
    path("sitemap-<slug:section>-<int:number>.xml", sitemap.section, name="sitemap-section"),
    path("staff/account/", include("schoolinfo.accounts.urls")),
    path("staff/", include("schoolinfo.staff.urls")),
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
        path("schools/<cds:cds>/data.<form:form>", downloads.school, name="school-data"),
        path("schools/<cds:cds>/<year:year>/data.<form:form>", downloads.school, name="school-year-data"),
        path("schools/<cds:cds>/qr.svg", qr.school, name="school-qr"),
        path("schools/<cds:cds>/<year:year>/qr.svg", qr.school, name="school-year-qr"),
        path("districts/<cds:cds>/data.<form:form>", downloads.district, name="district-data"),
        path("districts/<cds:cds>/qr.svg", qr.district, name="district-qr"),
        path("state/data.<form:form>", downloads.state, name="state-data"),
        path("state/qr.svg", qr.state, name="state-qr"),
        path("compare/qr.svg", qr.comparison, name="compare-qr"),
        path("downloads/", downloads.columns, name="downloads"),
        path("compare/", compare.compare, name="compare"),
        path("compare/", compare.compare, name="comparison"),  # of schools; samples have their own
        path("measures/", measures.measures, name="measures"),
        path("measures/<slug:code>/", measures.measure, name="measure"),
        path("method/", methods.methods, name="methods"),
        path("method/at-a-glance/", methods.at_a_glance, name="method-glance"),
        path("method/colors/", methods.colors, name="method-colors"),
        path("method/data/", methods.data, name="method-data"),
        path("method/<slug:code>/", methods.method, name="method"),
        path("changes/", changes.changes, name="changes"),
        path("changes/feed/", changes.feed, name="changes-feed"),
        path("glossary/", texts.glossary, name="glossary"),
        path("why-no-rating/", texts.no_rating, name="no-rating"),
        path("accessibility/", texts.accessibility, name="accessibility"),
        path("privacy/", texts.privacy, name="privacy"),
        path("contact/", texts.contact, name="contact"),
        path("about/", texts.about, name="about"),
        path("styleguide/", styleguide, name="styleguide"),
        *pages_of_apps(),
        path("<page:page>qr.svg", qr.page, name="page-qr"),
        prefix_default_language=False,
    ),
]
