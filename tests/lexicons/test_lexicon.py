"""Lexicons: found by form, extended without being changed, told apart."""

import pickle

import pytest
from attrs.exceptions import FrozenInstanceError

from quotekit.errors import LexiconError
from quotekit.lexicons.lexicon import Lexicon
from quotekit.lexicons.outlets import Outlet, OutletKind
from quotekit.lexicons.people import Gender, PersonKind, PersonWord

ROWS = [
    ("minister", "politics", "any", "The {minister} left."),
    ("actress", "arts", "female", "The {actress} left."),
]


@pytest.fixture
def lexicon():
    return Lexicon.read(PersonWord, ROWS)


def test_entries_stand_in_file_order(lexicon):
    """A lexicon is a sequence of its rows."""
    assert [entry.word for entry in lexicon] == ["minister", "actress"]
    assert len(lexicon) == 2
    assert lexicon[-1] == PersonWord(
        "actress", PersonKind.ARTS, Gender.FEMALE, "The {actress} left."
    )


def test_entries_are_found_by_form(lexicon):
    """Look-up is by form; a form that no row has is not there."""
    assert lexicon.by_form["actress"] == (lexicon[1],)
    assert "actress" in lexicon
    assert "actresses" not in lexicon
    assert lexicon.by_form.get("actresses") is None


def test_a_form_may_belong_to_several_entries():
    """Two outlets of one name are both found, in file order."""
    lexicon = Lexicon.read(
        Outlet,
        [
            ("Herald", "The Herald", "newspaper", "ireland", "{The Herald} wrote."),
            ("Herald", "The Herald", "newspaper", "fiji", "{The Herald} wrote."),
        ],
    )

    assert [entry.country for entry in lexicon.by_form["The Herald"]] == [
        "ireland",
        "fiji",
    ]
    assert lexicon[0].kind is OutletKind.NEWSPAPER


def test_added_rows_leave_the_lexicon_as_it_was(lexicon):
    """``extend`` returns another lexicon, with the new row at its end."""
    extended = lexicon.extend([("ranger", "government", "any", "A {ranger} came.")])

    assert [entry.word for entry in extended] == ["minister", "actress", "ranger"]
    assert "ranger" in extended
    assert "ranger" not in lexicon
    assert len(lexicon) == 2


def test_an_added_row_overrides_ours_in_its_place(lexicon):
    """A row with our key is the user's word on it; nothing of ours is left."""
    extended = lexicon.extend([("minister", "religion", "male", "A {minister} came.")])

    assert [entry.word for entry in extended] == ["minister", "actress"]
    assert extended.by_form["minister"] == (
        PersonWord("minister", PersonKind.RELIGION, Gender.MALE, "A {minister} came."),
    )
    assert lexicon.by_form["minister"][0].kind is PersonKind.POLITICS


def test_a_lexicon_can_be_extended_from_a_file(lexicon, tmp_path):
    """A file of one's own has the format of ours."""
    path = tmp_path / "roles.tsv"
    path.write_text(
        "# Ours.\n# Columns: word, kind, gender, example.\n"
        "ranger\tgovernment\tany\tA {ranger} came.\n",
        encoding="utf-8",
    )

    assert "ranger" in lexicon.extend(path)
    assert "ranger" in lexicon.extend(str(path))


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ([*ROWS, ROWS[0]], "rows:3: 'minister' has a row already"),
        (
            [("ranger", "forest", "any", "A {ranger} came.")],
            "rows:1: 'forest' is not a valid PersonKind",
        ),
        (
            [("ranger", "work", "it", "A {ranger} came.")],
            "rows:1: 'it' is not a valid Gender",
        ),
        ([("ranger", "work", "any")], "rows:1: 3 cells, not 4"),
    ],
)
def test_a_bad_row_is_told_with_its_place(lexicon, rows, message):
    """Reading and extending say where the fault is and what."""
    with pytest.raises(LexiconError) as read:
        Lexicon.read(PersonWord, rows)
    with pytest.raises(LexiconError) as extended:
        lexicon.extend(rows)

    assert str(read.value) == str(extended.value) == message


def test_versions_tell_contents_apart(lexicon):
    """Equal rows have equal versions; an added row makes another, by its order."""
    ranger = ("ranger", "government", "any", "A {ranger} came.")
    warden = ("warden", "government", "any", "A {warden} came.")

    assert Lexicon.read(PersonWord, ROWS).version == lexicon.version
    assert lexicon.extend([ranger]).version != lexicon.version
    assert (
        lexicon.extend([ranger]).extend([warden]).version
        != lexicon.extend([warden]).extend([ranger]).version
    )


def test_lexicons_are_frozen(lexicon):
    """Neither a lexicon nor an entry can be changed in place."""
    with pytest.raises(FrozenInstanceError):
        lexicon.entries = ()
    with pytest.raises(AttributeError):
        lexicon[0].word = "other"


def test_lexicons_travel_to_other_processes(lexicon):
    """A lexicon that was pickled finds what it found."""
    copy = pickle.loads(pickle.dumps(lexicon))  # noqa: S301  # our own

    assert list(copy) == list(lexicon)
    assert copy.by_form == lexicon.by_form


def test_a_lexicon_shows_what_it_is(lexicon):
    """The repr is short however long the lexicon."""
    assert repr(lexicon) == f"<2 PersonWord, version {lexicon.version:08x}>"
