"""A case file put together for reading: people, story, clocks, next act. Composes what the rooms know; decides nothing."""
