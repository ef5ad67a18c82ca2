from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "schoolinfo.accounts"

    def ready(self):
        from . import sessions  # noqa: F401  its receiver notes when a session begins
