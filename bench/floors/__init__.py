"""The floors: the least a web page of the same work and size can cost, without and with Django."""
