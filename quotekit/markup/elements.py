"""What HTML elements are to a reader: blocks, furniture, headlines, captions."""

from collections.abc import Iterable, Mapping
from typing import Final

import regex

from quotekit.annotations.segments import SegmentKind


def names(listed: str) -> frozenset[str]:
    """Return the names in a list with blanks between them."""
    return frozenset(listed.split())


HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})

# What stands on lines of its own.
BLOCKS: Final = HEADINGS | names(
    "address article aside blockquote body caption center dd details dialog dir div dl"
    " dt fieldset figcaption figure footer form header hgroup hr html li legend main"
    " menu nav ol p pre search section summary table tbody td tfoot th thead tr"
    " ul"
)

VOID: Final = names(
    "area base br col embed hr img input link meta param source track wbr"
)

# An element of the first name ends the nearest open one of the second's names,
# unless one of the third's is between: "<li>" ends an item, not the list around.
CLOSES: Final[Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]]] = {
    "li": (("li",), ("ul", "ol", "menu")),
    "dt": (("dt", "dd"), ("dl",)),
    "dd": (("dt", "dd"), ("dl",)),
    "tr": (("tr", "td", "th"), ("table",)),
    "td": (("td", "th"), ("table",)),
    "th": (("td", "th"), ("table",)),
    "option": (("option",), ("select",)),
}

# Never the text of an article, whatever is in it.
_DROPPED: Final = names(
    "audio button canvas datalist dialog embed iframe map menu meter nav noscript"
    " object progress rp rt script search select style svg template textarea title"
    " video"
)

_HIDDEN: Final = regex.compile(r"display\s*+:\s*+none|visibility\s*+:\s*+hidden")

_ROLES: Final = names(
    "alertdialog banner complementary contentinfo dialog form menu menubar navigation"
    " search toolbar tooltip"
)

# The first or the last word of a class that names furniture: "nav", "share-tools",
# "article__related".
_FURNITURE: Final = names(
    "ad ads advert advertisement breadcrumb breadcrumbs comments consent cookie cookies"
    " footer masthead menu nav navbar navigation newsletter pagination paywall promo"
    " promos pullquote recirculation recirc recommended related share sharing sidebar"
    " signup skip social sponsored subscribe subscription tags teaser teasers toolbar"
    " trending widget"
)
_FURNITURE_PAIRS: Final = frozenset(
    {("pull", "quote"), ("most", "read"), ("read", "more"), ("read", "also")}
)
_UNSEEN: Final = frozenset(
    {("sr", "only"), ("visually", "hidden"), ("screen", "reader"), ("visuallyhidden",)}
)
# "has-sidebar" is no sidebar.
_ABOUT_OTHERS: Final = frozenset({"has", "with", "no", "without", "js", "hide"})

_WORD: Final = regex.compile(r"[A-Z]?+[a-z0-9]++|[A-Z]++")

_KINDS: Final = {
    "h1": SegmentKind.HEADLINE,
    "figcaption": SegmentKind.CAPTION,
    **dict.fromkeys(HEADINGS - {"h1"}, SegmentKind.SUBHEAD),
}

# The words of a class that say what a block is, the telling before the others.
_NAMED: Final = (
    (SegmentKind.BYLINE, names("byline bylines author authors")),
    (SegmentKind.CREDIT, names("credit credits copyrightholder")),
    (SegmentKind.CAPTION, names("caption figcaption")),
    (
        SegmentKind.SUBHEAD,
        names(
            "alternativeheadline dek standfirst subhead subheadline subheading subtitle"
        ),
    ),
    (SegmentKind.NOTICE, names("copyright disclaimer boilerplate")),
)
# "author-bio" is no byline, "caption-wrapper" may hold the picture as well.
_AROUND: Final = names(
    "avatar bio box card container description image img info photo picture wrap"
    " wrapper"
)


def is_dropped(name: str, attributes: Mapping[str, str]) -> bool:
    """Tell whether an element shows no text of the page."""
    if name in _DROPPED:
        return True
    if not attributes or name in {"html", "body"}:
        return False
    return (
        "hidden" in attributes
        or attributes.get("aria-hidden", "").lower() == "true"
        or _HIDDEN.search(attributes.get("style", "").lower()) is not None
        or any(
            words[:2] in _UNSEEN or words[:1] in _UNSEEN for words in _names(attributes)
        )
    )


def is_furniture(name: str, attributes: Mapping[str, str]) -> bool:
    """Tell whether a block seems to be navigation, advertising or the like."""
    if name == "aside":
        return True
    if not attributes or name in {"html", "body", "main", "article"}:
        return False
    if attributes.get("role", "").lower() in _ROLES:
        return True
    return any(
        words[0] not in _ABOUT_OTHERS
        and (
            words[0] in _FURNITURE
            or words[-1] in _FURNITURE
            or any(words[at : at + 2] in _FURNITURE_PAIRS for at in range(len(words)))
        )
        for words in _names(attributes)
    )


def kind_of(
    name: str, attributes: Mapping[str, str], *, in_caption: bool
) -> SegmentKind | None:
    """Return what an element is on a page of press text, if its tag says so."""
    kind = _KINDS.get(name)
    if not attributes:
        return kind
    if attributes.get("itemprop", "").lower() == "headline":
        return SegmentKind.HEADLINE
    if attributes.get("rel", "").lower() == "author":
        return SegmentKind.BYLINE
    words = {
        word
        for given in _names(attributes, ("class", "itemprop"))
        if given[-1] not in _AROUND
        for word in (*given, "".join(given))
    }
    if words and not in_caption:
        # Of a page, not of a picture.
        words.discard("copyrightholder")
    for meant, known in _NAMED:
        if not known.isdisjoint(words) and (
            meant is not SegmentKind.NOTICE or not in_caption
        ):
            return meant
    return kind


def _names(
    attributes: Mapping[str, str], keys: Iterable[str] = ("class", "id")
) -> Iterable[tuple[str, ...]]:
    """Yield the words of each name that an element bears."""
    for key in keys:
        for name in attributes.get(key, "").split():
            words = tuple(word.lower() for word in _WORD.findall(name))
            if words:
                yield words
