"""Teams (tiimit): who works where and when, and which team answers for which municipality. Not what they work on."""
