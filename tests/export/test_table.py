"""The table: columns that stay columns, and nothing that a terminal obeys."""

import unicodedata

import pytest
from attrs import evolve
from example_document import DOCUMENT

from quotekit.export.table import write_table


def table(**options):
    (written,) = write_table([DOCUMENT], **options)
    return written


def test_who_by_which_cue_said_what():
    assert table(width=80).splitlines() == [
        "news/harbour.txt: 3 quotes",
        "warning: lines are wrapped",
        "speaker              cue            what was said",
        "Ines Okafor          said           The harbour closes on Friday, That is final.",  # noqa: E501
        "clerk                denied         harbour closes",
        "(nobody decided on)  (continues     @Fishers will <not> & cannot pay",
        "                     q1)",
    ]


def test_columns_are_no_wider_than_what_stands_in_them():
    quote = evolve(DOCUMENT.quotes[1], continues=None)
    (written,) = write_table([evolve(DOCUMENT, quotes=(quote,))], width=200)

    assert written.splitlines()[2:] == [
        "speaker  cue     what was said",
        "clerk    denied  harbour closes",
    ]


@pytest.mark.parametrize("width", [0, 30, 60, 80, 200])
def test_lines_fit_the_width_where_they_can(width):
    assert max(map(len, table(width=width).splitlines())) <= max(width, 3 * 12 + 4)


def said(text):
    quote = evolve(DOCUMENT.quotes[0], text=text)
    (written,) = write_table([evolve(DOCUMENT, quotes=(quote,))], width=80)
    return written


def test_controls_and_direction_marks_do_not_reach_the_terminal():
    shown = said("one\x1b[2J\rtwo\u202ethree\x9bfour\u2028five\udc80six")

    assert "one [2J twothree four five\ufffdsix" in shown


def test_what_joins_letters_stays():
    assert "👩\u200d🌾 says" in said("👩\u200d🌾 says")


def test_wide_and_combining_characters_are_measured():
    for line in said("東京都知事は港の閉鎖を発表した " * 4).splitlines()[3:]:
        cells = sum(1 + (unicodedata.east_asian_width(c) in "WF") for c in line)
        assert cells <= 80
    # Forty letters with forty marks take forty cells.
    assert "e\u0301" * 40 in said("e\u0301" * 40)


def test_a_word_longer_than_the_column_is_cut():
    shown = said("z" * 1000)

    assert shown.count("z") == 1000
    assert max(map(len, shown.splitlines())) <= 80


def test_color_only_repeats_what_words_tell():
    plain = table(color=False)
    colored = table(color=True)

    assert "\x1b" not in plain
    for code in ("\x1b[0m", "\x1b[1m", "\x1b[2m"):
        assert code in colored
        colored = colored.replace(code, "")
    assert colored == plain


def test_documents_are_apart():
    written = list(
        write_table([DOCUMENT, evolve(DOCUMENT, quotes=(), warnings=(), id="")])
    )

    assert written[1] == "\ndocument: 0 quotes\n"
