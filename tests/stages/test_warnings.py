"""Which texts are warned of, and which segments the warnings name."""

import pytest
from hypothesis import given
from strategies import press_text

from quotekit.stages.layout.segments import split_segments
from quotekit.stages.warnings import find_warnings

PLAIN = "The harbor board on Tuesday approved a plan to move the fish market."


def _warn(text):
    """Return the kind and the message of each warning."""
    found = find_warnings(text, split_segments(text))
    return tuple(f"{warning.kind}: {warning.message}" for warning in found)


FOREIGN = [
    "La junta del puerto aprobó el martes un plan para mudar el mercado de pescado.",
    "Le conseil du port a approuvé mardi un plan pour déplacer le marché aux poissons.",
    "Der Hafenrat hat am Dienstag einen Plan für den Umzug des Fischmarkts gebilligt.",
    "Совет порта во вторник одобрил план переноса рыбного рынка на набережную.",
    "O conselho do porto aprovou na terça um plano para mudar o mercado de peixe.",
    "港务局周二批准了搬迁鱼市的计划,结束了商人与城市之间四年的争吵。",
]


@pytest.mark.parametrize("line", FOREIGN)
def test_other_languages_are_warned_of(line):
    """A paragraph in another language is named."""
    assert _warn(f"{PLAIN}\n{line}") == (
        "language: segment 1 does not look like English",
    )


ENGLISH = [
    PLAIN,
    "Roe, Lind, Moe, Adler, Sato, Diallo, Kaspar, Berg, Holm, Vik, Dahl and Lund won.",
    "“No pasarán,” the traders sang, and then they went home to eat and to sleep.",
    "Ana Roe\nBo Lind\nCy Moe",
    "Yes.",
    "",
]


@pytest.mark.parametrize("text", ENGLISH)
def test_english_is_not_warned_of(text):
    """Names, loans and short lines are no other language."""
    assert _warn(text) == ()


def test_segments_are_named_by_their_indices():
    """Neighbors are named together."""
    text = "\n".join([PLAIN, FOREIGN[0], FOREIGN[1], PLAIN, FOREIGN[2]])

    assert _warn(text) == ("language: segments 1-2, 4 do not look like English",)


def test_programs_get_indices():
    """The segments of a warning are there for programs too."""
    text = f"{PLAIN}\n{FOREIGN[0]}\n{PLAIN}\n{FOREIGN[1]}"

    (warning,) = find_warnings(text, split_segments(text))

    assert warning.segments == (1, 3)


def test_many_segments_are_not_all_named():
    """However many segments there are, a warning stays readable."""
    (warning,) = _warn(f"{PLAIN}\n{FOREIGN[0]}\n" * 100)

    assert warning.endswith(" and 88 more stretches do not look like English")


def test_hard_wrapped_text_is_warned_of():
    """The segments whose lines were joined are named."""
    text = (
        "Market moves\n\nThe harbor board on Tuesday approved a plan to move\nthe fish"
        " market, ending four years of quarrels\nbetween the traders of the quay and"
        " the board\nof the city, which had asked for it twice.\n"
    )

    assert _warn(text) == (
        "hard_wrapped: line breaks inside segment 1 were read as blanks",
    )


GARBLED = ["\ufffd", "â€™", "Ã©", "Â\xa0", "\x93", "\x00", "\ud800", "\ue000"]


@pytest.mark.parametrize("mark", GARBLED)
def test_garbled_text_is_warned_of(mark):
    """What wrong decoding leaves behind is told, and where."""
    assert _warn(f"{PLAIN}\nIt{mark}s over, said the mayor of the town.") == (
        "garbled: segment 1 holds characters that wrong decoding leaves behind",
    )


def test_accents_are_not_garbled():
    """Letters with accents, soft hyphens and joined emoji are as they should be."""
    assert _warn("Ça va, said Ângela Ñandú of the co\xadoperative 👩‍👩‍👧 here.") == ()


@given(press_text())
def test_warnings_are_sentences_of_ours(text):
    """Nothing raises, and each warning begins with its kind."""
    kinds = {warning.partition(":")[0] for warning in _warn(text)}

    assert kinds <= {"language", "hard_wrapped", "garbled"}
