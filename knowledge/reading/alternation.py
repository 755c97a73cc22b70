"""Alternation, where the readers of releases look for it."""

from knowledge.language.alternation import alternation

__all__ = ["alternation"]
