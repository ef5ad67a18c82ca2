from django.apps import AppConfig


class GuideConfig(AppConfig):
    name = "dashboard.guide"
    label = "guide"
    pages = "dashboard.guide.urls"
    screens = ("guide", "guide-chapter", "five-by-five", "kit", "kit-document")
