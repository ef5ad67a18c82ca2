from django.apps import AppConfig


class ReleasesConfig(AppConfig):
    name = "schoolinfo.releases"
    label = "releases"

    def ready(self):
        from . import manual, manual_entries
        from .matching import manual_entries as of_matching

        manual.register(manual_entries.ENTRIES)
        manual.register(of_matching.ENTRIES)
