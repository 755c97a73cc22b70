"""Reading: the raw text of a release in, structured facts with their evidence and a confidence out."""
