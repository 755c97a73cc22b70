"""Answers: one module a facet, and the whole way of a question."""
