from django.apps import AppConfig
from django.conf import settings


class DemoConfig(AppConfig):
    name = "soihtu.demo"
    label = "demo"

    def ready(self) -> None:
        """The sign-in page of the demo says of each worker what they are good for showing."""
        if settings.DEMO:
            from soihtu.demo.cast import WORKERS
            from soihtu.desk.cast import introduce

            introduce({row.key: row.good_for for row in WORKERS})
