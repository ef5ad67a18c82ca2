from django.apps import AppConfig


class ReleasesConfig(AppConfig):
    """The ledger of yearly files. Its rules have their entries in the manual."""

    name = "schoolinfo.releases"
    label = "releases"

    def ready(self):
        from . import manual, manual_entries
        from .comparing import manual as of_changes
        from .matching import manual_entries as of_matching

        manual.register((*manual_entries.ENTRIES, *of_matching.ENTRIES, *of_changes.ENTRIES))
