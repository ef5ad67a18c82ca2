from django.apps import AppConfig


class FeedbackConfig(AppConfig):
    """What readers say of a page. Contacts are removed in the worker's rounds."""

    name = "schoolinfo.feedback"
    label = "feedback"
    pages = "schoolinfo.feedback.urls"

    def ready(self):
        from schoolinfo.releases.working import cleaning

        from .tidying import tidy

        cleaning.also(tidy)
