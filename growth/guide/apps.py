from django.apps import AppConfig


class GrowthGuideConfig(AppConfig):
    name = "growth.guide"
    label = "growth_guide"
    pages = "growth.guide.urls"
    screens = ("guide-growth",)
