"""Config: settings, urls and the county's own choices. The only place that names an adapter."""
