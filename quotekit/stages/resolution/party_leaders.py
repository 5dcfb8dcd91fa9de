"""Party leaders: who may be "the Labour leader" by the office that the text tells."""

from quotekit.stages.casting.cast import Cast
from quotekit.stages.casting.members import Member
from quotekit.stages.columns.reading import Range

PARTY_LEADERS = frozenset(("leader", "co-leader"))
"""What leads a party."""

# Who leads a party besides.
_GOVERNING = frozenset(("premier", "pm", "taoiseach", "chancellor"))
_OF_GOVERNMENTS = frozenset(("prime", "first", "chief"))


def leads_opposition(cast: Cast, member: Member) -> bool:
    """Tell "Opposition Leader Tom Roe", who leads some party."""
    return {"opposition", "leader"} <= _told(cast, member)


def may_lead(cast: Cast, member: Member, body: Range) -> bool:
    """Tell "Prime Minister Tom Roe" from whoever leads no party, or another."""
    if member.heads.isdisjoint(_GOVERNING) and (
        "minister" not in member.heads
        or _OF_GOVERNMENTS.isdisjoint(_told(cast, member))
    ):
        return False
    lower = cast.classes.lower
    named = set(lower[slice(*body)])
    return not any(
        (role.organization is not None or not PARTY_LEADERS.isdisjoint(words))
        and named.isdisjoint(words)
        for role in cast.offices.read_roles(member)
        for words in (lower[slice(*role.mention)],)
    )


def _told(cast: Cast, member: Member) -> set[str]:
    """Return the words of somebody's offices, and what stands between them."""
    return {
        word
        for role in cast.offices.read_roles(member)
        for word in cast.classes.lower[slice(*role.mention)]
    }
