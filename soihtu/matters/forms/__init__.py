"""What workers say at the steps of a matter. Forms clean; actions decide."""
