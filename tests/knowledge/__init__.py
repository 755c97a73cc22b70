"""Tests of what Thalaeng knows."""
