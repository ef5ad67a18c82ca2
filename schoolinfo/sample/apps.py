from django.apps import AppConfig


class SampleConfig(AppConfig):
    name = "schoolinfo.sample"
    label = "sample"
