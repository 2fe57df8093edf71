"""What follows from the facts of a matter: who may decide and what a decision must hold. Pure."""
