from django.apps import AppConfig


class DirectoryConfig(AppConfig):
    name = "schoolinfo.directory"
    label = "directory"
