"""Warnings: where a text may be read less well than others, and why."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from quotekit.annotations.segments import Segment, SegmentKind
from quotekit.annotations.warnings import TextWarning, WarningKind
from quotekit.stages.patterns import holds_any, when_needed

# Words of which every English sentence has some.
_ENGLISH = frozenset(
    """
    a about after also an and are as at be been but by can for from had has have he
    her his
    i if in into is it its more my no not of on one or our out said she so than that
    the
    their them there they this to up was we were what when which who will with would
    you
    """.split()  # noqa: SIM905  # read like prose
)

# The same of languages in the Latin script that press text in English comes with.
# Those that English has too ("a", "on", "die") are left out.
_OTHERS = frozenset(
    """
    al aux avec ce cette con como dans del della delle des desde du el en esta est
    este et
    gli il ils la las le les los lo leur mais más mas não ne nos nous para par pas
    pero por
    pour que qui se son sont su sur sus um uma una une uno y é è à
    aber als auch auf aus bei das dass dem den der des ein eine einen er es für ist
    mit nach
    nicht noch sich sie sind über und von war wie wird zu zum zur
    av att det ej ett för från har inte och om på som till være är
    bir bu da daha de gibi için ile olarak olan ve
    dan di dengan ini itu pada untuk yang
    do jest na nie oraz po przez się tym w z że
    het een niet zijn voor aan ook naar
    """.split()  # noqa: SIM905  # read like prose
)

# In words: what is shorter may be names alone; no more than so many are looked at.
_FEWEST = 10
_MOST = 40

# In characters: the same where they are enough.
_GLANCE = 140

# Letters outside the scripts that English and its loans are written in.
_FOREIGN_LETTERS = when_needed(r"[^\P{L}\p{Latin}]")
_LETTERS = when_needed(r"\p{L}")

# What decoding with the wrong table leaves behind: the replacement character,
# control characters, private and lone surrogate code points, and UTF-8 that was
# read as Latin-1 ("Ã©") or Windows-1252 ("â€™").
_GARBLED = when_needed(
    r"[\uFFFD\x00-\x08\x0E-\x1B\x7F\x80-\x84\x86-\x9F\p{Co}\p{Cs}]"
    r"|Ã[\x80-\xBF]|â€|Â[\xA0-\xBF]|Ð[\x80-\xBF]"
)

# What splits lines, as Python sees it.
_LINE_BREAKS = "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"

_PROSE = frozenset({SegmentKind.BODY, SegmentKind.HEADLINE, SegmentKind.CAPTION})

# A warning names so many stretches of segments at most.
_MOST_NAMED = 12


def find_warnings(text: str, segments: Sequence[Segment]) -> tuple[TextWarning, ...]:
    """
    Return what may make the quotes of *text* worse than usual.

    Each warning names its segments by their indices, from 0, and says the same in
    words: "segments 2, 5-7 do not look like English".
    """
    warnings: list[TextWarning] = []
    words = [text[segment.start : segment.end] for segment in segments]
    # No segment ends with one, so that any line break is inside.  Most texts have no
    # other breaks than "\n", which part their segments.
    breaks = [sign for sign in _LINE_BREAKS if sign in text]
    wrapped = [index for index, line in enumerate(words) if holds_any(line, breaks)]
    if wrapped:
        message = f"line breaks inside {_named(wrapped)} were read as blanks"
        warnings.append(_warning(WarningKind.HARD_WRAPPED, message, wrapped))
    foreign = [
        index
        for index, segment in enumerate(segments)
        if segment.kind in _PROSE and _is_foreign(words[index])
    ]
    if foreign:
        do = "does" if len(foreign) == 1 else "do"
        message = f"{_named(foreign)} {do} not look like English"
        warnings.append(_warning(WarningKind.LANGUAGE, message, foreign))
    if _may_be_garbled(text) and _GARBLED.search(text):
        garbled = [
            index
            for index, segment in enumerate(segments)
            if _GARBLED.search(text, segment.start, segment.end)
        ]
        where = f"{_named(garbled)} hold" if garbled else "the text holds"
        where += "s" if len(garbled) == 1 else ""
        message = f"{where} characters that wrong decoding leaves behind"
        warnings.append(_warning(WarningKind.GARBLED, message, garbled))
    return tuple(warnings)


def _may_be_garbled(text: str) -> bool:
    """Tell whether a text holds more than the signs that nearly all texts hold."""
    # Over bytes this is fifty times as fast as looking at each character.
    unusual = text.encode("utf-8", "surrogatepass").translate(None, _PLAIN_ASCII)
    return not _USUAL.issuperset(unusual.decode("utf-8", "surrogatepass"))


_PLAIN_ASCII = bytes([*b"\t\n\r", *range(0x20, 0x7F)])
_USUAL = frozenset("‘’“”–—…•€£©®°éèáíóúñçüöä\xa0")


def _warning(kind: WarningKind, message: str, segments: Iterable[int]) -> TextWarning:
    return TextWarning(kind=kind, message=message, segments=tuple(segments))


def _is_foreign(words: str) -> bool:
    """Tell whether *words* look like another language than English."""
    # The first words are enough for nearly all English, as they are written.
    if (
        len(words) > _GLANCE
        and len(_ENGLISH.intersection(words[:_GLANCE].split(None, _MOST)[:-1]))
        > _MOST // 10
    ):
        return False
    found = words[: _MOST * 8].lower().split(None, _MOST)[:_MOST]
    # Most often the different words are enough, without counting each.
    if 10 * len(_ENGLISH.intersection(found)) > len(found):
        return False
    english = sum(word in _ENGLISH for word in found)
    if english * 10 > len(found):
        return False
    sample = words[:400]
    if len(found) < _FEWEST and sample.isascii():
        return False
    letters = len(_LETTERS.findall(sample))
    if letters >= _FEWEST and 2 * len(_FOREIGN_LETTERS.findall(sample)) > letters:
        return True
    others = sum(word in _OTHERS for word in found)
    return len(found) >= _FEWEST and others > english and others * 8 >= len(found)


def _named(indices: Iterable[int]) -> str:
    """Return "segment 4" or "segments 2, 5-7"."""
    runs: list[tuple[int, int]] = []
    for _, run in groupby(enumerate(indices), lambda pair: pair[1] - pair[0]):
        members = [index for _, index in run]
        runs.append((members[0], members[-1]))
    if len(runs) == 1 and runs[0][0] == runs[0][1]:
        return f"segment {runs[0][0]}"
    names = [f"{a}" if a == b else f"{a}-{b}" for a, b in runs[:_MOST_NAMED]]
    more = len(runs) - _MOST_NAMED
    rest = f" and {more} more stretches" if more > 0 else ""
    return "segments " + ", ".join(names) + rest
