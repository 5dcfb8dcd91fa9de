"""How well a system finds quotes: the same figures for us, for CI and for users."""
