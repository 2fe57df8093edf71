"""Assessments (palvelutarpeen arvioinnit): what a person or family needs, found out together, and its summary."""
