"""
Standoff annotations of brat: ``NAME.ann`` beside ``NAME.txt``.

Source:
    Stenetorp et al. (2012), "brat: a Web-based Tool for NLP-Assisted Text
    Annotation", EACL; the format is described in brat's manual, "standoff".
"""

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from itertools import pairwise
from os import PathLike
from pathlib import Path
from typing import TypeVar

import regex
from attrs import field, frozen

from quotekit.annotations.attributions import AttributionType, QuoteKind
from quotekit.annotations.spans import Span
from quotekit.corpora.articles import Article, GoldAttribution
from quotekit.corpora.faults import Place, read_span, read_text


@frozen(kw_only=True)
class TextBound:
    """A stretch of text with a type; discontinuous if it has several spans."""

    id: str
    type: str
    spans: tuple[Span, ...]


@frozen(kw_only=True)
class Relation:
    """A typed tie: the role and the target of each argument, in file order."""

    id: str
    type: str
    arguments: tuple[tuple[str, str], ...]


@frozen(kw_only=True)
class Event:
    """A text-bound trigger with arguments, each a role and a target."""

    id: str
    type: str
    trigger: str
    arguments: tuple[tuple[str, str], ...]


@frozen(kw_only=True)
class StandoffAttribute:
    """What is said of one annotation; ``None`` is a flag's value."""

    id: str
    name: str
    target: str
    value: str | None
    place: Place


@frozen(kw_only=True)
class Standoff:
    """
    The annotations of one text, as they stand in the file.

    Notes, normalizations and equivalences are checked and passed over.
    """

    text: str = field(repr=False)
    text_bounds: Mapping[str, TextBound]
    relations: tuple[Relation, ...]
    events: tuple[Event, ...]
    attributes: tuple[StandoffAttribute, ...]


def read_brat(folder: str | PathLike[str]) -> Iterator[Article]:
    """
    Yield the annotated texts of a folder, by name.

    An attribution is an event whose arguments are ``Source``, ``Cue`` and
    ``Content``, as in PolNeAR's own files, or a text-bound ``Content`` with the
    ``Source`` and ``Cue`` that relations tie it to.  Case does not count, nor do
    numbers behind a role.  The attributes ``Kind`` and ``Type`` and the arguments or
    relations ``Parent`` and ``Continues`` are read where they are there.

    Raises:
        CorpusError: At the first fault.

        OSError: If a file cannot be read.
    """
    folder = Path(folder)
    for path in sorted(folder.glob("*.ann")):
        standoff = read_standoff(path)
        yield Article(
            id=path.stem,
            name=path.stem,
            publisher=None,
            text=standoff.text,
            attributions=_attributions(standoff),
        )


def read_standoff(path: Path) -> Standoff:
    """
    Return the annotations of one ``.ann`` file, and the text beside it.

    Raises:
        CorpusError: If a line is of no known form, its words are not those of the
            text, an id stands twice, or a target is not there.

        OSError: If one of the two files cannot be read.
    """
    text = read_text(path.with_suffix(".txt"))
    reader = _Reader(text=text)
    for number, line in enumerate(read_text(path).split("\n"), start=1):
        if line.strip():
            reader.read(line.removesuffix("\r"), Place(path.name, number))
    reader.check_targets()
    return Standoff(
        text=text,
        text_bounds=reader.text_bounds,
        relations=tuple(reader.relations),
        events=tuple(reader.events),
        attributes=tuple(reader.attributes),
    )


# Start and end of each fragment, semicolons between; no text has a billion signs.
_FRAGMENT = r"[0-9]{1,9}+ [0-9]{1,9}+"
_FRAGMENTS = regex.compile(rf"{_FRAGMENT}(?:;{_FRAGMENT})*+")

# An argument: its role, perhaps numbered, and the id it points at.
_ARGUMENT = regex.compile(r"([^\s:]++):([TE][0-9]\S*+)")

# brat shows a line break in the words of an annotation as a space.
_BLANKED = str.maketrans("\n\r", "  ")


@frozen(kw_only=True)
class _Reader:
    """Collects the annotations of one file; targets may stand after their users."""

    text: str
    places: dict[str, Place] = field(factory=dict)
    text_bounds: dict[str, TextBound] = field(factory=dict)
    relations: list[Relation] = field(factory=list)
    events: list[Event] = field(factory=list)
    attributes: list[StandoffAttribute] = field(factory=list)
    uses: list[tuple[str, Place]] = field(factory=list)

    def read(self, line: str, place: Place) -> None:
        """Read one line that is not empty."""
        identifier, tab, body = line.partition("\t")
        if not tab or not identifier or not body.strip():
            place.fault(f"no annotation: {line[:40]!r}")
        if identifier != "*":
            if identifier in self.places:
                place.fault(f"the id {identifier!r} is used twice")
            self.places[identifier] = place
        reader = {
            "T": self._text_bound,
            "R": self._relation,
            "E": self._event,
            "A": self._attribute,
            "M": self._attribute,
            "N": self._other,
            "#": self._other,
            "*": self._other,
        }.get(identifier[0])
        if reader is None:
            place.fault(f"unknown sort of annotation: {identifier!r}")
        reader(identifier, body, place)

    def check_targets(self) -> None:
        """Raise if something points at what is not there."""
        for target, place in self.uses:
            if target not in self.places:
                place.fault(f"there is no {target!r}")

    def _text_bound(self, identifier: str, body: str, place: Place) -> None:
        head, _, words = body.partition("\t")
        kind, _, offsets = head.partition(" ")
        if not _FRAGMENTS.fullmatch(offsets):
            place.fault(f"{offsets[:40]!r} is not 'start end;start end…'")
        spans = [
            read_span(
                [int(offset) for offset in fragment.split(" ")],
                len(self.text),
                f"fragment of {identifier}",
                place,
            )
            for fragment in offsets.split(";")
        ]
        found = " ".join(span.of(self.text) for span in spans).translate(_BLANKED)
        if found != words:
            place.fault(f"the text has {found[:40]!r}, not {words[:40]!r}")
        spans.sort()
        if any(before.overlaps(after) for before, after in pairwise(spans)):
            place.fault(f"the fragments {offsets[:40]!r} overlap")
        self.text_bounds[identifier] = TextBound(
            id=identifier, type=kind, spans=tuple(spans)
        )

    def _relation(self, identifier: str, body: str, place: Place) -> None:
        kind, *arguments = body.split()
        self.relations.append(
            Relation(
                id=identifier, type=kind, arguments=self._arguments(arguments, place)
            )
        )

    def _event(self, identifier: str, body: str, place: Place) -> None:
        (kind, trigger), *others = self._arguments(body.split(), place)
        self.events.append(
            Event(id=identifier, type=kind, trigger=trigger, arguments=tuple(others))
        )

    def _arguments(
        self, arguments: Iterable[str], place: Place
    ) -> tuple[tuple[str, str], ...]:
        pairs: list[tuple[str, str]] = []
        for argument in arguments:
            match = _ARGUMENT.fullmatch(argument)
            if match is None:
                place.fault(f"{argument!r} is not 'role:target'")
            self.uses.append((match[2], place))
            pairs.append((match[1], match[2]))
        return tuple(pairs)

    def _attribute(self, identifier: str, body: str, place: Place) -> None:
        name, *rest = body.split()
        if len(rest) not in (1, 2):
            place.fault(f"{body!r} is not 'name target' or 'name target value'")
        self.uses.append((rest[0], place))
        self.attributes.append(
            StandoffAttribute(
                id=identifier,
                name=name,
                target=rest[0],
                value=rest[1] if len(rest) == 2 else None,
                place=place,
            )
        )

    def _other(self, _identifier: str, body: str, place: Place) -> None:
        words = body.split()
        if len(words) < 2:
            place.fault(f"{body!r} points at nothing")


def _attributions(standoff: Standoff) -> tuple[GoldAttribution, ...]:
    """Return the attributions of a file, in order of their content."""
    found = [*_of_events(standoff), *_of_relations(standoff)]
    values = {(it.target, it.name.casefold()): it for it in standoff.attributes}
    references = _references(standoff)

    def closed(identifier: str, name: str, members: type[Closed]) -> Closed | None:
        attribute = values.get((identifier, name))
        if attribute is None:
            return None
        try:
            return members((attribute.value or "").casefold())
        except ValueError:
            attribute.place.fault(f"{name} of {identifier!r} is {attribute.value!r}")

    attributions = [
        GoldAttribution(
            id=identifier,
            source=parts["source"],
            cue=parts["cue"],
            content=parts["content"],
            kind=closed(identifier, "kind", QuoteKind),
            type=closed(identifier, "type", AttributionType),
            parent=references.get((identifier, "parent")),
            continues=references.get((identifier, "continues")),
        )
        for identifier, parts in found
    ]
    return tuple(sorted(attributions, key=lambda it: (it.content, it.cue, it.id)))


Closed = TypeVar("Closed", bound=StrEnum)

_Parts = dict[str, tuple[Span, ...]]


def _of_events(standoff: Standoff) -> Iterator[tuple[str, _Parts]]:
    for event in standoff.events:
        parts: _Parts = {"source": (), "cue": (), "content": ()}
        for role, target in event.arguments:
            name, bound = _role(role), standoff.text_bounds.get(target)
            if name in parts and bound is not None:
                parts[name] = tuple(sorted({*parts[name], *bound.spans}))
        if any(parts.values()):
            yield event.id, parts


def _of_relations(standoff: Standoff) -> Iterator[tuple[str, _Parts]]:
    in_events = {target for event in standoff.events for _, target in event.arguments}
    for content in standoff.text_bounds.values():
        if _role(content.type) != "content" or content.id in in_events:
            continue
        parts: _Parts = {"source": (), "cue": (), "content": content.spans}
        for relation in standoff.relations:
            targets = [target for _, target in relation.arguments]
            if content.id in targets:
                for bound in map(standoff.text_bounds.get, targets):
                    role = "" if bound is None else _role(bound.type)
                    if bound is not None and role in ("source", "cue"):
                        parts[role] = tuple(sorted({*parts[role], *bound.spans}))
        yield content.id, parts


def _references(standoff: Standoff) -> dict[tuple[str, str], str]:
    """Return whose parent, and whose continuation, each attribution is."""
    references = {
        (event.id, _role(role)): target
        for event in standoff.events
        for role, target in event.arguments
        if target not in standoff.text_bounds
    }
    for relation in standoff.relations:
        if len(relation.arguments) == 2:
            (_, source), (_, target) = relation.arguments
            references[source, _role(relation.type)] = target
    return references


def _role(name: str) -> str:
    """Return a role without its number and case."""
    return name.rstrip("0123456789").casefold()
