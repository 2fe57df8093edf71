from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "soihtu.people"
    label = "people"
