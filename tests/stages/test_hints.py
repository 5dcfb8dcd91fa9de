"""What the rules propose, as columns."""

from attrs import frozen
from columns import read_columns_of

from quotekit.annotations.attributions import AttributionType
from quotekit.resources import Resources
from quotekit.stages.columns.reading import OUTSIDE, read_columns
from quotekit.stages.learned.hints import (
    CONTENT,
    CUE,
    MARKED,
    NESTED,
    SOURCE,
    TOP,
    part_codes,
    read_hints,
)
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


def test_parts_of_a_proposal():
    """A hint has the parts of its proposal, and each token of the cue has its hint."""
    hints = read_hints(_reading(SENTENCE), [OUTER], {2: 5})

    assert hints.hints[0].parts() == (
        (CONTENT, ((3, 9),)), (SOURCE, ((0, 2),)), (CUE, ((2, 3),))
    )  # fmt: skip
    assert hints.hints[0].place == TOP
    assert hints.hints[0].proposal is OUTER
    assert dict(hints.of_cue) == {2: 0}
    assert list(hints.cover) == [OUTSIDE] * 3 + [0] * 6 + [OUTSIDE]


def test_strength_tells_rules_apart():
    """The same rule with a stronger cue is other evidence."""
    weak = read_hints(_reading(SENTENCE), [OUTER], {2: 1})
    strong = read_hints(_reading(SENTENCE), [OUTER], {2: 5})

    assert weak.hints[0].rule != strong.hints[0].rule


def test_nested_proposals():
    """A cue inside another's content is nested, whatever the order."""
    for proposals in ([OUTER, INNER], [INNER, OUTER]):
        hints = read_hints(_reading(SENTENCE), proposals, {})
        inner = proposals.index(INNER)

        assert hints.hints[inner].place == NESTED
        assert hints.hints[1 - inner].place == TOP
        assert hints.of_cue[6] == inner
        # The inner cue stands in the outer content, the inner content in itself.
        assert hints.cover[6] == 1 - inner
        assert hints.cover[7] == inner


def test_a_proposal_does_not_nest_itself():
    """A content that goes on around its own cue does not hold it."""
    around = _proposal(2, source=((0, 2),), cue=((2, 3),), content=((0, 9),))

    hints = read_hints(_reading(SENTENCE), [around], {})

    assert hints.hints[0].place == TOP
    assert list(hints.cover) == [OUTSIDE] * 3 + [0] * 6 + [OUTSIDE]


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


def test_proposals_without_a_cue_are_no_hints():
    """What hangs on no cue says nothing about cues."""
    hints = read_hints(_reading(SENTENCE), [_proposal(0, content=((0, 3),))], {})

    assert hints.hints == ()
