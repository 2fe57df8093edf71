"""Matters (asiat): what the county must handle for one person, who answers for it, its clocks, decisions and handover."""
