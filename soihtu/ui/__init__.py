"""The look of the house: layouts, component templates, form fields, dates in words, error pages.

Finnish name: ulkoasu. It knows no domain words: it can draw a deadline, not reckon one,
and it can say that something is refused, not refuse it.
"""
