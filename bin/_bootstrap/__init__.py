"""Sets Soihtu up and runs it on a machine with nothing but Python 3.11: standard library only."""
