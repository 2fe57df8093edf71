from django.apps import AppConfig


class AssessmentsConfig(AppConfig):
    name = "soihtu.assessments"
    label = "assessments"
