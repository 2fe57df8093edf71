"""Pages of an assessment at the worker's door."""
