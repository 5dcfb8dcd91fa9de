"""Tokens by the conventions of the Penn Treebank, in columns."""

import pytest

from quotekit.annotations.spans import Span
from quotekit.annotations.tokens import Sentence
from quotekit.stages.columns.tokens import tokenize


def _tokenize(*sentences):
    """Return the tokens of sentences that stand in a row, a space between."""
    spans = []
    start = 0
    for number, sentence in enumerate(sentences):
        spans.append(Sentence(start, start + len(sentence), number))
        start += len(sentence) + 1
    return tokenize(" ".join(sentences), spans)


# Sentences with their tokens apart.  Every space in them is a place where tokens
# meet; where the sentence has one too, it is written "_".
WORDS = [
    "The_ferry_left .",
    "Was_it_late ?",
    "It_was , we_hear , late ;_so : stay !",
    "Was_it_late ?!",
    "“ Yes , ”_she_said .",
    '" Yes , "_she_said .',
    "‘ Yes , ’_she_said .",
    "`` Yes , ''_she_said .",
    "« Yes »_she_said .",
    "„ Yes “_she_said .",
    "She_left_( late ) .",
    "She_left_[ sic ] .",
    "Late_—_very_late_—_she_left",
    "Late — very_late – she_left -- again",
    "So_she_waited ...",
    "So_she_waited … and_waited",
    "So_she_waited ...._Late",
    "$ 5_and_€ 7.50_and_12 %",
    "12,000_and_3.5_and_9:30_and_5/6",
    "-5_and_+7_and_.5",
    "1990s_and_2nd_and_6½",
    "#harbor_and_@harbor_watch_and_# 5",
    "AT&T_and_R&B_and_Ode_&_Lund",
    "and/or_24/7",
    "well-known_Ambassador-at-Large",
    "5-year-old_mid-1990s_U.S.-led",
    "j.doe@example.org_or_example.org",
    "https://example.org/a?b=c ,_d",
    "http://example.org_is_it",
    "www.example.org/a_b",
    "a <b> b </b> <br/> c",
    "*_*_*",
    "***_and_===_and_~~~",
    "C_# 5",
    # Where only the space is missing.
    "late , very_late",
    "citizens , 15_of_them",
    "5 & 6",
    "A & 6_or_6 & A",
    "x ' 5",
    "- based_on_. net",
    "( late ) and",
    "It_ends . The_next",
]

CONTRACTIONS = [
    "do n't_is n't_was n’t_DO N'T",
    "ca n't_wo n't_could n't 've",
    "he 's_Clinton 's_the_dogs '_food",
    "he ’s_Clinton ’s_the_dogs ’_food",
    "I 'm_you 're_we 've_they 'll_she 'd",
    "I ’m_you ’re_we ’ve_they ’ll_she ’d",
    "IT 'S_LATE",
    "can not_Can not_CAN NOT",
    "can not ,_can not ?",
    "gon na_got ta_wan na_lem me_gim me",
    "U.S. 's_e.v. ’s",
    "'T is_the_season",
    "O'Brien_O’Malley_D'Arcy_d’Ivoire_o'clock_ma'am",
    "the_'90s_and_the_’80s_and_'em_and_’em",
    "rock_'n'_roll_’n’_more",
    "y'all_c'mon",
    "the_don'ts",
    # What only begins like two words in one.
    "can-do_gimmick-free_gotten-up_gonads-like_wanted-man_lemon-sour",
    "Workers '_Party",
    "5 '_or_6 '_long",
]

PERIODS = [
    # Inside a sentence a period is an abbreviation's.
    "Mr._Sato_met_Gov._Lind .",
    "the_U.S._Coast_Guard",
    "at_9_a.m._sharp",
    "Pier_No._5",
    "J._K._Lindqvist",
    "J.K._Lindqvist",
    "J.Lindqvist_left",
    "Inc. ,_Co. ;_Ltd. :_etc. )_left",
    "( D-Vt. )_left",
    "“ U.S. ”_it_said",
    # At its end it is the sentence's.
    "in_the_U.S .",
    "at_9_a.m .",
    "Harbor_Inc .",
    "“ in_the_U.S . ”",
    "( in_the_U.S . )",
    "late . ” ’",
    "“ It_is_late . ”_he_said",
    "it_is_5 .",
    "1 ._The_harbor",
    # Also where closing marks stand apart behind it.
    "It_is_late ._”",
    "Harbor_Inc ._”_)",
    "”_”",
    "._”",
]

SCRIPTS = [
    "Sukhrob_Kаrimov_left",  # its second letter is Cyrillic
    "Zoe\u0301_Lind_left",
    "\u0301_alone",
    "co\xadoperate_now",
    "\xad alone",
    "Ayşe_Yılmaz_in_Łódź",
    "東京で会議 。",
    "«_مرحبا_»",
    "m²_CO₂_x³",
    "☺_☺️_© 2021",
    "👩‍👩‍👧‍👦_👍🏽 👍_🇰🇿 🇪🇺_❤️",
    "go 👍 now",
    "1️⃣_x",
    "\ufeff The_end",
    "\u202a Ana \u202c_left",
    "\ud800 x_\udfff",
    "a \x00 b",
]


@pytest.mark.parametrize(
    "apart", [*WORDS, *CONTRACTIONS, *PERIODS, *SCRIPTS], ids=ascii
)
def test_tokens(apart):
    """Tokens meet where the example has a space, and nowhere else."""
    words = apart.replace("_", " ").split(" ")
    tokens = _tokenize(apart.replace(" ", "").replace("_", " "))

    assert list(tokens.words) == [word for word in words if word]


@pytest.mark.parametrize("apart", [*WORDS, *CONTRACTIONS, *PERIODS], ids=ascii)
def test_short_cuts_cut_alike(apart, monkeypatch):
    """Where plain words are told apart at once, the pattern would say the same."""
    text = apart.replace(" ", "").replace("_", " ")
    quickly = _tokenize(text)

    monkeypatch.setattr("quotekit.stages.columns.tokens._is_plain", lambda _: False)
    monkeypatch.setattr("quotekit.stages.columns.tokens._ALONE", frozenset())

    assert _tokenize(text).words == quickly.words


def test_columns():
    """Starts, ends, words and look-up forms stand side by side, by sentence."""
    tokens = _tokenize("She can’t.", "It’s LATE.")

    assert tokens.starts == (0, 4, 6, 9, 11, 13, 16, 20)
    assert tokens.ends == (3, 6, 9, 10, 13, 15, 20, 21)
    assert tokens.words == ("She", "ca", "n’t", ".", "It", "’s", "LATE", ".")
    assert tokens.lower == ("she", "ca", "n't", ".", "it", "'s", "late", ".")
    assert tokens.sentence_first == (0, 4, 8)


def test_lower_keeps_pace():
    """A letter that becomes two in lower case moves no other token's form."""
    tokens = _tokenize("İstanbul waits ΑΣ now.")

    assert tokens.lower == ("i̇stanbul", "waits", "ας", "now", ".")


def test_white_space_of_all_kinds():
    """Whatever Python counts as white space keeps tokens apart and is in none."""
    text = "a\xa0b\u2003c\x1cd\n e  \r\nf."

    tokens = tokenize(text, [Sentence(0, len(text), 0)])

    assert tokens.words == ("a", "b", "c", "d", "e", "f", ".")
    assert tokens.starts == (0, 2, 4, 6, 9, 14, 15)


def test_only_sentences_are_read():
    """What stands outside the sentences gives no tokens."""
    text = "Zero. One two. Three."

    tokens = tokenize(text, [Sentence(6, 14, 0)])

    assert tokens.words == ("One", "two", ".")
    assert tokens.starts == (6, 10, 13)


def test_nothing():
    """No sentences, no tokens; the columns are still there."""
    tokens = tokenize("", ())

    assert len(tokens) == 0
    assert list(tokens) == []
    assert tokens.sentence_first == (0,)


def test_tokens_are_views():
    """A token is made when asked for, and knows its place."""
    text = "She left."
    tokens = _tokenize(text)

    token = tokens[-1]

    assert (token.index, token.span, token.text) == (2, Span(8, 9), ".")
    assert [view.span.of(text) for view in tokens] == list(tokens.words)
    with pytest.raises(IndexError):
        tokens[3]


def test_same_tokens_in_whatever_company():
    """A word is cut alike alone in a line and among others."""
    for word in ("cannot", "Clinton’s", "(sic)", "“Yes", "well-known", "it,", "5%"):
        alone = _tokenize(word)

        assert _tokenize(f"x {word} y").words[1:-1] == alone.words
        assert _tokenize(f"x {word}").words[1:] == alone.words
