"""
Letterheads: the body that a page is of, for offices in it that name none.

Under "Human Rights Commission", alone in a line above the text, "the acting Children's
Commissioner, Ana Lisi" is of that commission, and "the Governor" of a "National Bank".
"""

from quotekit.stages.casting.cast import Cast
from quotekit.stages.casting.members import Role
from quotekit.stages.columns.reading import Range
from quotekit.stages.roles.office_parts import SPOKESPEOPLE

_BOARDS = frozenset(
    "commission board committee council tribunal authority bank court".split()  # noqa: SIM905  # read like prose
)
# Offices, and what the bodies are called that have them.
_HELD_IN: dict[str, frozenset[str]] = {
    "commissioner": frozenset(("commission",)),
    **dict.fromkeys(("governor", "vice-governor"), frozenset(("bank",))),
    **dict.fromkeys(
        ("chair", "chairman", "chairwoman", "chairperson", "vice-chair", "member"),
        _BOARDS,
    ),
    **dict.fromkeys(("justice", "judge"), frozenset(("court",))),
    **{
        noun: frozenset((noun,))
        for noun in ("ombudsman", "ombudsperson", "ombudswoman", "defender")
    },
}
# Offices that any body has.
_OF_ANY = frozenset(
    (
        *(("secretary", "general"), ("director", "general"), ("executive", "director")),
        *(("general", "secretary"), ("deputy", "director"), ("press", "officer")),
    )
)
_PREPOSITIONS = frozenset(("for", "of", "on", "in"))


def body_of_letterhead(role: Role, cast: Cast) -> Range | None:
    """Return the body of the letterhead, if an office is likely held in it."""
    if not role.parts or role.place is not None:
        return None
    letterhead = cast.nearby.letterhead
    if letterhead is None:
        return None
    lower = cast.classes.lower
    words = lower[slice(*role.parts[0])]
    # "Commissioner for Children"
    ahead = next((at for at, one in enumerate(words) if one in _PREPOSITIONS), None)
    office = words[:ahead]
    if not office:
        return None
    if office[-1] in SPOKESPEOPLE or office[-2:] in _OF_ANY:
        return letterhead
    held = _HELD_IN.get(office[-1])
    if held is None or held.isdisjoint(lower[slice(*letterhead)]):
        return None
    return letterhead
