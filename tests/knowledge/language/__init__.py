"""Language: text, words, dates, names, concepts."""
