from django.apps import AppConfig


class ProfilesConfig(AppConfig):
    name = "schoolinfo.profiles"
    label = "profiles"
    screens = (
        *("school", "school-year", "school-groups", "school-year-groups", "school-why"),
        *("district", "district-groups", "district-why", "state", "state-groups", "state-why", "compare"),
    )
