"""Hypothesis strategies: press text as it comes, and as it should never come."""

from hypothesis import strategies as st

MARKS = (
    "“",
    "”",
    "‘",
    "’",
    '"',
    "'",
    "«",
    "»",
    "‹",
    "›",
    "„",
    "‚",
    "``",
    "''",
    "「",
    "」",
)

NAMES = (
    "Ms Adler",
    "Mr. D. O’Brien-Sato",
    "Prof. Émilie d'Aubigné",
    "Gov. Kaspar",
    "J. K. Lindqvist",
    "Ombudsman Ayşe Yılmaz",
    "the Ministry of Rivers",
    "Sukhrob Kаrimov",  # its second letter is Cyrillic
    "Zoe\u0301 N\u0303andu\u0301",  # combining accents
    "residents",
    "she",
    "they",
    "王小明",
    "שרה כהן",
    "@harbor_watch",
)

CUES = (
    "said",
    "told reporters that",
    "has repeatedly called for",
    "underlined that",
    "did not say whether",
    "while stressing",
    "according to",
    "asked:",
    "denied",
    "in the view of",
    "warned of",
    "–",
)

WORDS = (
    "the harbor cannot wait",
    "water",
    "isn't it",
    "6'2\"",
    "5’ 10”",
    "'90s",
    "rock ’n’ roll",
    "the dogs' food",
    "No. 5",
    "U.S.",
    "9 a.m.",
    "$3.50",
    "12,000",
    "co\xadoperate",
    "well-known",
    "e.g. fish",
    "https://example.org/a?b=(c).",
    "j.doe@example.org",
    "#harbor",
    "👩‍👩‍👧‍👦",
    "🇰🇿🇪🇺",
    "👍🏽",
    "東京で会議",
    "مرحبا",
    "&amp;",
    "<b>loud</b>",
    "—",
    "--",
    "...",
    "…",
    "(sic)",
    "[laughs]",
)

ENDS = (
    ".",
    "?",
    "!",
    "…",
    "...",
    ",",
    ";",
    ":",
    ".”",
    '?"',
    "!’",
    ".)",
    "",
    "?!",
    "。",
)

SPACES = (" ", " ", " ", "  ", "\xa0", "\t", "\u2009", "\u200b", "", "\x1f")

BREAKS = ("\n", "\n\n", "\n\n\n", "\r\n", "\r", "\u2028", "\u2029", "\x85", "\v", "\f")

LINES = (
    "PORT ELLEN, May 3 (Reuters) -",
    "Harbor: ‘we need repairs’",
    "By Ana Adler",
    "Images | example.org",
    "© 2021 Example News. All rights reserved.",
    "• first thing",
    "1. second thing",
    "* * *",
    "> quoted line",
    "ADLER: We shall see.",
)

# What no newspaper prints, and every archive holds.
HOSTILE = (
    "\x00",
    "\ud800",
    "\udfff",
    "\ufeff",
    "\u202e",
    "\u200d",
    "\u0301",
    "\x1c",
    "\x7f",
    "\U0010ffff",
    '"""""',
    "''''",
    "““““",
    "))))",
    ".....",
    "-----",
    ",,,,",
)


def marks() -> st.SearchStrategy[str]:
    """Quotation marks of every style, one at a time."""
    return st.sampled_from(MARKS)


def sentences() -> st.SearchStrategy[str]:
    """Something said, or not, with marks that need not match."""
    part = st.one_of(
        st.sampled_from(NAMES),
        st.sampled_from(CUES),
        st.sampled_from(WORDS),
        st.sampled_from(WORDS),
        marks(),
    )
    spaced = st.lists(st.tuples(part, st.sampled_from(SPACES)), max_size=12)
    return st.builds(
        lambda parts, end: "".join(map("".join, parts)) + end,
        spaced,
        st.sampled_from(ENDS),
    )


def quoted_sentences() -> st.SearchStrategy[str]:
    """Something said in quotation marks that match."""
    return st.builds(
        lambda pair, first, name, cue, second: (
            f"{pair[0]}{first},{pair[1]} {cue} {name}. {pair[0]}{second}.{pair[1]}"
        ),
        st.sampled_from(["“”", "‘’", '""', "''", "«»", "»«", "„“", ("``", "''")]),
        st.sampled_from(WORDS),
        st.sampled_from(NAMES),
        st.sampled_from(CUES),
        st.sampled_from(WORDS),
    )


def paragraphs() -> st.SearchStrategy[str]:
    """A line of press text: prose, furniture, or neither."""
    prose = st.lists(st.one_of(sentences(), quoted_sentences()), max_size=4)
    return st.one_of(
        st.builds(" ".join, prose),
        st.sampled_from(LINES),
        st.text(max_size=20),
        st.text(
            st.characters(categories=["Cs", "Cc", "Cf", "Mn", "Zs", "Zl", "Zp", "Pi"]),
            max_size=8,
        ),
        st.builds(str.__mul__, st.sampled_from(HOSTILE), st.integers(1, 50)),
    )


def press_text() -> st.SearchStrategy[str]:
    """
    Press text with everything that went wrong on its way.

    Curly and straight quotes, unbalanced and misplaced; dashes, initials, names of
    mixed scripts, joined emoji, combining accents, no-break spaces, line breaks of
    every kind, datelines, lone surrogates, control characters.
    """
    lines = st.lists(
        st.tuples(paragraphs(), st.sampled_from(BREAKS)), min_size=0, max_size=6
    )
    return st.builds(lambda parts: "".join(map("".join, parts)), lines)
