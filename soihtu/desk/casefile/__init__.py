"""A case file put together for reading: people, story, clocks, next act. Decides nothing."""
