"""Vocabulary: what single words may be, by themselves and by their neighbors."""
