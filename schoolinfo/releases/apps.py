from django.apps import AppConfig


class ReleasesConfig(AppConfig):
    name = "schoolinfo.releases"
    label = "releases"

    def ready(self):
        from . import manual
        from .matching import rules

        manual.register(rules.RULES)
