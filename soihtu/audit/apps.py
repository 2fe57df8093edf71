from django.apps import AppConfig


class AuditConfig(AppConfig):
    name = "soihtu.audit"
    label = "audit"
