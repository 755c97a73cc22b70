"""Language, independent of any release: normalising, words, dates and eras, names and their spellings, the lexicon."""
