"""The lexicon: organisations, posts, words of one meaning, titles, slips. Data in YAML files; `load` reads them."""
