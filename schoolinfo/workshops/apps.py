from django.apps import AppConfig


class WorkshopsConfig(AppConfig):
    name = "schoolinfo.workshops"
    pages = "schoolinfo.workshops.urls"
