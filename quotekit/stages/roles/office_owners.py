"""
Office owners: whose an office is that stands behind a possessive.

"Oxfam's director" is of Oxfam, "the tenant's solicitor" of nobody's body, "Players'
association chief executive" of the players' association.
"""

from collections.abc import Sequence

from quotekit.lexicons.mention_words import BODY
from quotekit.stages.columns.reading import Range
from quotekit.stages.roles.office_parts import Office, bare
from quotekit.stages.vocabulary.body_words import ANY_BODY
from quotekit.stages.vocabulary.class_words import OFFICES, PARTIES
from quotekit.stages.vocabulary.word_classes import WordClasses

BESIDE = frozenset(
    """
    colleague co-author coauthor neighbor neighbour friend rival opponent counterpart
    critic fan supporter co-star teammate roommate classmate predecessor successor
    contemporary victim admirer biographer accuser
""".split()  # noqa: SIM905  # read like prose
)
"""Who is beside somebody, not in somebody's service: "Solheim's colleague"."""

KIN = frozenset(
    """
    widow widower mother father mum mom dad sister brother wife husband son daughter
    parent parents partner friend cousin uncle aunt nephew niece ex-wife ex-husband
    relative relatives fiancee fiancée fiance fiancé girlfriend boyfriend grandmother
    grandfather grandson granddaughter sister-in-law brother-in-law stepmother
    stepfather great-nephew great-niece
""".split()  # noqa: SIM905  # read like prose
)
"""Whose somebody is is no body: "the widow of Felix Roe", "Roe's mother"."""


_STATES_ATTORNEYS = frozenset(
    (state, mark, "attorney")
    for state in ("state", "commonwealth")
    for mark in ("'s", "’s")
)
_LANDS = frozenset(("country", "nation", "world", "region"))
_EFFORTS = frozenset(
    """
    mission project expedition trial experiment property building house home land site
    car vehicle van truck dog horse boat yacht plane apartment flat bus
    """.split()  # noqa: SIM905  # read like prose
)


def with_owner(classes: WordClasses, office: Office, owner: Range) -> Office:
    """Return an office as the owner's, unless a body inside it has it or no body is."""
    if not classes.of(*owner).strip("PDdhT"):
        return office
    if classes.lower[owner[1] - 1 : owner[1] + 2] in _STATES_ATTORNEYS and office.roles:
        # "Cook County State's Attorney"
        whole = (owner[1] - 1, office.roles[0][1])
        county = (owner[0], owner[1] - 1)
        named = county[0] < county[1] and BODY in classes.of(*county)
        return office._replace(
            roles=(whole, *office.roles[1:]),
            organization=office.organization or (county if named else None),
        )
    if classes.lower[owner[1] - 1] in _EFFORTS | _LANDS and not classes.is_capital(
        owner[1] - 1
    ):
        # "the mission's principal investigator" is of wherever she works, "the
        # building's owner" of nothing, "the country's prime minister" of no body
        return office
    body = owning_body(classes, owner)
    inner = office.organization
    if (
        inner is not None
        and len(office.roles) == 1
        and classes.lower[inner[0] - 1] == "of"
        and office.roles[0][1] == inner[0] - 1
        and (
            classes.lower[inner[1] - 1] == "services"
            or (
                classes.any_capital(*owner)
                and classes.of(*inner)[-1:] not in {"A", "O"}
            )
        )
    ):
        # "the College's Director of Residential Services", "Oxfam's Head of
        # Humanitarian Campaigns and Advocacy"
        whole = (office.roles[0][0], inner[1])
        office = office._replace(roles=(whole,), organization=None)
    return (
        _of_people(classes, office, owner, body)
        or _within(classes, office, owner, body)
        or office
    )


def _of_people(
    classes: WordClasses, office: Office, owner: Range, body: Range | None
) -> Office | None:
    """Return an office with what people stand before, if they do: "Children's"."""
    codes, inner = classes.of(*owner), office.organization
    if (
        inner is not None
        and inner == (owner[1] + 1, owner[1] + 2)
        and (classes.lower[inner[0]],) in OFFICES
    ):
        # "the county prosecutor's office spokesman"
        return office._replace(organization=(bare(classes, *owner)[0], inner[1]))
    if inner is not None or not office.roles:
        return None
    (begin, stop), *others = office.roles
    noun = owner[1] + 1
    if codes[-1] == "Q" and begin == noun < stop - 1 and classes.letter(noun) == BODY:
        # "Players' association chief executive"
        return office._replace(
            roles=((noun + 1, stop), *others), organization=(owner[0], noun + 1)
        )
    article = classes.lower[owner[0] - 1 : owner[0]] == ("the",)
    if (codes.lstrip("P") == "Q" and not article) or (
        codes == "R"
        and begin == noun
        and classes.letter(noun) != BODY
        and _is_any(classes, owner[0])
    ):
        # "Children's Commissioner", "a sheriff's deputy"
        return office._replace(roles=((owner[0], stop), *others))
    if body is not None and body != owner:
        # "Harlan men's tennis coach"
        return office._replace(
            roles=((body[1], stop), *others), organization=bare(classes, *body)
        )
    return None


_ANY = frozenset(("a", "an", ","))


def _is_any(classes: WordClasses, owner: int) -> bool:
    """Tell "a sheriff's deputy" and "Sheriff's deputy" from "the sheriff's"."""
    opens = owner in classes.sentence_firsts or classes.lower[owner - 1] in _ANY
    # but "MLA's managing director"
    return opens and not classes.written[owner].isupper()


def _within(
    classes: WordClasses, office: Office, owner: Range, body: Range | None
) -> Office | None:
    """Return an office as the owner's, with what it is of inside the owner."""
    roles, inner = office.roles, office.organization
    if body is None or (
        {"O", "A"}.isdisjoint(classes.of(*owner)) and is_beside(classes, roles)
    ):
        return None
    if inner is not None:
        if not {"O", "A"}.isdisjoint(classes.of(*inner)) or not roles:
            return None
        # "Amnesty's deputy director for East Africa", "Oxfam's Goodwill ambassador"
        *others, (start, stop) = roles
        if inner[0] >= stop:
            roles = (*others, (start, inner[1]))
        elif not others and inner[1] <= start:
            roles = ((inner[0], stop),)
    return office._replace(roles=roles, organization=bare(classes, *owner))


def owning_body(classes: WordClasses, owner: Range) -> Range | None:
    """
    Return the body that an owner is: "Oxfam", but not "the tenant's", "His Majesty's".

    People at its end belong to the office: "Harlan men's coach".
    """
    codes = classes.of(*owner)
    if classes.lower[owner[1] - 1] in _LANDS and not classes.is_capital(owner[1] - 1):
        # "the country's prime minister"
        return None
    end = len(codes)
    while (
        end
        and (
            codes[end - 1] == "H"
            or (
                codes[end - 1] in "RLe"
                and (
                    not classes.is_capital(owner[0] + end - 1)
                    # "Sheriff's deputy", where it opens the sentence
                    or (
                        owner[0] + end - 1 in classes.sentence_firsts
                        # but "MLA's managing director"
                        and not classes.written[owner[0]].isupper()
                    )
                )
                # "the regulator's president"
                and classes.lower[owner[0] + end - 1] not in ANY_BODY
            )
            or (
                codes[end - 1] == "Q"
                and not classes.is_capital(owner[0] + end - 1)
                and classes.lower[owner[0] + end - 1].endswith(_PLURALS)
            )
            or classes.lower[owner[0] + end - 1] in _SEXES
            or (
                # "Passengers' advocate", where it opens the sentence
                codes[:end] == "Q"
                and owner[0] in classes.sentence_firsts
                and classes.lower[owner[0]] not in PARTIES
            )
        )
    ):
        end -= 1
    none = "PDdhT" if end == len(codes) else "PDdhTM"
    return (owner[0], owner[0] + end) if codes[:end].strip(none) else None


_PLURALS = ("s", "men", "children", "people")
_SEXES = frozenset(("men", "women", "boys", "girls"))


def is_beside(classes: WordClasses, roles: Sequence[Range]) -> bool:
    """Tell whether a role is nobody's office: "Solheim's colleague"."""
    return any(
        classes.lower[end - 1] in BESIDE or classes.lower[end - 1] in KIN
        for _, end in roles
    )
