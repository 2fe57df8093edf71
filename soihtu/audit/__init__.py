"""Audit (käyttöloki): who looked at whom, when and for what purpose. Not the history of a matter: that is its steps."""
