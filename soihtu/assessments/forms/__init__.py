"""What workers say in an assessment. Forms clean; actions decide."""
