"""Search: people, slips, releases."""
