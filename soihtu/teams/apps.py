from django.apps import AppConfig


class TeamsConfig(AppConfig):
    name = "soihtu.teams"
    label = "teams"
