"""Documents: files in, `Document` nouns out; metadata and publication dates."""
