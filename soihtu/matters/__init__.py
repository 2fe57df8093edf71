"""Matters (asiat): what the county must handle for one person, who answers for it, its clocks and decisions.

Not what arrives (contacts) and not what is found out (assessments): a matter holds them together until it is closed.
"""
