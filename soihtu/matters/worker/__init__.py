"""The worker's steps of a matter: each its own page, one act, back to the file."""
