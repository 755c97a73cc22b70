"""From the text of a question to a `Question`: language, facet, and what it mentions."""
