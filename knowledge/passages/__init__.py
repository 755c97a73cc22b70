"""Passages: the stretch of a release's own text that answers a question for which no fact was read."""
