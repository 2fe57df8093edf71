from django.apps import AppConfig


class DeskConfig(AppConfig):
    name = "soihtu.desk"
    label = "desk"
