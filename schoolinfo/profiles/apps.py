from django.apps import AppConfig


class ProfilesConfig(AppConfig):
    name = "schoolinfo.profiles"
    label = "profiles"
    screens = ("school", "school-year", "district", "state", "compare")
