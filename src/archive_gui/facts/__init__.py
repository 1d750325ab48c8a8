"""Reading text and description -> facts: figures, changes, dates, documents, places, and what links them."""
