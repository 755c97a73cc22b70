"""Reading English releases."""
