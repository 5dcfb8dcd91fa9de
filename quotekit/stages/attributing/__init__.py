"""Attributing: what rules and models propose, made one, and what only looks like it."""
