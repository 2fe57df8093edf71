"""Desk (työntekijän ovi): sign-in, worklists, case file and search. Composes rooms; writes through their actions."""
