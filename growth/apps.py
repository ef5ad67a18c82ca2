from django.apps import AppConfig


class GrowthConfig(AppConfig):
    name = "growth"

    def ready(self):
        from schoolinfo import measures as contract
        from schoolinfo.releases import datasets, manual

        from . import measures, recognise, source
        from .matching import rules

        contract.register(source.SOURCE)
        datasets.register(recognise.RECOGNISER, [measures.DATASET])
        manual.register(rules.RULES)
