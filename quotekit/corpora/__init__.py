"""
Gold data, read only: annotated corpora as frozen values.

No corpus ships with the package; every reader takes a path from its caller.
"""
