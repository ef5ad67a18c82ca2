from django.apps import AppConfig
from django.db.models.signals import post_migrate, post_save


class GuideConfig(AppConfig):
    name = "dashboard.guide"
    label = "guide"
    pages = "dashboard.guide.urls"
    screens = ("guide", "guide-chapter", "five-by-five", "kit-document")

    def ready(self):
        from .kit.files.cleaning import start_anew, take_back

        post_migrate.connect(start_anew, sender=self)
        post_save.connect(take_back, sender="releases.Event")
