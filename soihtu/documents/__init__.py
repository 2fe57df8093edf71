"""Documents (asiakirjat): freeze, number, sign, hash-link, render and export. Knows nothing of what a summary says."""
