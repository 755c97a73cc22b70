"""Reading English releases: how English names people, says what they did, when and where."""
