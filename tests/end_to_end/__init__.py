"""End to end: the real program as a process, against a Bot API server on loopback."""
