"""
Forces: the police, or the fire department, that a rank is held in.

"Sgt. Ana Lisi" is of the Lund Police Department, where the text has named no other
force and tells of no army.
"""

from collections.abc import Sequence

from quotekit.stages.casting.cast import Cast
from quotekit.stages.columns.reading import Range

_POLICE = frozenset(("police", "constabulary", "sheriff", "sheriff's", "patrol"))
_FIRE = frozenset(("fire",))
_FIRE_BODIES = frozenset(
    "department service brigade district authority rescue".split()  # noqa: SIM905  # read like prose
)
# Ranks that hardly anybody but the police has, in full or in short.
_OF_POLICE = frozenset(
    """
    constable detective inspector superintendent const pc dc ds di dci det insp supt
    trooper officer
    """.split()  # noqa: SIM905  # read like prose
)
# … and ranks that firemen and soldiers have as well.
_OF_ANY_FORCE = frozenset(
    "sgt sergeant lt lieutenant capt cpl corporal chief".split()  # noqa: SIM905  # read like prose
)
_OF_FIREMEN = frozenset(
    (("battalion", "chief"), ("fire", "captain"), ("fire", "chief"))
)
_OF_SHERIFFS = frozenset(("deputy", "undersheriff"))
_OF_ARMIES = frozenset(
    """
    army navy military soldiers troops marines marine airmen guard militants rebels
    """.split()  # noqa: SIM905  # read like prose
)
# A "Chief" may lead a people: that of a department leads none.
_OF_DEPARTMENTS = frozenset(("department", "dept"))
_MOST_BODIES = 200


def force_of(words: Sequence[str], cast: Cast) -> Range | None:
    """Return the one force of the text that a rank, in lower case, may be held in."""
    rank = words[-1].rstrip(".")
    if tuple(words[-2:]) in _OF_FIREMEN:
        return _only_force(cast, _FIRE)
    if rank in _OF_POLICE:
        # "Press officer", "Health inspector"
        alone = len(words) == 1 or words[0].rstrip(".") in _BEFORE_RANKS
        return _only_force(cast, _POLICE) if alone else None
    if rank in _OF_SHERIFFS and len(words) == 1:
        found = _only_force(cast, _POLICE)
        return found if found and "sheriff" in _words(found, cast) else None
    found = _only_force(cast, _POLICE | _FIRE) if rank in _OF_ANY_FORCE else None
    if found is None or not _OF_ARMIES.isdisjoint(cast.classes.lower):
        return None
    bare = len(words) == 1 or words[0] in _BEFORE_RANKS
    return (
        found
        if rank != "chief" or (bare and _words(found, cast) & _OF_DEPARTMENTS)
        else None
    )


_BEFORE_RANKS = frozenset(
    """
    police detective det chief deputy assistant senior acting staff sgt lead
    """.split()  # noqa: SIM905  # read like prose
)


def _words(name: Range, cast: Cast) -> frozenset[str]:
    return frozenset(
        word.removesuffix("'s") for word in cast.classes.lower[slice(*name)]
    )


def _only_force(cast: Cast, kinds: frozenset[str]) -> Range | None:
    """Return the only force of these kinds that the text names, as it does in full."""
    found: dict[frozenset[str], Range] = {}
    for name, held in cast.bodies.all[:_MOST_BODIES]:
        if not kinds.isdisjoint(held) and (
            not _POLICE.isdisjoint(held & kinds) or not _FIRE_BODIES.isdisjoint(held)
        ):
            found.setdefault(held, name)
    if not found:
        return None
    longest = max(found, key=len)
    # "Lund Police" is the Lund Police Department.
    return found[longest] if all(held <= longest for held in found) else None
