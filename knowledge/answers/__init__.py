"""From a `Question` and the releases it is about to an `Answer` with its evidence."""
