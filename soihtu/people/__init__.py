"""People (ihmiset): the persons social welfare knows, their families, safety and permissions. Not their matters."""
