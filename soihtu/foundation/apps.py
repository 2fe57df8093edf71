from django.apps import AppConfig


class FoundationConfig(AppConfig):
    name = "soihtu.foundation"
    label = "foundation"
