"""Settings that hold for the whole suite."""

import sys
from pathlib import Path

from hypothesis import settings

sys.path.insert(0, str(Path(__file__).parent))
# For what the commands under tests/ share; behind the installed package.
sys.path.append(str(Path(__file__).parents[1]))

# The same examples in every run: a failure on one machine is a failure on all.
settings.register_profile("quotekit", deadline=None, derandomize=True)
settings.load_profile("quotekit")
