"""Which blocks of a page are the article, and what the markup says they are."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from attrs import evolve

from quotekit.annotations.segments import BodyForm, Segment, SegmentKind
from quotekit.markup.blocks import Block

# In words: what a class may mean where its block is short, and not where it is
# long, because it stands on something that holds more.
_LONGEST: Final = {
    SegmentKind.HEADLINE: 60,
    SegmentKind.SUBHEAD: 80,
    SegmentKind.BYLINE: 30,
    SegmentKind.CREDIT: 30,
    SegmentKind.CAPTION: 150,
    SegmentKind.NOTICE: 200,
}

# In characters: with less, a page has not got its text where it seems to have it.
_SHORTEST_ARTICLE: Final = 200


def choose_blocks(blocks: Sequence[Block]) -> list[Block]:
    """
    Return the blocks that are the article's, in order.

    Furniture goes, unless hardly anything else is there.  Where ``<main>`` or one
    ``<article>`` holds most of the text, it holds all of it, but for a headline
    and a byline over it.
    """
    shown = [block for block in blocks if not block.place.dropped]
    chosen = [block for block in shown if not block.place.furniture]
    kept = _size(chosen)
    if kept < _SHORTEST_ARTICLE and _size(shown) > 2 * kept + _SHORTEST_ARTICLE:
        chosen = shown
    chosen = _within(chosen, [block.place.main for block in chosen])
    sizes = Counter[int]()
    for block in chosen:
        sizes[block.place.article] += len(block.text)
    del sizes[0]
    if sizes:
        largest = sizes.most_common(1)[0][0]
        chosen = _within(chosen, [block.place.article == largest for block in chosen])
    return _one_headline([_settled(block) for block in chosen])


def _size(blocks: Sequence[Block]) -> int:
    return sum(len(block.text) for block in blocks)


def _within(blocks: list[Block], inside: Sequence[bool]) -> list[Block]:
    """Return the blocks inside, and who and what stands over them, if that is most."""
    held = [block for block, is_in in zip(blocks, inside, strict=True) if is_in]
    if not held or 2 * _size(held) < _size(blocks):
        return blocks
    first = inside.index(True)
    over = {SegmentKind.HEADLINE, SegmentKind.BYLINE}
    return [
        block
        for index, (block, is_in) in enumerate(zip(blocks, inside, strict=True))
        if is_in or (index < first and block.place.kind in over)
    ]


def _settled(block: Block) -> Block:
    """Return the block with a kind that its length allows."""
    place = block.place
    text = block.text
    words = text.count(" ") + 1
    kind = place.kind
    if kind is None and 2 * block.author >= len(text):
        kind = SegmentKind.BYLINE if block.author else None
    if kind is not None and words > _LONGEST.get(kind, words):
        kind = None
    return (
        block if kind is place.kind else evolve(block, place=evolve(place, kind=kind))
    )


def _one_headline(blocks: list[Block]) -> list[Block]:
    """Let only the first headline be one."""
    found = False
    for index, block in enumerate(blocks):
        if block.place.kind is SegmentKind.HEADLINE:
            if found:
                place = evolve(block.place, kind=SegmentKind.SUBHEAD)
                blocks[index] = evolve(block, place=place)
            found = True
    return blocks


def segments_of(block: Block, text: str, start: int) -> Iterator[Segment]:
    """Yield what the markup says of a block's lines; *start* is its place in *text*."""
    kind = block.place.kind
    form = block.place.form
    if kind is None and form is None:
        return
    if kind is not None:
        form = None
    for line in block.text.split("\n"):
        words = line.strip()
        if words:
            begin = start + line.index(words)
            yield Segment(
                begin,
                begin + len(words),
                text[begin : begin + len(words)],
                kind or SegmentKind.BODY,
                form or BodyForm.PARAGRAPH,
            )
        start += len(line) + 1
