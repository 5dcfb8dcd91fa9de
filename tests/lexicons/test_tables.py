"""Tables: what is a table, and what is said of a file that is none."""

from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotekit.errors import LexiconError
from quotekit.lexicons.tables import read_table, split_forms

COLUMNS = ("word", "kind", "example")
HEAD = "# Words.\n# Columns: word (in lower case), kind (a, b or c), example.\n"


def _read(tmp_path, contents):
    path = tmp_path / "words.tsv"
    path.write_bytes(contents.encode() if isinstance(contents, str) else contents)
    return read_table(path, COLUMNS)


def test_rows_come_with_their_lines(tmp_path):
    """Heads, remarks and empty lines are no rows, but they count as lines."""
    table = _read(tmp_path, HEAD + "ode\ta\tAn {ode}.\n\n# More.\nlay\tb\tA {lay}.\n")

    assert list(table.rows()) == [
        (3, ["ode", "a", "An {ode}."]),
        (6, ["lay", "b", "A {lay}."]),
    ]


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
@pytest.mark.parametrize("last", [b"", b"\n"])
def test_how_an_editor_saves_it_makes_no_difference(tmp_path, mark, end, last):
    """A byte order mark, Windows line ends, a missing last one: the same rows."""
    lines = (HEAD + "ode\ta\tAn {ode}.").encode().replace(b"\n", end)

    table = _read(tmp_path, mark + lines + last.replace(b"\n", end))

    assert list(table.rows()) == [(3, ["ode", "a", "An {ode}."])]


FAULTS = [
    # The file.
    (b"# Columns: word, kind, example.\nod\xe9\ta\tb\n", "words.tsv:2: not UTF-8"),
    (b"", "words.tsv:1: no line '# Columns: word, kind, example.'"),
    ("ode\ta\tAn {ode}.\n", "words.tsv:1: no line '# Columns: word, kind, example.'"),
    # The head.
    (
        "# Columns: word, example.\n",
        "words.tsv:1: columns word, example, not word, kind, example",
    ),
    (
        "# Words.\n# Columns: kind, word, example.\n",
        "words.tsv:2: columns kind, word, example, not word, kind, example",
    ),
    # The rows.
    (HEAD + "ode\ta\n", "words.tsv:3: 2 cells, not 3"),
    (HEAD + "ode\ta\tAn {ode}.\tx\n", "words.tsv:3: 4 cells, not 3"),
    (HEAD + "ode a An {ode}.\n", "words.tsv:3: 1 cells, not 3"),
    (HEAD + "lay\tb\tA {lay}.\n\node\t\tAn {ode}.\n", "words.tsv:5: no kind"),
    (HEAD + "\ta\tAn {ode}.\n", "words.tsv:3: no word"),
]


@pytest.mark.parametrize(("contents", "message"), FAULTS)
def test_a_fault_is_told_with_its_line(tmp_path, contents, message):
    """Whatever is wrong, the message gives file, line and fault."""
    with pytest.raises(LexiconError) as caught:
        list(_read(tmp_path, contents).rows())

    assert str(caught.value) == message


def test_a_missing_file_is_told_by_name(tmp_path):
    """A path that leads nowhere is a fault of the lexicon, not of the system."""
    with pytest.raises(LexiconError, match=r"^none\.tsv: No such file"):
        read_table(tmp_path / "none.tsv", COLUMNS)


def test_a_path_may_be_a_string(tmp_path):
    """A string is a path, and never rows."""
    path = tmp_path / "words.tsv"
    path.write_text(HEAD + "ode\ta\tAn {ode}.\n", encoding="utf-8")

    assert read_table(str(path), COLUMNS) == read_table(path, COLUMNS)


def test_rows_need_no_file():
    """Rows of cells are a table too, and are told by their number."""
    table = read_table(iter([("ode", "a", "An {ode}."), ("lay", "b", "")]), COLUMNS)

    with pytest.raises(LexiconError, match=r"^rows:2: no example$"):
        list(table.rows())


@pytest.mark.parametrize(
    "row", [("ode\nlay", "a", "b"), ("#ode", "a", "b"), (), ("o\tde", "a", "b")]
)
def test_rows_that_no_file_could_hold_are_refused(row):
    """A line break, a leading "#", a tab, nothing at all: no file has such a row."""
    with pytest.raises(LexiconError, match=r"^rows:1: "):
        list(read_table([row], COLUMNS).rows())


def test_cells_are_strings():
    """A strength given as a number is told as a fault of the table."""
    with pytest.raises(LexiconError, match=r"^rows: a cell is not a string: "):
        read_table([("ode", 5, "An {ode}.")], COLUMNS)


@given(
    st.binary() | st.text().map(lambda rows: (HEAD + rows).encode("utf-8", "replace"))
)
def test_whatever_the_file_holds_the_fault_is_a_lexicon_error(contents):
    """Any bytes are a table or a fault; nothing else is raised."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "words.tsv")
        path.write_bytes(contents)
        with suppress(LexiconError):
            rows = list(read_table(path, COLUMNS).rows())
            assert all(len(cells) == 3 and all(cells) for _, cells in rows)


def test_the_version_is_that_of_the_contents(tmp_path):
    """The same bytes have the same version, and one letter makes another."""
    one = _read(tmp_path, HEAD + "ode\ta\tAn {ode}.\n").version
    same = _read(tmp_path, HEAD + "ode\ta\tAn {ode}.\n").version
    other = _read(tmp_path, HEAD + "ode\ta\tAn {ode}!\n").version

    assert one == same != other


def test_forms_are_apart_by_bars():
    """A cell of forms is split at its bars, spaces inside a form kept."""
    assert split_forms("point out|points out") == ("point out", "points out")
    assert split_forms("ode") == ("ode",)


@pytest.mark.parametrize(
    ("cell", "fault"),
    [
        ("", "empty part"),
        ("|ode", "empty part"),
        ("ode|", "empty part"),
        ("ode||lay", "empty part"),
        ("ode |lay", "space"),
        ("ode| lay", "space"),
        (" ode", "space"),
        ("ode ", "space"),
        ("ode|lay|ode", "a part twice"),
    ],
)
def test_forms_that_would_never_match_are_refused(cell, fault):
    """An empty form, space at its edge or a form given twice is a slip."""
    with pytest.raises(ValueError, match=fault):
        split_forms(cell)
