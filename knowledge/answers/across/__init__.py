"""Answers to questions across releases: counts and lists, with the releases behind them, by page."""
