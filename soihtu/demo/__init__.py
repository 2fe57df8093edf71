"""Demo (esittelyalue): a named cast and their stories, played through the real actions. Never in production."""
