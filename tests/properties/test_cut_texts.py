"""Press texts cut anywhere, and pieces of them put together anyhow: nothing raises."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotekit import Resources, extract

FOLDERS = (
    Path(__file__).parents[1] / "press" / "seen",
    Path(__file__).parents[2] / "docs" / "examples",
)
TEXTS = [
    path.read_text(encoding="utf-8")
    for folder in FOLDERS
    for path in sorted(folder.rglob("*.txt"))
]
RULES = Resources.rules_only()
# What was once read wrongly stands there, a line each, in the second column.
CONSTRUCTIONS = [
    line.split("\t")[1].replace("¶", "\n\n")
    for line in (Path(__file__).parents[1] / "constructions.tsv")
    .read_text(encoding="utf-8")
    .splitlines()
    if not line.startswith("#")
]

# What rules look for, and what may then be missing beside it.
PIECES = (
    """
said|says|told|asked if|announced:|was:|and was|according to|who|whose|not to|by|to
the minister|Kenya Police|Lund Police|Ana Lisi|chief executive|of the company|its head
the 47-year-old|Ministry of|on May 4, 2024|“It works,”|“|”|’s|—|–|:|•|1.|(CRN)|[31]|Q:
HALL:|?|!|,|.|he|I|We|(Bangkok, 22 September)|himself ANSWER:|condemned as
the company|it|(Lund
""".replace("\n", "|")
    .strip("|")
    .split("|")
)


@st.composite
def cut_text(draw):
    text = draw(st.sampled_from(TEXTS))
    start = draw(st.integers(0, len(text) - 1))
    return text[start : start + draw(st.integers(1, 400))]


@st.composite
def cut_construction(draw):
    """Cut between two words: most of what looks ahead looks a word or two ahead."""
    words = draw(st.sampled_from(CONSTRUCTIONS)).split(" ")
    cut = draw(st.integers(1, len(words)))
    return " ".join(draw(st.sampled_from([words[:cut], words[cut - 1 :]])))


# Any words of theirs, in capitals or not, where a source stands.
WORDS = sorted(
    {
        written
        for construction in CONSTRUCTIONS
        for word in construction.split()
        for written in (word, word.lower(), word.capitalize())
    }
)
FRAMES = (
    "It rained.\n“It rained,” said {}.",
    "It rained.\n{} said it rained.",
    "It rained.\nAccording to {}, it rained.",
    "It rained.\nAna Lisi, {}, said it rained.",
    "{} says it rained\n{} said it rained.",
)


@st.composite
def any_source(draw):
    source = " ".join(draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=6)))
    return draw(st.sampled_from(FRAMES)).replace("{}", source)


pieces = st.lists(
    st.sampled_from([*PIECES, "\n", "\n\n", "the pier", "opened"]), max_size=12
).map(" ".join)


@given(
    st.one_of(
        cut_text(),
        cut_construction(),
        any_source(),
        pieces,
        st.tuples(cut_text(), pieces).map(" ".join),
    )
)
def test_nothing_raises(text):
    """What is found reads back, wherever the text breaks off."""
    for document in (extract(text), extract(text, resources=RULES)):
        for quote in document.quotes:
            for passage in quote.content:
                assert text[passage.start : passage.end] == passage.text


@pytest.mark.parametrize(
    "text",
    [
        "She says Ms Adler —",
        "(Bangkok, 22 September) ,",
        "We answer\n\n(Bangkok, 22 September) ; whom",
        "“No,” said Roe (Bangk",
        "Prices fell, and with them Mr Roe’s forecast for",
        "The road is bad, according to Pavel (Lund",
        "Road opens to traffic\n\n(Paris, 3 May 2024) –\nAna Lisi said it was late.",
        "He welcomed the plan, will on Twitter\n\nwas himself ANSWER: “(Lund it is.",
        "“It is late,” she said.\n\n– Ana Roe –",
        "He said that it is and was",
        "said : ",
        "to free",
        "Kenya Police Lisi said it works.",
        "“It works,” said Ana Lisi, Lund Police.",
        "“It works,” said the Kenya Police Ana Lisi.",
        "He was echoed by Nationals leader",
        "“No,” said Ana Lisi, 34, of",
        "He said this",
        "“No,” said the Chinese",
        "“No,” complained",
        "was told that it was late",
        "It rained.\nLisi He Wins said it rained.",
        "Ana Lisi said it rained.\nMia*",
        "New German Envoy Praises Malawi\n\nUta Brenner has",
        "Ferry runs late\n| 3 May 2016\nIt rained on Monday.",
        "“It is late,” said one. He denied it",
    ],
)
def test_texts_that_once_raised(text):
    assert extract(text).text == text


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("And Tam Orlu said it was late.", " Ministers Bo Li,"),
        ("A baker who gave her name as Mira said the shop was shut.", " It went to"),
        ("Oxfam's Ana Lisi said it rained on her blog", "."),
    ],
)
def test_the_end_of_a_text_stands_not_before_its_beginning(text, end):
    """Whoever looks before the first word finds nothing, and not the last one."""
    alone, followed = extract(text), extract(text + end)

    assert (
        followed.quotes[0].source.spans[0].text == alone.quotes[0].source.spans[0].text
    )
    assert followed.speaker_of(followed.quotes[0]).role == (
        alone.speaker_of(alone.quotes[0]).role
    )
