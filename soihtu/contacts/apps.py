from django.apps import AppConfig


class ContactsConfig(AppConfig):
    name = "soihtu.contacts"
    label = "contacts"
