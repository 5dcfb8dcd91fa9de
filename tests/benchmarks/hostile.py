"""Texts that break readers: whether they raise, lose quotes or grow out of hand."""

import sys
import time
from collections.abc import Callable

from attrs import frozen

import quotekit
from tests.benchmarks.tables import print_table

WHOLE = "“The pier is closed,” said Ines Okafor on Monday."
"""A well-formed quote, which stands beside each damage and must be found."""

SAID = "The pier is closed,"
"""What is said in it."""

# All styles of marks, the same words in each.
_STYLES = (
    "“The pier is closed,” said Ines Okafor. ‘The pier is closed,’ said Karl Brandt. "
    "\"The pier is closed,\" said Mary Adler. 'The pier is closed,' said Tom Quill. "
    "«The pier is closed», said Ana Haug. „The pier is closed“, said Per Lind. "
    "``The pier is closed,'' said Joan Winter.\n\n"
)


@frozen
class Hostile:
    """
    A kind of text that breaks readers.

    Attributes:
        name: What it is, for people.

        make: Returns the damage at a size, which is about so many characters.

        size: The largest size; growth is measured from an eighth of it.

        alone: Whether no whole quote stands beside it.
    """

    name: str
    make: Callable[[int], str]
    size: int
    alone: bool = False

    def text(self, size: int | None = None) -> str:
        """Return the text, with a whole quote before and behind the damage."""
        damage = self.make(self.size if size is None else size)
        return damage if self.alone else f"{WHOLE}\n\n{damage}\n\n{WHOLE}\n"


def _times(unit: str) -> Callable[[int], str]:
    return lambda size: unit * max(1, size // len(unit))


def _numbered(unit: str) -> Callable[[int], str]:
    """Each time with another number in it."""

    def make(size: int) -> str:
        return "".join(
            unit.replace("#", str(number)) for number in range(size // len(unit) or 1)
        )

    return make


def _nested(first: str, second: str) -> Callable[[int], str]:
    def make(size: int) -> str:
        depth = max(1, size // 4)
        return (first[0] + second[0]) * depth + "so" + (second[1] + first[1]) * depth

    return make


_WORDS = "the pier was closed after a storm and the town waits for a new one "

HOSTILE = (
    Hostile("empty", lambda _: "", 1, alone=True),
    Hostile("blank", _times(" \n\t\n"), 1_000_000, alone=True),
    Hostile("only marks", _times("“”‘’\"'«»„“``''‹›"), 200_000),
    Hostile("unbalanced: openers with words", _times("“so it goes he said. "), 200_000),
    Hostile("a megabyte of one mark, straight", _times('"'), 1_000_000),
    Hostile("a megabyte of one mark, opening", _times("“"), 1_000_000),
    Hostile("a megabyte of one mark, closing", _times("’"), 1_000_000),
    Hostile("a megabyte of one mark, LaTeX", _times("``"), 1_000_000),
    Hostile("five megabytes on one line", _times(WHOLE + " "), 5_000_000),
    Hostile("five megabytes of prose, one line", _times(_WORDS[:-1] + ". "), 5_000_000),
    Hostile("NUL", _times("\x00 he said \x00"), 200_000),
    Hostile("lone surrogates", _times("\ud800 she said “\udfff” \udfff"), 200_000),
    Hostile("right to left", _times("אמר «שלום» והלך, ״כן״. قال “نعم” ثم. "), 200_000),
    Hostile("all mark styles", _times(_STYLES), 400_000),
    Hostile("CR LF", _times(WHOLE + "\r\n\r\n"), 400_000),
    Hostile("lone CR", _times(WHOLE + "\r"), 400_000),
    Hostile("form feeds", _times(WHOLE + "\f"), 400_000),
    Hostile("U+2028", _times(WHOLE + "\u2028"), 400_000),
    Hostile("nested marks, 20,000 deep", _nested("“”", "‘’"), 80_000),
    Hostile("nested brackets", _nested("()", "[]"), 80_000),
    Hostile("paragraphs that reopen", _times("“It went on and on.\n\n"), 400_000),
    Hostile("primes", _times("a 6'2\" man and a 5′ 10″ plank, '90s, "), 400_000),
    Hostile("entities", _times("&quot;so&quot; &#8220;he said&#8221; &amp;"), 400_000),
    Hostile("a sentence of 100,000 tokens", _times(_WORDS), 500_000),
    Hostile("ten thousand openers, apart", _times("“ so "), 50_000),
    Hostile("odd paragraphs, curly", _times("She said: “No one\n\n"), 400_000),
    Hostile("odd paragraphs, straight", _times('He said "so it is\n\n'), 400_000),
    Hostile("a word of two million characters", _times("a"), 2_000_000),
    Hostile("a hyphenated word", _times("well-"), 1_000_000),
    Hostile("a word of capitals", _times("A"), 1_000_000),
    Hostile("a number", _times("1,"), 1_000_000),
    Hostile("a word of full stops", _times("U."), 1_000_000),
    Hostile("full stops", _times("."), 1_000_000),
    Hostile("full stops, apart", _times(". "), 500_000),
    Hostile("dashes", _times("—"), 1_000_000),
    Hostile("hyphens, apart", _times("- "), 500_000),
    Hostile("spaces inside a line", lambda n: "a" + " " * n + "b", 1_000_000),
    Hostile("line feeds", lambda n: "a" + "\n" * n + "b", 1_000_000),
    Hostile("lines of a letter", _times("a\n"), 200_000),
    Hostile("200,000 cues", _times("said "), 1_000_000),
    Hostile("cues with clauses", _times("said that "), 500_000),
    Hostile("according to", _times("according to "), 500_000),
    Hostile(
        "names in interviews",
        _times("“It rained,” Mr Roe# said in an interview with Ode# today.\n\n"),
        200_000,
    ),
    Hostile("50,000 commas", _times(", "), 100_000),
    Hostile("50,000 conjunctions", _times("and "), 200_000),
    Hostile("prepositions", _times("of the "), 400_000),
    Hostile("which", _times("who which "), 400_000),
    Hostile("names in a row", _times("Ines Okafor "), 400_000),
    Hostile("other names in a row", _numbered("Ines Okafor# "), 200_000),
    Hostile(
        "a thousand speakers",
        _numbered("“It rains,” said Ines Okafor#. She denied that he left. "),
        400_000,
    ),
    Hostile("other bodies", _numbered("The Rivers# Ministry said so. "), 300_000),
    Hostile("the union", _times("The union aims to cut waste by half. "), 400_000),
    Hostile(
        "the charity",
        _times("The charity Amber spoke. The union Opal wept. The charity said so. "),
        400_000,
    ),
    Hostile(
        "the company",
        _times("Zelta Ltd spoke. Opal Inc said so. The company said it was late. "),
        400_000,
    ),
    Hostile(
        "somebody told of again",
        _times("Brantham mayor Ana Lisi, 42, spoke. The Oslo mayor said so. "),
        400_000,
    ),
    Hostile(
        "the festival",
        _times(
            "The Amber festival opened. Ana Lisi, the festival's head, said it rains. "
        ),
        400_000,
    ),
    Hostile(
        "campaigns",
        _numbered("The Okafor# campaign spoke. Ms Okafor#'s campaign said it rains. "),
        300_000,
    ),
    Hostile(
        "agencies in datelines",
        _numbered("OSLO, May 3 (Oslo News Okafor#) — It rains, Oslo News said.\n\n"),
        300_000,
    ),
    Hostile(
        "a dialogue with dashes",
        _times("— It rains, — said Ms Lisi, — said Ms Roe. — All day. — It does.\n\n"),
        400_000,
    ),
    Hostile("offices", _times("Deputy Prime Minister and Chairman "), 400_000),
    Hostile("pronouns", _times("he said she said they said "), 400_000),
    Hostile("initials", _times("J. K. "), 400_000),
    Hostile("emoji sequences", _times("👩‍👩‍👧‍👦🇰🇿👍🏽"), 400_000),
    Hostile("combining marks", lambda n: "e" + "\u0301" * n, 1_000_000),
    Hostile("zero widths", _times("\u200b\u200d\ufeff"), 400_000),
    Hostile("brackets", _times("("), 500_000),
    Hostile("citations", _times("(Reuters) © 2020 Example News, "), 400_000),
    Hostile("credits", _times("Photo: Ana Adler / Example News\n"), 400_000),
    Hostile("datelines", _times("PORT ELLEN, May 3 (Reuters) - "), 400_000),
    Hostile("addresses", _times("https://example.org/a?b=(c)&d@e.f "), 400_000),
    Hostile("documents", _times("Article 5 of the Treaty on the Rivers of "), 400_000),
    Hostile("colons", _times("Brandvold: "), 400_000),
    Hostile("apostrophes in words", _times("rock'n'"), 400_000),
    Hostile("apostrophes between words", _times("dogs' 'tis "), 400_000),
    Hostile(
        "quotes in quotes", _times("“He said ‘no,’ she said,” they said. "), 400_000
    ),
)


def measure_hostile(rounds: int, only: str = "") -> bool:
    """
    Print each case's time, its growth and the quotes kept; tell whether all is well.

    *only* is a part of the names of the cases to measure.

    Growth is the time a character at the full length to that at an eighth of it.
    """
    quotekit.extract("So much is loaded on the first call.")
    rows = []
    well = True
    for case in HOSTILE:
        if only not in case.name:
            continue
        text, eighth = case.text(), case.text(max(1, case.size // 8))
        small, large = [], []
        # Words met before are quicker to read, which both must be able to be.
        for _ in range(rounds if len(text) > 900_000 else rounds + 1):
            # In turn, so that a busy moment of the machine falls on both.
            small += [_read(eighth)[0] for _ in range(3)]
            taken, document = _read(text)
            large.append(taken)
        each = min(large) / (len(text) or 1)
        growth = each * (len(eighth) or 1) / min(small) if len(text) > 1 else 1.0
        places = {text.find(SAID), text.rfind(SAID)}
        found = len(places & kept(text, document))
        shown = "-" if case.alone else f"{found} of 2"
        well = well and growth <= 1.3 and shown in ("-", "2 of 2")
        rows.append((case.name, len(text), min(large), 1e6 * each, growth, shown))
        sys.stderr.write(f"{case.name}: {min(large):.2f} s, {growth:.2f}\n")
    head = ("text", "characters", "CPU s", "microseconds/character", "growth")
    print_table((*head, "whole quotes kept"), rows)
    return well


def kept(text: str, document: quotekit.Document) -> set[int]:
    """
    Return where whole quotes were found as they stand, with cue and source.

    Behind paragraphs that reopen their mark, one is the last part of all of them.
    """
    return {
        part.start + 1
        for quote in document.quotes
        if quote.cue is not None and quote.source is not None
        for part in quote.content
        if text[part.start + 1 : part.end - 1] == SAID
    }


def _read(text: str) -> tuple[float, quotekit.Document]:
    start = time.process_time()
    document = quotekit.extract(text)
    return time.process_time() - start, document
