from django.apps import AppConfig


class StaffConfig(AppConfig):
    name = "schoolinfo.staff"
