"""Mentions: the noun phrase of a source, and what it says of somebody."""
