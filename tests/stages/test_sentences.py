"""Where sentences end, and where they only seem to."""

import pytest
from lines import body_lines
from marked import read_marked

from quotekit.annotations.segments import Segment, SegmentKind
from quotekit.lexicons.abbreviations import SentenceEnd
from quotekit.stages.columns.marks import pair_marks
from quotekit.stages.columns.sentences import split_sentences

ABBREVIATIONS = (
    dict.fromkeys(["mr", "ms", "dr", "gov", "sen", "st", "v"], SentenceEnd.NEVER)
    | dict.fromkeys(["no", "fig", "p", "jan", "sept"], SentenceEnd.NUMBER)
    | dict.fromkeys(
        ["inc", "co", "jr", "vt", "etc", "a.m", "p.m", "u.s", "e.g", "ph.d", "dept"],
        SentenceEnd.MAYBE,
    )
)


def _split(text):
    segments = body_lines(text)
    return split_sentences(text, segments, pair_marks(text, segments), ABBREVIATIONS)


PLAIN = [
    "{s:The ferry left.} {s:It was late.}",
    "{s:The ferry left!} {s:Was it late?} {s:It was.}",
    "{s:Really?!} {s:Yes.}",
    "{s:A headline without an end}\n{s:And its article begins.}",
    "{s:The ferry left.}  \t {s:It was late.}",
    "{s:The ferry left.}\xa0{s:It was late.}",
    "{s:The ferry left.}\r\n{s:It was late.}\r{s:So were we.}",
    "  {s:The ferry left.}  ",
    "{s:The ferry (it was late) left.} {s:We stayed.}",
    "{s:The ferry left.} {s:(It was late.)} {s:We stayed.}",
    "{s:The ferry left [sic].} {s:We stayed.}",
    "{s:42 ferries left.} {s:12 stayed.}",
    "{s:We left — late.} {s:— So did they.}",
]

DOTS = [
    "{s:She read Report No. AJB-11/2025 to us.}",
    "{s:He said no.} {s:U-boats were gone.}",
    "{s:It cost $3.50 in 2.5 hours.} {s:Then 12,000.75 left.}",
    "{s:See example.org for more.}",
    "{s:See https://example.org/a.b?c=d for more.} {s:It is short.}",
    "{s:Write to j.doe@example.org.} {s:She answers.}",
    "{s:At 9 a.m. on Monday it left.}",
    "{s:It left at 9 a.m. Monday.} {s:We stayed.}",
    "{s:It left at 9 a.m.} {s:The next one did not.}",
    "{s:The U.S. ferry left.}",
    "{s:The U.S. Coast Guard left.}",
    "{s:It left the U.S.} {s:The crew stayed.}",
    "{s:It left the U.S.} {s:“We stay,” they said.}",
    "{s:It left the U.S. “quietly” by night.}",
    "{s:It left the U.S. – in style.}",
    "{s:Gov. Kaspar and Sen. Lind left.}",
    "{s:He met M. A. Lind.} {s:A ferry left.}",
    "{s:Mr. Sato met Ms. Adler.} {s:Dr. Roux did not.}",
    "{s:They met in St. Ives.} {s:It rained.}",
    "{s:It is Roe v. Wade again.}",
    "{s:Pier No. 5 is shut.} {s:No. 6 is not.}",
    "{s:The answer is no.} {s:Ferries stay shut.}",
    "{s:See Fig. 3 and p. 12.} {s:They differ.}",
    "{s:It shut on Jan. 5.} {s:It opened in Sept.} {s:Crews were happy.}",
    "{s:Harbor Inc. and Ferry Co. merged.}",
    "{s:They own Harbor Inc.} {s:They want more.}",
    "{s:Sen. Ada Lind (D-Vt.) left.} {s:Sen. Bo Roux (R-Vt.), her rival, stayed.}",
    "{s:Ropes, sails, etc. lay about.}",
    "{s:Some fish, e.g. Baltic herring, left.}",
    "{s:Ana Roux, Ph.D., left.}",
    "{s:The fire dept. of Ellen came.}",
    "{s:The Comm. of nine met.}",
    "{s:It had 9 in. of rain.}",
    "{s:See cap. five now.}",
    "{s:Harbor Inc. Board met.}",
    "{s:Harbor Inc. (Ellen) left.}",
    "{s:The F.D.A. Board met.}",
    "{s:The U.S.Army left.}",
    "{s:Then-Sen. Lind met ex-Gov. Roux.}",
    "{s:J. K. Lindqvist and B. Sato met.} {s:They spoke.}",
    "{s:J.K. Lindqvist met Yu. Petrov.} {s:They spoke.}",
    "{s:George W. Sato Jr. spoke.}",
    "{s:It is time for plan B.} {s:The harbor has one.}",
    "{s:He and I.} {s:We left.}",
    "{s:1. The harbor is shut.} {s:It rains.}",
    "{s:a. The harbor is shut.}\n{s:b. The ferry too.}",
    "{s:iv. The harbor is shut.}",
    "{s:So he waited... and waited.}",
    "{s:So he waited… and waited.}",
    "{s:So he waited...} {s:Nobody came.}",
    "{s:So he waited … Nobody came.}",
    "{s:So he waited ... Nobody came.}",
    "{s:Nobody came.}{s:So he left.}",
    "{s:Yahoo! is a name, and Jeb! was one.}",
    "{s:The ferry left.} {s:that was that.}",
    "{s:It is ca. five miles.}",
    "{s:東京で会議。}{s:明日も。}",
    "{s:The ferry left.} {s:Late}",
]

QUOTED = [
    "{s:“Why?” he asked.} {s:“Why now?”}",
    "{s:“Stop!” she said.} {s:“Stop now!”}",
    '{s:"Why?" he asked.} {s:"Why now?"}',
    "{s:‘Why?’ he asked.} {s:‘Why now?’}",
    "{s:“Why?” Ms Adler asked.} {s:Nobody knew.}",
    "{s:“Why?” asked Ms Adler.} {s:Nobody knew.}",
    "{s:“Why?” Marta Adler barked.} {s:“Why now?”}",
    "{s:“Why?” Adler pressed after a while.} {s:“Why now?”}",
    "{s:“Why?”} {s:Adler barked at him.}",
    "{s:“Stop!” Bo Roux said on Friday.}",
    "{s:“Why?”} {s:Nobody knew.}",
    "{s:«Why? » – asked the pilot.}",
    "{s:“Stop!” — she said.}",
    "{s:“Why?”} {s:– Nobody knew.}",
    "{s:So why?} {s:Ms Adler asked.}",
    "{s:So he waited...} {s:Ms Adler said.}",
    "{s:“So he waited…” Ms Adler said.}",
    "{s:Why?} {s:“because,” he said.}",
    "{s:He said yes.} {s:“and no,” she said.}",
    "{s:“Yes.” (and no) he said.}",
    "{s:“Why?”} {s:She said nothing.}",
    "{s:“It is late.” he said.}",
    "{s:“It is late,” he said.} {s:“We go.”}",
    "{s:“It is late.”} {s:He left.}",
    "{s:‘It is late.’} {s:He left.}",
    "{s:«It is late.»} {s:He left.}",
    "{s:He said: “It is late.} {s:We go.} {s:Now.”} {s:He left.}",
    "{s:“It is late.} {s:We go,” he said.}",
    "{s:“He said: ‘It is late.’”} {s:She left.}",
    "{s:(“It is late.”)} {s:She left.}",
    "{s:He left.} {s:“It is late,” she said.}",
    '{s:He left.} {s:"It is late," she said.}',
    '{s:"It is late."} {s:He left.}',
    # The mark stands apart from the period.
    "{s:« Il est tard. »} {s:He left.}",
    '{s:"It is late. "} {s:He left.}',
    '{s:"It is late. " he said.}',
    '{s:"Is it late? " Ms Adler asked.}',
    # No space between what ends and what begins.
    "{s:“It is late.”}{s:“We go,” he said.}",
    '{s:He left.}{s:"It is late," she said.}',
    "{s:“It is late!”}{s:He left.}",
    "{s:He left.}{s:“It is late,” she said.}",
    "{s:He left.}{s:„It is late“, she said.}",
    "{s:“It is late…” he said.}",
    "{s:“It is late…”} {s:He left.}",
    "{s:``It is late.''} {s:He left.}",
    '{s:The so-called "Dr. No" left.}',
    "{s:She called it “a shame.”} {s:Then she left.}",
]


@pytest.mark.parametrize("marked", [*PLAIN, *DOTS, *QUOTED])
def test_sentences(marked):
    """Sentences are those that the example marks."""
    text, gold = read_marked(marked)

    found = [(sentence.start, sentence.end) for sentence in _split(text)]

    assert found == [(span.start, span.end) for span in gold["s"]]


@pytest.mark.parametrize("dash", "—–―-")
def test_a_dash_goes_on(dash):
    """Behind an abbreviation a dash does not begin a sentence."""
    assert len(_split(f"PORT ELLEN, Vt. {dash} The ferry left.")) == 1


def test_a_sentence_knows_its_segment():
    """Each sentence tells which segment holds it."""
    assert [s.segment for s in _split("One. Two.\n\nThree.")] == [0, 0, 1]


def test_line_breaks_in_hard_wrapped_text():
    """Inside a segment a line break is white space."""
    text = "The ferry\nleft. It was\nlate. Mr.\nSato too."
    segment = Segment(0, len(text), text, SegmentKind.BODY)

    found = split_sentences(text, [segment], (), ABBREVIATIONS)

    assert [sentence.of(text) for sentence in found] == [
        "The ferry\nleft.",
        "It was\nlate.",
        "Mr.\nSato too.",
    ]


def test_quotations_tell_closing_marks_from_opening_ones():
    """A straight mark behind a period is judged by the quotation it belongs to."""
    text = 'He left. " It is late," she said.'
    segments = body_lines(text)

    found = split_sentences(text, segments, pair_marks(text, segments), ABBREVIATIONS)

    assert found[1].of(text).startswith('" It is late')


def test_without_abbreviations():
    """An empty table splits at every period before a capital, initials apart."""
    text = "Gov. Kaspar met J. Sato."

    found = split_sentences(text, body_lines(text), (), {})

    assert [sentence.of(text) for sentence in found] == ["Gov.", "Kaspar met J. Sato."]


def test_nothing():
    """No segments, no sentences."""
    assert split_sentences("", (), (), ABBREVIATIONS) == ()


def test_what_is_longer_than_any_sentence_is_cut_between_words():
    """No stage meets a sentence without bound; a word stays whole."""
    word = "x" * 15_000
    text = f"It went {'on and ' * 5_000}on. {word} then {word}. It ended."

    found = [sentence.of(text) for sentence in _split(text)]

    assert " ".join(found) == text
    assert max(map(len, found)) == 15_001
    assert found[-3:] == ["then", f"{word}.", "It ended."]
    assert all(len(sentence) > 9_990 for sentence in found[:3])


def test_a_sentence_is_cut_at_all_the_space_between_two_words():
    """Pieces begin and end with what can be seen."""
    text = "x" * 9_990 + " " * 20 + "y" * 20

    assert [sentence.of(text)[0] for sentence in _split(text)] == ["x", "y"]
