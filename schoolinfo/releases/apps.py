from django.apps import AppConfig


class ReleasesConfig(AppConfig):
    name = "schoolinfo.releases"
    label = "releases"
