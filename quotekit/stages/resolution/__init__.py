"""Resolution: which of them each source, pronoun and description means."""
