from django.apps import AppConfig


class ProfilesConfig(AppConfig):
    name = "schoolinfo.profiles"
    label = "profiles"
