"""Mistakes as marked text, two or three lines each, to be read by the hundred."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import TypeVar

import regex

from quotekit.annotations.quotes import Quote
from quotekit.annotations.speakers import Speaker
from quotekit.corpora.articles import GoldAttribution, GoldSpeaker
from quotekit.evaluation.comparison import Change
from quotekit.evaluation.examinations import Examination, cue_key
from quotekit.evaluation.mistakes import Mistake, MistakeKind
from quotekit.evaluation.parts import Role, overlap, spans_of

_AROUND = 90
"""Characters shown before and after the marks, at most."""

_KEPT = 45
"""Characters shown on each side of a mark where a long stretch is cut."""

# A line break of any kind and the white space around it, shown as one sign.
_BREAK = regex.compile(r"[^\S\n\r\v\f\x85\u2028\u2029]*+[\n\r\v\f\x85\u2028\u2029]\s*+")


Attribution = GoldAttribution | Quote
Other = TypeVar("Other", GoldAttribution, Quote)


def show_mistake(mistake: Mistake) -> str:
    """
    Return a mistake as marked text.

    The first line says where and what; ``GOLD`` has the annotated parts in braces
    and ``OURS`` the found ones, with the rule.  Of what was missed, ``OURS`` shows
    what was found around it, and of what is spurious ``GOLD`` what is annotated
    there.
    """
    article, gold, found = mistake.article, mistake.gold, mistake.found
    wanted = [gold] if gold else _near(found, article.attributions)
    given = [found] if found else _near(gold, mistake.document_quotes)
    first = gold or found
    lines = [
        f"{article.id} {first.id if first else ''}: {', '.join(mistake.kinds)}",
        *show_attributions(article.text, {"GOLD": wanted, "OURS": given}),
    ]
    if MistakeKind.SPEAKER in mistake.kinds and gold and found:
        names = f"{_name(gold.speaker)} / {_name(mistake.speaker)}"
        lines.append(f"  NAME {names} ({found.speaker_reason})")
    return "\n".join(lines)


def show_change(
    change: Change, before: Examination | None, now: Examination
) -> Iterator[str]:
    """
    Yield each gain and loss of whole attributions as marked text.

    ``WAS`` is what was found before, if that is known, and ``NOW`` what is found.
    """
    article = now.article
    by_id = {attribution.id: attribution for attribution in article.attributions}
    for word, keys in (("gained", change.gained), ("lost", change.lost)):
        for key in keys:
            head = f"{article.id} {key}: {word}"
            yield _show_both(head, by_id[key], [by_id[key]], before, now)
    for word, keys, whose in (
        ("new fault", change.faults, now),
        ("mended fault", change.mended, before),
    ):
        quotes = whose.document.quotes if whose else ()
        for key in keys:
            found = next((it for it in quotes if cue_key(it) == key), None)
            head = f"{article.id} {key}: {word}"
            gold = _near(found, article.attributions)
            yield _show_both(head, found, gold, before, now)


def _show_both(
    head: str,
    changed: Attribution | None,
    gold: Sequence[GoldAttribution],
    before: Examination | None,
    now: Examination,
) -> str:
    layers: dict[str, Sequence[Attribution]] = {"GOLD": gold}
    if before is not None:
        layers["WAS"] = _near(changed, before.document.quotes)
    layers["NOW"] = _near(changed, now.document.quotes)
    return "\n".join([head, *show_attributions(now.article.text, layers)])


def show_attributions(
    text: str, layers: Mapping[str, Sequence[Attribution]]
) -> Iterator[str]:
    """
    Yield a line for each layer: the same stretch of text, with its own marks.

    What lies far from all marks is cut, in all layers alike.  A layer without
    attributions is a line without text.
    """
    spans = [
        span
        for attributions in layers.values()
        for attribution in attributions
        for role in Role
        for span in spans_of(attribution, role)
    ]
    if not spans:
        return
    places = sorted({place for span in spans for place in (span.start, span.end)})
    pieces = list(_pieces(text, places))
    for name, attributions in layers.items():
        marks = _marks(attributions)
        shown = "".join(words + marks.get(place, "") for words, place in pieces)
        rules = "".join(map(_decided, attributions))
        yield f"  {name} {shown if attributions else '-'}{rules}"


def _decided(attribution: Attribution) -> str:
    """Return who decided and how surely, and what the quote stands in."""
    if isinstance(attribution, GoldAttribution):
        return ""
    nested = f" in {attribution.parent}" if attribution.parent else ""
    return f" [{attribution.rule} {attribution.confidence:.2f}{nested}]"


def _near(attribution: Attribution | None, others: Sequence[Other]) -> list[Other]:
    """Return what has the cue of *attribution*, or else what overlaps it anywhere."""
    if attribution is None:
        return []
    cue = spans_of(attribution, Role.CUE)
    same = [other for other in others if overlap(cue, spans_of(other, Role.CUE))]
    spans = [span for role in Role for span in spans_of(attribution, role)]
    return same or [
        other
        for other in others
        if any(overlap(spans, spans_of(other, role)) for role in Role)
    ]


def _pieces(text: str, places: Sequence[int]) -> Iterator[tuple[str, int]]:
    """Yield the words before each place, on one line, and the place."""
    before = _BREAK.split(text[max(0, places[0] - _AROUND) : places[0]])[-1]
    yield before, places[0]
    for start, end in pairwise(places):
        words = text[start:end]
        if end - start > 2 * _KEPT + 10:
            words = f"{words[:_KEPT]} ... {words[-_KEPT:]}"
        yield _BREAK.sub(" ¶ ", words), end
    after = _BREAK.split(text[places[-1] : places[-1] + _AROUND])[0]
    yield after, len(text) + 1


def _marks(attributions: Sequence[Attribution]) -> dict[int, str]:
    """Return the braces that stand at each place; closing ones first."""
    opening: defaultdict[int, list[tuple[int, str]]] = defaultdict(list)
    closing: Counter[int] = Counter()
    for number, attribution in enumerate(attributions, start=1):
        which = str(number) if len(attributions) > 1 else ""
        for role in Role:
            for span in spans_of(attribution, role):
                opening[span.start].append((-span.end, f"{{{role}{which}:"))
                closing[span.end] += 1
    return {
        place: "}" * closing[place]
        + "".join(mark for _, mark in sorted(opening.get(place, ())))
        for place in opening.keys() | closing.keys()
    }


def _name(speaker: GoldSpeaker | Speaker | None) -> str:
    if speaker is None:
        return "nobody"
    return speaker.name or f"unnamed {speaker.type} {speaker.role!r}"
