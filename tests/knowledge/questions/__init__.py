"""Questions: what is asked, and of what."""
