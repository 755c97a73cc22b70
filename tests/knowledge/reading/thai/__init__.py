"""Tests of reading Thai releases."""
