"""From a `Question` to the releases that it may be about, best first."""
