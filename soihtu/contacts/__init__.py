"""Contacts (yhteydenotot ja ilmoitukset): what arrives, from whom, about whom, and how urgent it is.

Not phone numbers and addresses: those are details of a person.
"""
