from django.apps import AppConfig


class DirectoryConfig(AppConfig):
    name = "schoolinfo.directory"
    label = "directory"

    def ready(self):
        from schoolinfo.releases import manual

        from .manual import ENTRIES
        from .registration import register

        register()
        manual.register(ENTRIES)
