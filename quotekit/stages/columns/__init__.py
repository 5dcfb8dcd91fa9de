"""Columns: the text as sentences, tokens, tags and quotation marks."""
