"""extract(): the stages in their order, and what the caller gets of them."""

import os
import re
import subprocess
import sys

import pytest
from marked import read_marked

import quotekit
from quotekit import Decision, InputError, QuoteKind, Resources, extract
from quotekit.version import VERSION

TEXT, GOLD = read_marked(
    "Ferry to stay\n\n"
    "{a:“The ferry stays,”} {a_cue:said} {a_source:council leader Marta Quill}. "
    "She {b_cue:added} {b:that the fare would not rise}.\n"
)


def test_a_document_has_what_every_stage_found():
    document = extract(TEXT, id="ferry.txt")

    assert document.id == "ferry.txt"
    assert document.text is TEXT
    assert [segment.kind for segment in document.segments] == ["headline", "body"]
    assert len(document.sentences) == 3
    first, second = document.quotes
    assert first.kind is QuoteKind.DIRECT
    assert first.text == "The ferry stays,"
    assert first.cue.spans[0].text == "said"
    assert first.source.spans[0].text == "council leader Marta Quill"
    assert second.kind is QuoteKind.INDIRECT
    assert second.text == "the fare would not rise"
    for role, quote in (("a", first), ("b", second)):
        assert [(it.start, it.end) for it in quote.content] == [
            (span.start, span.end) for span in GOLD[role]
        ]


def test_a_text_without_speech_has_no_quotes():
    document = extract("The sea is cold in March.")

    assert document.quotes == ()
    assert document.speakers == ()


@pytest.mark.parametrize("text", ["", " \n ", "\x00", "“", "\ud800"])
def test_the_least_of_texts(text):
    assert extract(text).quotes == ()


def test_a_pronoun_that_all_speaks_against_is_nobody_s():
    # It was divided by zero when the only one who might be meant was most unlikely.
    text = (
        "Okafor told reporters that she believed the plan “would not survive” a review."
        " Asked about the delay, Mr. Lindqvist declined to comment. Okafor told"
        " reporters that she believed the plan “would not survive” a review. He has"
        " repeatedly called for a vote, while stressing that costs would rise. Prices"
        " rose by 3.5 percent. Prices rose by 3.5 percent. Prices rose by 3.5 percent."
        " Okafor told reporters that she believed the plan “would not survive” a"
        " review. The harbour will stay closed until Friday, the port authority said."
        " He has repeatedly called for a vote, while stressing that costs would rise."
        " Asked about the delay, Mr. Lindqvist declined to comment. “We can't wait any"
        " longer,” said Ines Okafor, who chairs the board."
    )

    assert extract(text).quotes


def test_a_text_that_may_be_read_less_well_is_warned_of():
    text = f"{TEXT}\nLe conseil de la ville a dit que le port ne sera pas fermé.\n"

    (warning,) = extract(text).warnings

    assert warning.kind == "language"
    assert warning.segments == (2,)
    assert warning.message == "segment 2 does not look like English"
    assert extract(TEXT).warnings == ()


def test_a_document_says_what_it_was_made_with():
    versions = extract("").versions

    assert versions.quotekit == VERSION
    assert versions.lexicons == Resources.shipped().version
    assert versions.models == Resources.shipped().models_version is not None
    assert extract("", Resources.rules_only()).versions.models is None


def test_the_caller_may_bring_lexicons():
    resources = Resources(models=Resources.shipped().models)

    assert extract(TEXT, resources) == extract(TEXT)


def test_decisions_are_told_if_asked_for():
    decisions = []

    traced = extract(TEXT, trace=decisions.append)

    assert traced == extract(TEXT)
    assert all(isinstance(decision, Decision) for decision in decisions)
    rules = {decision.rule for decision in decisions}
    assert {quote.rule for quote in traced.quotes} <= rules


def test_the_version_is_the_package_s():
    assert quotekit.__version__ == VERSION


def test_the_same_bytes_whatever_the_hash_seed():
    code = (
        "import quotekit, sys\n"
        "from quotekit.export.jsonl import write_lines\n"
        f"lines = write_lines([quotekit.extract({TEXT!r})])\n"
        "sys.stdout.buffer.writelines(lines)"
    )
    outputs = {
        subprocess.run(  # noqa: S603  # our own interpreter
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "2")
    }
    assert len(outputs) == 1


def cpu_seconds(code):
    """Return what the fastest of three processes takes, compiled files at hand."""
    env = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    taken = []
    for _ in range(4):
        before = os.times()
        subprocess.run([sys.executable, "-c", code], check=True, env=env)  # noqa: S603
        after = os.times()
        taken.append(
            after.children_user
            - before.children_user
            + after.children_system
            - before.children_system
        )
    return min(taken)


def test_the_first_quote_comes_at_once():
    # Against what our two dependencies take by themselves, because the machine may
    # be slow or busy.  It is about four times that; this finds what has doubled it.
    ours = cpu_seconds("import quotekit; quotekit.extract('“Yes,” said Ms Diallo.')")
    theirs = cpu_seconds("import attrs, regex")

    assert ours < 9 * theirs


def test_the_threshold_decides_how_much_doubt_is_too_much():
    """At 0 whoever fits is taken, at 1 only who is named."""
    text = "Mr. Moss met Mr. Voss. He said it rained. Ana Lisi said it did not."

    def speakers(threshold):
        document = extract(text, speaker_threshold=threshold)
        found = map(document.speaker_of, document.quotes)
        return [speaker and speaker.name for speaker in found]

    assert speakers(0.0)[0] in {"Moss", "Voss"}
    assert speakers(1.0) == [None, "Ana Lisi"]
    reason = extract(text, speaker_threshold=1.0).quotes[0].speaker_reason
    assert reason.startswith("too doubtful: “He” is ")


@pytest.mark.parametrize("threshold", [-0.1, 1.1, float("nan")])
def test_a_threshold_is_a_share(threshold):
    with pytest.raises(InputError, match="speaker_threshold"):
        extract("Ana Lisi said it rained.", speaker_threshold=threshold)


def test_speakers_are_traced():
    decisions = []

    text = "Ana Lisi said it rained. Mr Moss met Mr Voss. He said so."
    document = extract(text, trace=decisions.append)

    told = [each.evidence for each in decisions if each.stage == "speakers"]
    named, pronoun = [quote.speaker_reason for quote in document.quotes]
    assert told[0] == named
    # What is not sure also tells how sure it is.
    assert re.fullmatch(re.escape(pronoun) + r"; 0\.\d\d sure", told[1])


def test_what_is_too_doubtful_is_traced_with_the_doubt():
    decisions = []

    extract(
        "Mr Moss met Mr Voss. He said so.",
        speaker_threshold=0.9,
        trace=decisions.append,
    )

    (told,) = [each for each in decisions if each.stage == "speakers"]
    assert told.verdict == "lost"
    assert re.fullmatch(r"too doubtful: “He” is .*; 0\.[5-8]\d sure", told.evidence)


@pytest.mark.parametrize("unseen", ["\u200f", "\u200e", "\u2069", "\u200b", "\ufeff"])
@pytest.mark.parametrize(
    "text",
    [
        "They met. “It is late,” said Ana Lisi@.",
        "They met. “It is late,” said @Ana Lisi@.",
        "They met. “It is late,”@ said Ana Lisi.",
        "@“It is late,” said Ana Lisi.",
        "They met. Ana Lisi@ said it was late.",
        "They met.@ Ana@ Lisi said it was late.",
    ],
)
def test_what_nobody_sees_changes_nothing(text, unseen):
    """Marks of direction and breaks without width are in no name and part no words."""
    document = extract(text.replace("@", unseen))

    (quote,) = document.quotes
    speaker = document.speaker_of(quote)
    assert speaker is not None
    assert speaker.name is not None
    assert speaker.name.replace(unseen, "") == "Ana Lisi"
    for mention in speaker.mentions:
        assert document.text[mention.start : mention.end] == mention.text
