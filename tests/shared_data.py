"""Where the annotated corpora stand, which are not part of the project."""

import os
from pathlib import Path

import pytest

SHARED = Path(
    os.environ.get("QUOTEKIT_SHARED", Path(__file__).parents[2] / "shared")
).resolve()

needs_shared = pytest.mark.skipif(
    not (SHARED / "gold").is_dir(),
    reason=f"the annotated corpora are not at {SHARED} (set QUOTEKIT_SHARED)",
)
