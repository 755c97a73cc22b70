"""Tests of answers across releases."""
