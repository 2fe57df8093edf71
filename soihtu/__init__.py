"""Soihtu: the front door of social welfare in a Finnish wellbeing services county."""

__version__ = "0.1.0"
