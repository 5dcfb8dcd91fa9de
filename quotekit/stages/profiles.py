"""
Profiles: the role and the organization of a speaker, gathered over the text.

An office may be given at any mention, in parts, and in other words each time.  What
is said in fewer words of an office given elsewhere adds nothing to it.
"""

from collections.abc import Sequence
from typing import NamedTuple

from quotekit.stages.cast import Cast, Member, Role
from quotekit.stages.reading import Range

_MOST_ROLES = 3
_MOST_BODIES = 200
_LIGHT = frozenset(
    """
    the a an of for to in at on and 's ’s ,
""".split()  # noqa: SIM905  # read like prose
)
_STEPS = frozenset(
    """
    deputy vice assistant acting former interim chief
""".split()  # noqa: SIM905  # read like prose
)

# Offices, and what the body is called that they are held in.
_SEATS = {
    "commissioner": "commission",
    "minister": "ministry",
    "senator": "senate",
    "ombudsman": "ombudsman",
    "ombudsperson": "ombudsperson",
    "councillor": "council",
    "councilor": "council",
    "councilman": "council",
    "councilwoman": "council",
    "ambassador": "embassy",
    "consul": "consulate",
    "judge": "court",
    "justice": "court",
    "rapporteur": "rapporteur",
}


class Profile(NamedTuple):
    """
    What somebody is, in tokens.

    Attributes:
        roles: The words of the offices, in text order.

        organization: The body.
    """

    roles: tuple[Range, ...]
    organization: Range | None


_NOTHING = Profile((), None)


def profile(member: Member, cast: Cast) -> Profile:
    """Gather what the text says of a member's office."""
    held = cast.read_roles(member)
    if not held:
        return _NOTHING
    with_body = [role for role in held if role.organization is not None]
    roles = _distinct(held, cast)
    parts = tuple(part for role in roles for part in role.parts)
    organization = with_body[0].organization if with_body else None
    if organization is not None:
        organization = _in_full(organization, cast)
    elif member.name is not None:
        organization = _seat(parts, cast)
    return Profile(parts, organization)


def _in_full(organization: Range, cast: Cast) -> Range:
    """
    Return the body's full name for what stands for it.

    "EH&S" is what the text introduced it for, "the restaurant" the one body called
    so.
    """
    words = cast.fold_name(organization)
    if cast.classes.any_capital(*organization):
        full = cast.bodies.full_form(words) if len(words) == 1 else None
        return full or organization
    names = cast.bodies.called(words[-1]) if words else []
    return names[0] if len(names) == 1 else organization


def _distinct(roles: Sequence[Role], cast: Cast) -> list[Role]:
    """Return the roles that no other says more fully, in text order."""
    if len(roles) == 1:
        return list(roles)
    heavy = [(role, _content(role.parts, cast)) for role in roles if role.parts]
    kept: list[Role] = []
    seen: list[frozenset[str]] = []
    for role, words in sorted(heavy, key=lambda pair: -len(pair[1])):
        if not words or any(words <= other for other in seen):
            continue
        kept.append(role)
        seen.append(words)
    return sorted(kept[:_MOST_ROLES], key=lambda role: role.mention)


def _content(parts: Sequence[Range], cast: Cast) -> frozenset[str]:
    lower = cast.classes.lower
    return frozenset(
        _FULL_FORMS.get(word.rstrip("."), word.rstrip("."))
        for start, end in parts
        for word in lower[start:end]
        if word not in _LIGHT
    )


def _seat(parts: Sequence[Range], cast: Cast) -> Range | None:
    """
    Find the body that an office is named after.

    "Human Rights Commissioner" sits in the "Human Rights Commission", a "District
    Attorney" in the "Brooklyn District Attorney's Office": all words of the office
    stand in the body's name, at least two of them.
    """
    for part in parts:
        words = _content((part,), cast) - _STEPS
        if len(words) < 2:
            names = [
                name
                for word in words & _SEATS.keys()
                for name in cast.bodies.called(_SEATS[word])
            ]
            if len(names) == 1:
                return names[0]
            continue
        wanted = {_SEATS.get(word, word) for word in words}
        for name, held in cast.bodies.all[:_MOST_BODIES]:
            if len(held) > len(wanted) - 1 and (wanted <= held or words <= held):
                return name
    return None


_FULL_FORMS = {
    "sen": "senator",
    "gov": "governor",
    "rep": "representative",
    "gen": "general",
    "prof": "professor",
}
