"""How long a direct answer may be, by what it holds."""

LIST_LIMIT, EXPLANATION_LIMIT, FACT_LIMIT = 1500, 700, 350  # characters
