from django.apps import AppConfig


class PortalConfig(AppConfig):
    name = "soihtu.portal"
    label = "portal"
