from django.apps import AppConfig


class ReleasesConfig(AppConfig):
    name = "schoolinfo.releases"
    label = "releases"

    def ready(self):
        from . import manual, manual_entries

        manual.register(manual_entries.ENTRIES)
