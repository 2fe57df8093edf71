"""Benchmarks: how the house stands against the bare work of its database, from ten thousand contacts to a million."""
