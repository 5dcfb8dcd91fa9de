"""Names: what in running text is the name of a person or a body."""
