"""Who said what, exactly where."""
