from django.apps import AppConfig


class DemoConfig(AppConfig):
    name = "soihtu.demo"
    label = "demo"
