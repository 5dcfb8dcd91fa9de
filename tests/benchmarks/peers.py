"""Our whole path against what others do of it, in one run, as ratios."""
# ruff: noqa: T201  # its job is to print

import random
import time
from collections.abc import Callable
from importlib import import_module
from importlib.metadata import version
from statistics import median
from typing import Any

from tests.benchmarks.systems import Extract
from tests.benchmarks.tables import print_table
from tests.benchmarks.texts import count_words

Peer = Callable[[str], object]


def measure_peers(
    texts: list[str], rounds: int, extract: Extract, required: float | None
) -> bool:
    """
    Print the CPU time of each system on the same texts, in turn, and the ratios.

    Args:
        texts:
            One call each.

        rounds:
            How often; the fastest round of each system counts.

        extract:
            Our path, with the models or without.

        required:
            How many times faster than pySBD's sentence splitting our whole path
            has to be.

    Returns:
        Whether it is, or nothing is required.
    """
    peers = _peers(extract)
    seconds: dict[str, list[float]] = {name: [] for name in peers}
    for peer in peers.values():
        peer(texts[0])  # what is loaded or compiled on the first call
    for _ in range(rounds):
        for name, peer in peers.items():
            start = time.process_time()
            for text in texts:
                peer(text)
            seconds[name].append(time.process_time() - start)
    words = count_words(texts)
    ours = min(seconds[_OURS])
    print_table(
        ("system", "words/s", "CPU s", "median", "times our time"),
        [
            (name, words / min(it), min(it), median(it), min(it) / ours)
            for name, it in seconds.items()
        ],
    )
    if required is None:
        return True
    pysbd = next(name for name in seconds if name.startswith("pysbd"))
    ratio = min(seconds[pysbd]) / ours
    print(f"{ratio:.2f} times faster than {pysbd}; required: {required}")
    return ratio >= required


_OURS = "quotekit, whole path"


def _peers(extract: Extract) -> dict[str, Peer]:
    """Return the systems that are installed, with their versions."""
    peers: dict[str, Peer] = {_OURS: extract}
    for name, (module, make) in {
        "pysbd": ("pysbd", _pysbd),
        "nupunkt": ("nupunkt", _nupunkt),
        "syntok": ("syntok.segmenter", _syntok),
        "spacy": ("spacy", _spacy),
    }.items():
        try:
            loaded = import_module(module)
        except ImportError:
            print(f"{name}: not installed, left out")
            continue
        label = "tagger, parser, entities" if name == "spacy" else "sentences alone"
        peers[f"{name} {version(name)}, {label}"] = make(loaded)
    return peers


def _pysbd(module: Any) -> Peer:
    return module.Segmenter(language="en", clean=False).segment


def _nupunkt(module: Any) -> Peer:
    return module.sent_tokenize


def _syntok(module: Any) -> Peer:
    def split(text: str) -> object:
        return [
            sentence for paragraph in module.analyze(text) for sentence in paragraph
        ]

    return split


def _spacy(module: Any) -> Peer:
    """
    Return a pipeline of the architecture of ``en_core_web_sm``.

    Its weights are as they are initialized: the time is the architecture's, what it
    finds is nothing.  The sizes are those of the published configuration.
    """
    nlp = module.blank("en")
    width = 96
    nlp.add_pipe("tok2vec", config={"model": _vectors(width, 4, 5000)})
    listener = {
        "@architectures": "spacy.Tok2VecListener.v1",
        "width": width,
        "upstream": "tok2vec",
    }
    for component in ("tagger", "parser"):
        nlp.add_pipe(component, config={"model": {"tok2vec": listener}})
    nlp.add_pipe("ner", config={"model": {"tok2vec": _vectors(width, 4, 5000)}})
    nlp.initialize(lambda: _examples(nlp))
    return nlp  # type: ignore[no-any-return]  # spaCy is not typed here


def _vectors(width: int, depth: int, rows: int) -> dict[str, Any]:
    return {
        "@architectures": "spacy.Tok2Vec.v2",
        "embed": {
            "@architectures": "spacy.MultiHashEmbed.v2",
            "width": width,
            "attrs": ["NORM", "PREFIX", "SUFFIX", "SHAPE", "SPACY", "IS_SPACE"],
            "rows": [rows, 1000, 2500, 2500, 50, 50],
            "include_static_vectors": False,
        },
        "encode": {
            "@architectures": "spacy.MaxoutWindowEncoder.v2",
            "width": width,
            "depth": depth,
            "window_size": 1,
            "maxout_pieces": 3,
        },
    }


def _examples(nlp: Any) -> list[Any]:
    """Return invented annotations that give each component its labels."""
    example = import_module("spacy.training").Example
    chance = random.Random(2)  # noqa: S311  # no secret
    text = "The mayor said that it rained on the bridge today"
    words = text.split()
    relations = [f"dep{number}" for number in range(45)]
    tags = [f"T{number}" for number in range(50)]
    kinds = [f"E{number}" for number in range(18)]
    examples = []
    for number in range(60):
        doc = nlp.make_doc(text)
        heads = [max(0, index - 1) for index in range(len(words))]
        entities = ["O"] * len(words)
        entities[1] = f"U-{kinds[number % len(kinds)]}"
        annotation = {
            "tags": chance.choices(tags, k=len(words)),
            "heads": heads,
            "deps": ["ROOT", *chance.choices(relations, k=len(words) - 1)],
            "entities": entities,
        }
        examples.append(example.from_dict(doc, annotation))
    return examples
