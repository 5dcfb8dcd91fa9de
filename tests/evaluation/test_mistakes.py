"""Every class of mistake, and what is shown of it."""

import pytest
from judged import found_document, gold_article

from quotekit.annotations.attributions import QuoteKind
from quotekit.evaluation.listing import show_mistake
from quotekit.evaluation.mistakes import MistakeKind, find_mistakes
from quotekit.evaluation.polnear import examine_polnear
from quotekit.evaluation.press import examine_press

GOLD = "{source:The old king} {cue:has said} {content:that it rained here}. He left."

# What was found, and the classes of what is wrong with it.
CASES = [
    (GOLD, []),
    ("The old king has said that it rained here. He left.", ["missed-cue"]),
    (
        "The old king has said that it rained here. {source:He} {cue:left}{content:.}",
        ["missed-cue", "spurious-cue"],
    ),
    (
        "{source:The old king} has {cue:said} {content:that it rained here}. He left.",
        ["cue-extent"],
    ),
    (
        "{source:The old king} {cue:has said} that {content:it rained here}. He left.",
        ["content-start"],
    ),
    (
        "{source:The old king} {cue:has said} {content:that it rained} here. He left.",
        ["content-end"],
    ),
    (
        "{source:The old king} {cue:has said} that {content:it rained} here. He left.",
        ["content-start content-end"],
    ),
    (
        "{source:The old king} {cue:has said} {content:that} it {content:rained here}.",
        ["content-middle"],
    ),
    (
        "{source:The old king} {cue:has said} that it rained here. {content:He left}.",
        ["link"],
    ),
    (
        "The old king {cue:has said} {content:that it rained here}. He left.",
        ["source-missed"],
    ),
    (
        "The {source:old king} {cue:has said} {content:that it rained here}. He left.",
        ["source-extent"],
    ),
    (
        "The old king {cue:has said} {content:that it rained here}. {source:He} left.",
        ["source-other"],
    ),
    (
        "The {source:old king} has {cue:said} {content:that it rained} here. He left.",
        ["cue-extent content-end source-extent"],
    ),
]


@pytest.mark.parametrize(("marked", "classes"), CASES)
@pytest.mark.parametrize("examine", [examine_polnear, examine_press])
def test_classes(examine, marked, classes):
    examination = examine(gold_article(GOLD), found_document(marked))

    found = [" ".join(it.kinds) for it in find_mistakes(examination)]

    assert found == classes


def test_spurious_source():
    gold = "The king {cue:said} {content:so}."
    found = "{source:The king} {cue:said} {content:so}."
    examination = examine_polnear(gold_article(gold), found_document(found))

    (mistake,) = find_mistakes(examination)

    assert mistake.kinds == (MistakeKind.SOURCE_SPURIOUS,)


@pytest.mark.parametrize(
    ("gold", "found", "wrong"),
    [
        ("Ines Okafor", "Okafor", False),
        ("Ines Okafor", "Bo Lind", True),
        ("Ines Okafor", None, True),
        (None, "Bo Lind", True),
        (None, None, False),
    ],
)
def test_speaker(gold, found, wrong):
    examination = examine_press(
        gold_article(GOLD, speakers={"a": gold}),
        found_document(GOLD, speakers={"a": found}),
    )

    mistakes = list(find_mistakes(examination))

    assert [it.kinds for it in mistakes] == [(MistakeKind.SPEAKER,)] * wrong
    if wrong:
        assert "NAME" in show_mistake(mistakes[0])


def test_continuations():
    gold = "{source:She} {cue:said} {content:so}. {content_b:It rained}. It froze."
    found = "{source:She} {cue:said} {content:so}. It rained. {content_b:It froze}."
    examination = examine_press(
        gold_article(gold, continues={"b": "a"}),
        found_document(found, kind=QuoteKind.DIRECT),
    )

    kinds = [it.kinds for it in find_mistakes(examination)]

    assert kinds == [
        (MistakeKind.MISSED_CONTINUATION,),
        (MistakeKind.SPURIOUS_CONTINUATION,),
    ]


def test_every_class_is_tested():
    tested = {kind for _, classes in CASES for it in classes for kind in it.split()}

    elsewhere = {"speaker", "source-spurious"}
    elsewhere |= {"missed-continuation", "spurious-continuation"}
    assert tested | elsewhere == set(MistakeKind)


def shown(gold, found, examine=examine_polnear):
    examination = examine(gold_article(gold), found_document(found))
    return [show_mistake(it) for it in find_mistakes(examination)]


def test_listing_marks_both_in_the_text():
    (item,) = shown(
        "One.\n{source:She} {cue:said} {content:that it rained}. Two.\nThree.",
        "One.\n{source:She} {cue:said} that {content:it rained}. Two.\nThree.",
    )

    assert item == (
        "press_1_text_x a: content-start\n"
        "  GOLD {source:She} {cue:said} {content:that it rained}. Two.\n"
        "  OURS {source:She} {cue:said} that {content:it rained}. Two. [verb 0.75]"
    )


def test_listing_of_the_missed_shows_what_was_found_there():
    missed, spurious = shown(
        "{source:She} {cue:said} {content:that it rained}.",
        "She said that {source:it} {cue:rained}{content:.}",
    )

    assert missed.endswith(
        "GOLD {source:She} {cue:said} {content:that it rained}.\n"
        "  OURS She said that {source:it} {cue:rained}{content:.} [verb 0.75]"
    )
    assert spurious.splitlines()[1].startswith("  GOLD {source:She}")

    (alone,) = shown("{source:She} {cue:said} {content:so}.", "She said so.")
    assert alone.endswith("  OURS -")


def test_listing_cuts_long_stretches_and_shows_line_breaks():
    long = "word " * 60
    (item,) = shown(
        f"{{source:She}} {{cue:said}} {{content:that {long}\n\n  {long}}}.",
        f"She {{cue:said}} {{content:that {long}\n\n  {long}}}.",
    )

    gold, ours = item.splitlines()[1:]
    assert " ... " in gold
    assert len(gold) < 200
    assert ours.startswith("  OURS She {cue:said} {content:that word")

    (item,) = shown(
        "{source:She} {cue:said} {content:so\n and so}.",
        "She {cue:said} {content:so\n and so}.",
    )
    assert "{content:so ¶ and so}" in item


def test_listing_tells_what_is_nested():
    """Nested ones are left out of PolNeAR's figures, which looks like a miss."""
    document = found_document(
        "{content:So {source_b:she} {cue_b:said} {content_b:it} now} too.",
        parents={"b": "a"},
    )
    gold = gold_article("So {source:she} {cue:said} {content:it} now too.")

    (mistake,) = find_mistakes(examine_polnear(gold, document))

    assert "missed-cue" in mistake.kinds
    assert "[verb 0.75 in a]" in show_mistake(mistake)


def test_crossing_marks_are_numbered():
    (item, _) = shown(
        "{source:She} {cue:said} {content:so it was}.",
        "{source:She} said {cue:so} {content:it} {cue_b:was}{content_b:.}",
    )[:2]

    assert "{source1:She} said {cue1:so} {content1:it} {cue2:was}" in item
