"""``python -m quotekit.training PATH``: learn the models, and write their files."""

import argparse
import sys
import zlib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np
from attrs import asdict, evolve

from quotekit import models
from quotekit.corpora.articles import Article
from quotekit.corpora.brat import read_brat
from quotekit.corpora.polnear import read_polnear
from quotekit.corpora.press import read_press
from quotekit.errors import CorpusError, QuotekitError
from quotekit.models.attribution import CUE_LABELS, EXTENT_LABELS, SPAN_LABELS
from quotekit.models.features import number
from quotekit.resources import Resources
from quotekit.training.crf import Recipe, train_chain
from quotekit.training.examples import (
    Example,
    cue_strengths,
    gather_cues,
    gather_spans,
    read_example,
)
from quotekit.training.gathering import FeatureIndex, Gathering, JudgedGathering
from quotekit.training.logistic import LogisticRecipe, train_logistic
from quotekit.training.weights import Trained, write_trained

CUES = LogisticRecipe(decay=20.0, least=4, rounds=100)
EXTENTS = LogisticRecipe(decay=10.0, least=3, rounds=100)
SPANS = Recipe(epochs=16, rate=0.01, decay=0.001, batch=400, least=8, seed=1)


def main(arguments: Sequence[str] | None = None) -> int:
    """Train the models and return the exit status."""
    options = _parser().parse_args(arguments)
    resources = Resources.rules_only()
    try:
        examples = [
            read_example(article, resources)
            for path in options.paths
            for article in _read(path)
        ]
        data = [{"name": path.name, "crc32": _checksum(path)} for path in options.paths]
        print(f"{len(examples)} articles read", flush=True)
        _learn(examples, data, options)
    except (OSError, QuotekitError) as error:
        print(f"quotekit.training: {error}", file=sys.stderr)
        return 1
    return 0


def _learn(
    examples: Sequence[Example],
    data: Sequence[Mapping[str, object]],
    options: argparse.Namespace,
) -> None:
    """Train the models on *examples* and write them."""
    strengths = cue_strengths(examples)
    provenance: dict[str, object] = {
        "data": data,
        "articles": len(examples),
        "lexicons": _lexicons(Resources.rules_only()),
    }
    cues, extents = gather_cues(examples, strengths)
    trained = [
        _judging("cues", CUE_LABELS, cues, CUES, provenance),
        _judging("extents", EXTENT_LABELS, extents, EXTENTS, provenance),
        _labelling(gather_spans(examples, strengths), options.epochs, provenance),
    ]
    words = {number(stem): strength for stem, strength in strengths.items()}
    write_trained(options.output, trained, words, provenance)


def _lexicons(resources: Resources) -> str:
    """
    Return what tells these lexicons from others, as ``Resources.version`` does.

    Confidences and the clues to pronouns are left out: they are made with the models,
    afterwards.
    """
    versions = {**resources.versions, "confidences": ""}
    versions.pop("pronoun_clues")
    return f"{zlib.crc32(' '.join(versions.values()).encode()):08x}"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m quotekit.training",
        description="Learn the models from annotated articles and write their files.",
    )
    parser.add_argument(
        "paths",
        nargs="+",
        type=Path,
        metavar="PATH",
        help="PolNeAR's JSON lines (.jsonl, .jsonl.gz), or a folder of brat files or "
        "of press texts (NAME.json beside NAME.txt)",
    )
    parser.add_argument(
        "--output",
        type=Path,
        default=Path(models.__file__).with_name("attribution.weights"),
        help="the file to write; by default the one that quotekit ships",
    )
    parser.add_argument(
        "--epochs", type=int, help="for the spans, in place of the recipe's number"
    )
    return parser


def _read(path: Path) -> Iterator[Article]:
    if not path.is_dir():
        return read_polnear(path)
    return read_press(path) if any(path.glob("*.json")) else read_brat(path)


def _checksum(path: Path) -> int:
    """Return the CRC-32 of a file, or of a folder's annotations in order of name."""
    files = [path]
    if path.is_dir():
        files = sorted(path.glob("*.json")) or sorted(path.glob("*.ann"))
    checksum = 0
    for each in files:
        checksum = zlib.crc32(each.read_bytes(), checksum)
    return checksum


def _judging(
    name: str,
    labels: tuple[str, ...],
    gathering: JudgedGathering,
    recipe: LogisticRecipe,
    provenance: dict[str, object],
) -> Trained:
    """Train a model that judges one thing at a time."""
    judged = gathering.pruned(recipe.least)
    _check(name, gathering)
    counts = {"examples": len(judged.labels), "features": len(gathering.index)}
    print(f"{name}: {counts}", flush=True)
    weights = train_logistic(judged, len(gathering.index), recipe, print)
    provenance[name] = {**counts, **asdict(recipe)}
    return Trained(name, labels, weights[None], np.zeros(0), gathering.index)


def _labelling(
    gathering: Gathering, epochs: int | None, provenance: dict[str, object]
) -> Trained:
    """Train the model of spans, which labels sequences."""
    recipe = evolve(SPANS, epochs=epochs or SPANS.epochs)
    gathering.prune(recipe.least)
    _check("spans", gathering)
    counts = {
        "sequences": len(gathering.sequences),
        "positions": sum(len(each.labels) for each in gathering.sequences),
        "features": len(gathering.index),
    }
    print(f"spans: {counts}", flush=True)
    roles = len(SPAN_LABELS) // 2
    chain = train_chain(gathering.sequences, len(gathering.index), roles, recipe, print)
    provenance["spans"] = {**counts, **asdict(recipe)}
    return Trained(
        "spans", SPAN_LABELS, chain.weights[1:], chain.transitions, gathering.index
    )


def _check(name: str, gathering: FeatureIndex) -> None:
    """
    Check that there is something to learn from.

    Raises:
        CorpusError: If no feature is left.
    """
    if not gathering.index:
        raise CorpusError(f"{name}: too few attributions to learn from")


if __name__ == "__main__":
    sys.exit(main())
