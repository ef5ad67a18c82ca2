from django.apps import AppConfig


class DemoConfig(AppConfig):
    """Installed in the demo alone: elsewhere neither its people nor its command exist."""

    name = "schoolinfo.accounts.demo"
    label = "demo"
