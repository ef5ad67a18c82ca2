from django.apps import AppConfig


class FeedbackConfig(AppConfig):
    name = "schoolinfo.feedback"
    pages = "schoolinfo.feedback.urls"
