"""The places of the worker's door."""
