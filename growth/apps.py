from django.apps import AppConfig


class GrowthConfig(AppConfig):
    name = "growth"

    def ready(self):
        from schoolinfo import measures as contract
        from schoolinfo.releases import datasets
        from schoolinfo.releases import manual as rules

        from . import manual, measures, recognise, source
        from .matching import manual as of_matching

        contract.register(source.SOURCE)
        datasets.register(recognise.RECOGNISER, [measures.DATASET])
        rules.register(manual.ENTRIES)
        rules.register(of_matching.ENTRIES)
