"""Reading Thai releases: how Thai names people, says what they did, when and where."""
