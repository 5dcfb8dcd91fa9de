"""Layout: what a page is laid out in, and which line is what."""
