from django.apps import AppConfig


class UiConfig(AppConfig):
    name = "soihtu.ui"
    label = "ui"
    verbose_name = "ulkoasu"
