"""Coverage-guided fuzzing, and the texts it has been led by."""
