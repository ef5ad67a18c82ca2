from django.apps import AppConfig


class DashboardConfig(AppConfig):
    """Announces the eight indicators to the engine and to the pages."""

    name = "dashboard"

    def ready(self):
        from schoolinfo import measures
        from schoolinfo.releases import datasets, manual

        from .announce import DATASETS, RECOGNISER, SOURCE
        from .manual import ENTRIES

        datasets.register(RECOGNISER, DATASETS)
        manual.register(ENTRIES)
        measures.register(SOURCE)
