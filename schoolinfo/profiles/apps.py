from django.apps import AppConfig


class ProfilesConfig(AppConfig):
    name = "schoolinfo.profiles"
    label = "profiles"
    pages = "schoolinfo.profiles.samples.urls"
    screens = (
        *("school", "school-year", "school-groups", "school-year-groups", "school-why"),
        *("district", "district-groups", "district-why", "state", "state-groups", "state-why", "compare"),
        *("sample-schools", "sample-school", "sample-school-year", "sample-groups", "sample-year-groups"),
        *("sample-why", "sample-compare"),
    )
