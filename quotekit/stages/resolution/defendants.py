"""Defendants: who "the defendant" is, who denies a crime or is charged with it."""

from quotekit.stages.casting.cast import Cast
from quotekit.stages.casting.members import Member, Named
from quotekit.stages.casting.page import Page
from quotekit.stages.columns.phrases import BE

DEFENDANTS = frozenset(("defendant", "accused"))
"""What whoever stands trial is called."""
# What only whoever stands trial does, or is.
_PLEADING = frozenset(
    ("denies", "denied", "pleaded", "pleads", "pled", "admits", "admitted")
)
_TRIED = frozenset(("accused", "charged", "convicted", "acquitted", "tried"))
_CRIMES = frozenset(
    """
    murder manslaughter murdering killing guilty charge charges count counts rape raping
    theft fraud robbery burglary assault assaulting wounding causing possessing
    conspiracy attempted offences offenses dangerous arson stealing
    """.split()  # noqa: SIM905  # read like prose
)
_LONGEST_CHARGE = 8
_MOST_NAMES = 30


def find_defendant(page: Page, cast: Cast, at: int) -> Member | None:
    """Return who "denies murder" or "is charged with theft", if one person does."""
    tried = {
        named.member
        for named in cast.named_before(at, _MOST_NAMES)
        if _is_tried(page, named)
    }
    return tried.pop() if len(tried) == 1 else None


def _is_tried(page: Page, named: Named) -> bool:
    """Tell "Tom Roe, 34, denies murder" and "Tom Roe is charged with theft"."""
    verb = page.verb_of(named.tokens)
    if verb is None or named.member.name is None:
        return False
    near = page.tokens.lower[verb : verb + _LONGEST_CHARGE]
    if near[0] in _PLEADING:
        return not _CRIMES.isdisjoint(near)
    return near[0] in BE and not _TRIED.isdisjoint(near[1:4])
