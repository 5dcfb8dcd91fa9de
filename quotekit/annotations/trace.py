"""What the stages tell about their decisions, for whoever asks."""

from collections.abc import Callable
from enum import StrEnum

from attrs import frozen

from quotekit.annotations.spans import Span


class Verdict(StrEnum):
    """What became of a proposal."""

    PROPOSED = "proposed"
    KEPT = "kept"
    LOST = "lost"


@frozen(kw_only=True)
class Decision:
    """
    One thing that a stage proposed, kept or dropped.

    ``rule`` names the rule or model, ``evidence`` says what it saw, in words.
    """

    stage: str
    rule: str
    span: Span
    verdict: Verdict
    evidence: str


Trace = Callable[[Decision], None]
"""Where decisions go: a list's ``append``, a logger, a debugger."""
