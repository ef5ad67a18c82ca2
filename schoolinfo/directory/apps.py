from django.apps import AppConfig


class DirectoryConfig(AppConfig):
    name = "schoolinfo.directory"
    label = "directory"

    def ready(self):
        from .registration import register

        register()
