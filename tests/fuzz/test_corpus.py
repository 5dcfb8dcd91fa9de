"""All that must hold of any text holds of those that fuzzing begins with."""

from pathlib import Path

import pytest

from fuzz.holds import check

CORPUS = sorted((Path(__file__).parent / "corpus").iterdir())


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.name)
def test_what_must_hold_holds(path):
    """What fuzzing finds is added here, and stays mended."""
    check(path.read_bytes())
