"""What a document is made of: frozen values, and nothing that finds them."""
