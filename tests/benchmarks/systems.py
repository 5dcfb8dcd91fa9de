"""The two paths that are measured: with the models, and rules alone."""

from collections.abc import Callable

import quotekit
from quotekit import Document, Resources

Extract = Callable[[str], Document]


def default_path(text: str) -> Document:
    """Extract as everybody does who sets nothing."""
    return quotekit.extract(text)


def rules_alone(text: str) -> Document:
    """Extract without the models."""
    return quotekit.extract(text, Resources.rules_only())
