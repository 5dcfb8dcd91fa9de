"""How it is found: one module an arrow, pure functions."""
