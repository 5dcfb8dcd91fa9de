"""Citing: the outlets, documents, credits and rights that a text refers to."""
