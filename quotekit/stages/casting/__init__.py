"""Casting: whom a text names, and what it says they are."""
