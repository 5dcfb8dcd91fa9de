"""Settings that hold for the whole suite."""

import sys
from pathlib import Path

from hypothesis import settings

sys.path.insert(0, str(Path(__file__).parent))

# The same examples in every run: a failure on one machine is a failure on all.
settings.register_profile("quotekit", deadline=None, derandomize=True)
settings.load_profile("quotekit")
