"""Learned: what the models see of a text, and what they say of it."""
