"""Teams, routing and shifts at the worker's door. No client's data stands on these pages."""
