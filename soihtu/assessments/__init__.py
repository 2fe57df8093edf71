"""Assessments (palvelutarpeen arvioinnit): the service-needs assessment, its tools, the child's view and the summary."""
