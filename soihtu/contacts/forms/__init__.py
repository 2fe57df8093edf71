"""What workers say about a contact."""
