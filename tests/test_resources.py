"""Resources: what one pipeline knows, shared, extended, told apart."""

import pickle
from pathlib import Path

import pytest
from attrs import evolve
from attrs.exceptions import FrozenInstanceError

from quotekit import extract
from quotekit.errors import LexiconError
from quotekit.lexicons.tables import shipped
from quotekit.resources import Resources

CUES = (
    "# Ours.\n"
    "# Columns: lemma, kind, forms, type, polarity, frames, strength, example.\n"
    "bloviate\tverb\tbloviate|bloviates|bloviated\tassertion\tpositive\tthat|bare"
    "\t5\tHe {bloviated} that it rained.\n"
)
SENTENCE = "Ms. Adler bloviated that the river was clean."


def test_the_shipped_resources_are_read_once():
    """All calls of a process share them."""
    assert Resources.shipped() is Resources.shipped()


def test_resources_are_frozen():
    """No call can change what the next one sees."""
    with pytest.raises(FrozenInstanceError):
        Resources.shipped().cues = None


def test_models_can_be_left_out():
    """Rules decide alone where there are no models, and share the lexicons."""
    assert Resources.rules_only().models is None
    assert Resources.shipped().models is not None
    assert Resources.shipped().cues is Resources.rules_only().cues


def test_every_table_that_comes_with_quotekit_is_held():
    """A table that nothing reads would be dead weight in the wheel."""
    tables = {path.stem for path in Path(shipped("")).glob("*.tsv")}

    assert set(Resources.shipped().versions) == tables


def test_versions_are_of_the_contents():
    """Each table has eight hexadecimal digits, and so have they all together."""
    resources = Resources.shipped()

    assert Resources().versions == resources.versions
    assert Resources().version == resources.version
    for version in (resources.version, *resources.versions.values()):
        assert len(version) == 8
        assert int(version, 16) >= 0
    assert resources.version in repr(resources)


def test_one_lexicon_can_be_replaced():
    """Other cues make another version of the cues, and of the whole."""
    ours = Resources.shipped()
    row = CUES.splitlines()[-1].split("\t")

    theirs = evolve(ours, cues=ours.cues.extend([row]))

    assert {
        table
        for table, version in theirs.versions.items()
        if version != ours.versions[table]
    } == {"reporting_cues"}
    assert theirs.version != ours.version
    assert theirs.roles is ours.roles


def test_a_folder_of_tables_is_added(tmp_path):
    """Each table goes to its namesake; other files are left alone."""
    (tmp_path / "reporting_cues.tsv").write_text(CUES, encoding="utf-8")
    (tmp_path / "roles.tsv").write_text(
        "# Columns: word, kind, gender, example.\nbellman\twork\tmale\tA {bellman}.\n",
        encoding="utf-8",
    )
    (tmp_path / "README.md").write_text("Ours.", encoding="utf-8")

    theirs = Resources.load(tmp_path)

    assert "bloviated" in theirs.cues
    assert "bellman" in theirs.roles
    assert "said" in theirs.cues
    assert Resources.load(str(tmp_path)).version == theirs.version
    assert "bloviated" not in Resources.shipped().cues


def test_a_verb_of_ones_own_makes_quotes(tmp_path):
    """From a row in a folder to a quote that was none before."""
    (tmp_path / "reporting_cues.tsv").write_text(CUES, encoding="utf-8")

    quotes = extract(SENTENCE, Resources.load(tmp_path)).quotes

    assert [quote.text for quote in quotes] == ["the river was clean"]
    assert quotes[0].cue.lemma == "bloviate"
    assert extract(SENTENCE).quotes == ()


def test_a_verb_of_ours_can_be_switched_off():
    """A row with the frame "none" takes ours out of play."""
    ours = Resources.shipped()
    off = ("say", "verb", "say|says|said", "assertion", "positive", "none", "0", "x")

    quiet = evolve(ours, cues=ours.cues.extend([off]))

    assert len(extract("Ms. Adler said that it rained.").quotes) == 1
    assert extract("Ms. Adler said that it rained.", quiet).quotes == ()


def test_an_empty_folder_changes_nothing(tmp_path):
    """There is nothing to add."""
    assert Resources.load(tmp_path).version == Resources.shipped().version


def test_a_table_without_a_namesake_is_a_slip(tmp_path):
    """A misspelled name would be ignored in silence; it is told instead."""
    (tmp_path / "reporting_cue.tsv").write_text(CUES, encoding="utf-8")

    with pytest.raises(LexiconError, match=r"^reporting_cue\.tsv: not one of .*roles"):
        Resources.load(tmp_path)


def test_a_folder_that_is_none_is_told(tmp_path):
    """A path to nowhere is a fault."""
    with pytest.raises(LexiconError, match="not a folder"):
        Resources.load(tmp_path / "none")


def test_a_bad_row_in_a_folder_is_told_with_its_place(tmp_path):
    """The message is the table's own."""
    (tmp_path / "reporting_cues.tsv").write_text(
        CUES.replace("that|bare", "that|bore"), encoding="utf-8"
    )

    with pytest.raises(LexiconError, match=r"^reporting_cues\.tsv:3: 'bore' is not "):
        Resources.load(tmp_path)


def test_resources_travel_to_other_processes():
    """Workers that are spawned get what their parent has."""
    copy = pickle.loads(pickle.dumps(Resources.shipped()))  # noqa: S301  # our own

    assert copy.version == Resources.shipped().version
    assert len(extract("Ms. Adler said that it rained.", copy).quotes) == 1


def test_rows_are_added_to_lexicons_by_name(tmp_path):
    table = tmp_path / "any name.tsv"
    table.write_text(
        "# Columns: word, kind, gender, example.\nbailo\twork\tany\tThe {bailo}.\n",
        encoding="utf-8",
    )
    ours = Resources.rules_only()

    theirs = ours.extend(roles=table, cues=[CUES.splitlines()[2].split("\t")])

    assert "bailo" in theirs.roles
    assert "bloviated" in theirs.cues
    assert "bailo" not in ours.roles
    assert theirs.outlets is ours.outlets
    assert ours.extend().version == ours.version


def test_titles_and_outlets_of_ones_own_are_seen():
    text = (
        "Portreeve Quist said that it rained.\n\nA nurse told Quidnunc that it snowed."
    )
    ours = Resources.rules_only()

    theirs = ours.extend(
        honorifics=[("portreeve", "government", "female", "{Portreeve} Quist spoke.")],
        outlets=[
            ("Quidnunc", "Quidnunc", "site", "norway", "A nurse told {Quidnunc} so.")
        ],
    )

    assert extract(text, ours).speakers[0].name == "Portreeve Quist"
    assert extract(text, theirs).speakers[0].name == "Quist"
    assert [each.target for each in extract(text, theirs).citations] == ["Quidnunc"]
    assert extract(text, ours).citations == ()


def test_a_lexicon_that_there_is_not_is_a_slip():
    with pytest.raises(LexiconError, match="verbs: not one of abbreviations, anony"):
        Resources.rules_only().extend(verbs=[])
