from django.apps import AppConfig


class DocumentsConfig(AppConfig):
    name = "soihtu.documents"
    label = "documents"
