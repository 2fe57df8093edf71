"""What follows from the facts of a matter. Pure: no database, no clock, no user interface."""
