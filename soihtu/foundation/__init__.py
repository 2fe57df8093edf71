"""Foundation (perustus): records, verdicts, clock, workdays and outbox; no word of social welfare in it."""
