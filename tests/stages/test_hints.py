"""What the rules propose, as columns."""

from attrs import frozen
from columns import read_columns_of

from quotekit.annotations.attributions import AttributionType
from quotekit.resources import Resources
from quotekit.stages.hints import (
    CONTENT,
    CUE,
    MARKED,
    NESTED,
    NOTHING,
    SOURCE,
    TOP,
    part_codes,
    read_hints,
)
from quotekit.stages.reading import read_columns
from quotekit.stages.rules.sites import Proposal

RESOURCES = Resources.shipped()


@frozen
class _Spans:
    source: tuple = ()
    cue: tuple = ()
    content: tuple = ()


def _reading(text):
    columns = read_columns_of(text)
    return read_columns(
        columns.segments,
        columns.sentences,
        columns.tokens,
        columns.tags,
        columns.quotations,
    )


def _proposal(main, **parts):
    return Proposal(
        rule="toy",
        main=main,
        lemma="say",
        type=AttributionType.ASSERTION,
        negated=False,
        **({"source": (), "cue": (), "content": ()} | parts),
    )


# 0 Ms 1 Adler 2 said 3 that 4 Mr 5 Ode 6 thinks 7 it 8 rains 9 .
SENTENCE = "Ms Adler said that Mr Ode thinks it rains."
OUTER = _proposal(2, source=((0, 2),), cue=((2, 3),), content=((3, 9),))
INNER = _proposal(6, source=((4, 6),), cue=((6, 7),), content=((7, 9),))


def test_parts_of_a_range():
    """A range begins, goes on and ends; one token alone begins."""
    assert part_codes(CUE, 1) == [CUE]
    assert part_codes(CUE, 2) == [CUE, CUE + 2]
    assert part_codes(CUE, 4) == [CUE, CUE + 1, CUE + 1, CUE + 2]


def test_columns_of_a_proposal():
    """Each token knows its part, and the cue its hint."""
    hints = read_hints(_reading(SENTENCE), [OUTER], {2: 5})

    assert list(hints.parts) == [
        *part_codes(SOURCE, 2),
        *part_codes(CUE, 1),
        *part_codes(CONTENT, 6),
        NOTHING,
    ]
    assert dict(hints.of_cue) == {2: 0}
    assert not hints.nested
    assert hints.hints[0].place == TOP
    assert len(set(hints.rules[:9])) == 1
    assert hints.rules[9] == 0


def test_strength_tells_rules_apart():
    """The same rule with a stronger cue is other evidence."""
    weak = read_hints(_reading(SENTENCE), [OUTER], {2: 1})
    strong = read_hints(_reading(SENTENCE), [OUTER], {2: 5})

    assert weak.hints[0].rule != strong.hints[0].rule


def test_nested_proposals_leave_the_columns_to_the_outer():
    """A cue inside another's content is nested, whatever the order."""
    for proposals in ([OUTER, INNER], [INNER, OUTER]):
        hints = read_hints(_reading(SENTENCE), proposals, {})
        inner = proposals.index(INNER)

        assert hints.hints[inner].place == NESTED
        assert hints.hints[1 - inner].place == TOP
        assert hints.parts[6] == CONTENT + 1
        assert hints.nested == {6: NESTED}
        assert hints.of_cue[6] == inner


def test_a_proposal_does_not_nest_itself():
    """A content that goes on around its own cue does not hold it."""
    around = _proposal(2, source=((0, 2),), cue=((2, 3),), content=((0, 9),))

    hints = read_hints(_reading(SENTENCE), [around], {})

    assert hints.hints[0].place == TOP


def test_two_proposals_that_hold_each_other_are_both_on_top():
    """Neither of two that claim each other's cue is nested."""
    one = _proposal(2, cue=((2, 3),), content=((3, 9),))
    other = _proposal(6, cue=((6, 7),), content=((0, 6),))

    hints = read_hints(_reading(SENTENCE), [one, other], {})

    assert [each.place for each in hints.hints] == [TOP, TOP]


def test_cues_in_marks_of_nobody():
    """A cue in quotation marks that no proposal quotes is marked."""
    reading = _reading("She read “Ms Adler said no” twice.")
    cue = reading.words.index("said")
    proposal = _proposal(cue, cue=((cue, cue + 1),), content=((cue + 1, cue + 2),))

    hints = read_hints(reading, [proposal], {})

    assert hints.hints[0].place == MARKED
    assert hints.nested == {cue: MARKED}
    assert not any(hints.parts)


def test_proposals_without_a_cue_are_no_hints():
    """What hangs on no cue says nothing about cues."""
    hints = read_hints(_reading(SENTENCE), [_proposal(0, content=((0, 3),))], {})

    assert hints.hints == ()
