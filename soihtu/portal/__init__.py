"""Portal (asukkaan ovi): where residents and notifiers stand. Steps live in rooms; this is the place around them."""
