"""Tests of the passages."""
