from django.apps import AppConfig


class MattersConfig(AppConfig):
    name = "soihtu.matters"
    label = "matters"
