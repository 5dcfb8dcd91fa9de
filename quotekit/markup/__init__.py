"""HTML in: the text of a page, each character of which knows its place."""
