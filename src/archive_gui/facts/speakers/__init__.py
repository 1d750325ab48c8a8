"""Whose words stand in quotation marks: verbs of speech, who acts beside them, whom a pronoun means."""
