"""What the places of the desk need to know, each in a fixed number of statements."""
