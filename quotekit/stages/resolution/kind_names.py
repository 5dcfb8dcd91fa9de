"""
Kind names: the one name in a text that tells what it names, "the club" for Lund United.

The kind opens the name as well, as it does in most languages: "Museum Lund", "Radio
Okapi".
"""

from quotekit.annotations.speakers import SpeakerType
from quotekit.stages.casting.cast import Cast
from quotekit.stages.casting.page import Page
from quotekit.stages.columns.reading import Range
from quotekit.stages.mentions.parsed_mentions import ParsedMention
from quotekit.stages.resolution.bodies import Bodies
from quotekit.stages.word_sets import places_of, word_set

_CLUBS = word_set("""
    united rovers fc afc cf sc town athletic wanderers albion hotspur rangers celtic
    sporting dynamo dinamo spartak olympique atlético atletico wednesday thistle
    academical harriers argyle
""")
_TOLD_BY = {
    "club": _CLUBS | {"club", "county", "city"},
    "side": _CLUBS,
    "force": word_set("police constabulary gendarmerie garda"),
    "church": word_set("diocese archdiocese synod"),
    "society": word_set("cross crescent"),
    "station": word_set("radio fm tv television"),
    "broadcaster": word_set("radio fm tv television broadcasting"),
    "hospital": word_set("hospital clinic infirmary hôpital klinikum"),
    "clinic": word_set("clinic klinik clínica"),
    "museum": word_set("museum museo musée muzeum gallery"),
    "gallery": word_set("gallery galerie museum"),
    "restaurant": word_set("restaurant kitchen bistro café cafe grill brasserie diner"),
    "hotel": word_set("hotel resort lodge inn hôtel"),
    "theatre": word_set("theatre theater opera playhouse"),
    "theater": word_set("theatre theater opera playhouse"),
    "school": word_set("school academy lycée lyceum gymnasium"),
    "college": word_set("college lycée lyceum"),
    "zoo": word_set("zoo"),
    "party": word_set(
        "party democrats conservatives greens labour socialists liberals"
    ),
}
"""What stands in the name of a club or a force, whatever else it is called."""

# Only where it opens the name is "Radio" the name's: "Museum Lund" and "the Museum".
_LONGEST_NAME = 5
_MOST_PLACES = 30
_PARTS_OF_NAMES = frozenset("NPADOMijQ")


class KindNames:
    """Finds the one name of a text that tells what a description says."""

    def __init__(self, page: Page, cast: Cast, bodies: Bodies) -> None:
        """Get ready for one text."""
        self._page = page
        self._cast = cast
        self._bodies = bodies
        self._known: dict[str, list[Range]] = {}

    def of(self, parsed: ParsedMention) -> Range | None:
        """Return the one name before "the club" that is a club's, as "Lund United"."""
        (at, end), head = parsed.tokens, parsed.head
        if (
            head not in _TOLD_BY
            or end - at != len(("the", "club"))
            or self._page.tokens.lower[at] != "the"
        ):
            return None
        if head not in self._known:
            self._known[head] = self._find(head)
        names = [name for name in self._known[head] if name[1] <= at]
        found = self._bodies.longest_only(names)
        return found[0] if len(found) == 1 else None

    def _find(self, head: str) -> list[Range]:
        """Return where names stand that have a word for a kind in them."""
        lower, classes = self._page.tokens.lower, self._cast.classes
        found: list[Range] = []
        for index in places_of(_TOLD_BY[head], lower)[:_MOST_PLACES]:
            if not classes.is_capital(index):
                continue
            first, end = index, index + 1
            while end - index < _LONGEST_NAME and self._is_part(end):
                end += 1
            if end == index + 1:
                while index - first < _LONGEST_NAME and self._is_part(first - 1):
                    first -= 1
                    if first in classes.sentence_firsts:
                        break
            name = first, end
            if end - first > 1 and not self._is_person(name):
                found.append(name)
        return found

    def _is_part(self, index: int) -> bool:
        """Tell whether a token may be part of such a name."""
        classes = self._cast.classes
        return (
            0 <= index < len(self._page.tokens.lower)
            and classes.is_capital(index)
            and classes.letter(index) in _PARTS_OF_NAMES
        )

    def _is_person(self, name: Range) -> bool:
        """Tell "Ana Town" from "Lund Town"."""
        called = self._cast.called(name)
        return (
            called is not None
            and called.type is SpeakerType.PERSON
            and (called.certain or called.gender is not None)
        )
