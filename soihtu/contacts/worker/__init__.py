"""The worker's steps with a contact: one page for each act."""
