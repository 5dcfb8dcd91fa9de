"""
Assembly: the speakers of a text, put together once it is known who speaks.

They are numbered by their first mention, each with the name, the role and the
organization that the text gives, wherever it gives them.
"""

from collections.abc import Sequence

from attrs import evolve

from quotekit.annotations.attributions import Attribution
from quotekit.annotations.speakers import Mention, Resolution, Speaker
from quotekit.lexicons.mention_words import PEOPLE
from quotekit.stages.casting.cast import Cast
from quotekit.stages.casting.members import Member
from quotekit.stages.casting.page import Page
from quotekit.stages.columns.reading import Range
from quotekit.stages.mentions.compared_kinds import (
    ANONYMOUS_TYPE,
    ORGANIZATION_TYPE,
    PERSON_TYPE,
)
from quotekit.stages.names.work_words import CALLINGS
from quotekit.stages.resolution.floor import Found
from quotekit.stages.resolution.kinship import in_relation
from quotekit.stages.resolution.naming import Naming
from quotekit.stages.resolution.profiles import profile
from quotekit.stages.resolution.writers import Writers
from quotekit.stages.roles.office_parts import BEFORE_BODY
from quotekit.stages.roles.offices import OF_SERVICE
from quotekit.stages.vocabulary.class_words import singular
from quotekit.stages.vocabulary.sought_words import WRITERS


def assemble_speakers(
    page: Page,
    cast: Cast,
    naming: Naming,
    found: Sequence[Found],
    attributions: Sequence[Attribution],
) -> tuple[tuple[Speaker, ...], tuple[Resolution, ...]]:
    """Return the speakers by first mention, and one resolution an attribution."""
    speaking = dict.fromkeys([f.member for f in found if f.member is not None])
    ordered = sorted(speaking, key=_first_mention)
    numbers = {member: number for number, member in enumerate(ordered)}
    speakers = [
        _speaker(number, member, page, cast, naming)
        for number, member in enumerate(ordered)
    ]
    if cast.classes.places_of(*WRITERS):
        # Seldom does a text tell of any.
        writers = Writers(page.tokens.lower)
        cues = _cues(found, attributions)
        speakers = [
            _with_calling(
                speaker,
                writers.called(
                    _first_mention(member)[0],
                    cues[member],
                    of_blog=speaker.organization is not None,
                ),
            )
            for speaker, member in zip(speakers, ordered, strict=True)
        ]
    resolutions = [
        Resolution(
            speaker=None if f.member is None else numbers[f.member], reason=f.reason
        )
        for f in found
    ]
    return tuple(speakers), tuple(resolutions)


def _cues(
    found: Sequence[Found], attributions: Sequence[Attribution]
) -> dict[Member, set[str]]:
    """Return the lemmas of the cues by which each member speaks."""
    cues: dict[Member, set[str]] = {}
    for resolved, attribution in zip(found, attributions, strict=True):
        if resolved.member is not None:
            of_member = cues.setdefault(resolved.member, set())
            if attribution.cue is not None:
                of_member.add(attribution.cue.lemma)
    return cues


def _with_calling(speaker: Speaker, calling: str | None) -> Speaker:
    """Return a person of whom nothing else is told with what all are called."""
    if (
        calling is None
        or speaker.role is not None
        or speaker.name is None
        or speaker.type is not PERSON_TYPE
    ):
        return speaker
    return evolve(speaker, role=calling)


def _first_mention(member: Member) -> Range:
    if member.mentions:
        return min(member.mentions)
    return member.first, member.first + 1


def _speaker(
    number: int, member: Member, page: Page, cast: Cast, naming: Naming
) -> Speaker:
    name, role, organization = _described(member, page, cast)
    parts = naming.groups.joined.get(member)
    if parts is not None:
        described = [_described(part, page, cast) for part in parts]
        name = " and ".join(part[0] for part in described if part[0])
        if all(part[1] for part in described):
            role = " and ".join(part[1] for part in described if part[1])
    text, starts, ends = page.text, page.tokens.starts, page.tokens.ends
    mentions = [
        Mention(start := starts[first], stop := ends[end - 1], text[start:stop])
        for first, end in sorted(member.mentions)
    ]
    return Speaker(
        id=f"s{number + 1}",
        name=name,
        role=role,
        organization=organization,
        type=member.type,
        mentions=tuple(mentions),
    )


def _described(
    member: Member, page: Page, cast: Cast
) -> tuple[str | None, str | None, str | None]:
    """Return name, role and organization, as the text gives them."""
    name = None if member.name is None else page.words(member.name)
    if member.type is ORGANIZATION_TYPE and name is not None:
        return name, _roles(member, page, cast)[0], name
    return name, *_roles(member, page, cast)


def _words_of(part: Range, member: Member, page: Page, cast: Cast) -> str:
    """Return the words of a role, or what they make of somebody: "who chairs"."""
    classes = cast.classes
    first, end = part
    single = end - first == 1 and not classes.is_capital(first)
    if single and member.type is not ORGANIZATION_TYPE:
        # "who chairs the council"
        calling = CALLINGS.get(classes.lower[first])
        if calling is not None:
            return calling
    if member.type is PERSON_TYPE and classes.lower[first : first + 2] == _ONE_OF:
        first = _whose_kind(first, end, cast)
    words = page.words((first, end))
    if member.type is PERSON_TYPE or member.type is ANONYMOUS_TYPE:
        related = in_relation(part, member, page, cast)
        if related is not None:
            return related
    if member.type is PERSON_TYPE:
        office = classes.of(first, end).partition("p")[0]
        if office.endswith(PEOPLE):
            # "Senators Ana Lisi and Tom Roe"
            head = first + len(office) - 1
            plural = page.words((head, head + 1))
            words = words.replace(plural, singular(plural))
    return words


_ONE_OF = ("one", "of")
_MOST = "most"


def _whose_kind(first: int, end: int, cast: Cast) -> int:
    """Return where "pupils" begins in "One of the pupils", if that says what one is."""
    classes = cast.classes
    start = first + len(_ONE_OF)
    if _MOST in classes.lower[start:end] or "JJS" in classes.tags[start:end]:
        # "one of Italy's most popular politicians"
        return first
    owner = classes.of(start, end).partition("p")[0].find("s")
    if owner > 0 and classes.any_capital(start, start + owner):
        # "one of Oxfam's founders"
        start += owner + 1
    while start < end and classes.letter(start) in "dh":
        start += 1
    # but "one of only a handful of members"
    office = classes.of(start, end).partition("p")[0]
    return start if office.endswith(PEOPLE) else first


def _roles(member: Member, page: Page, cast: Cast) -> tuple[str | None, str | None]:
    found = profile(member, cast)
    if not (found.roles or found.organizations):
        return None, None
    role = ""
    joint = ""
    for part in found.roles:
        goes_on = role and cast.classes.of(part[0], part[0] + 1) == "p"
        role += (" " if goes_on else joint) + _words_of(part, member, page, cast)
        # "Former" and "deputy" belong to what follows.
        alone = part[1] - part[0] == 1 and (
            cast.classes.lower[part[0]] in BEFORE_BODY
            # "Long-serving Lund spokesman"
            or cast.classes.lower[part[0]] in OF_SERVICE
        )
        joint = " " if alone else ", "
    organization = ", ".join([page.words(body) for body in found.organizations])
    return role or None, organization or None
