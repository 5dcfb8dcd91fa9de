"""How the models are made: from annotated articles to weight files."""
