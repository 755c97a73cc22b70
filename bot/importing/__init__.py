"""Importing: sources of any kind -> structured releases on disk, for a person to look over."""
