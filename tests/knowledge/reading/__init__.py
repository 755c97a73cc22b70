"""Tests of reading raw releases."""
