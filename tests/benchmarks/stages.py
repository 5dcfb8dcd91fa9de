"""Words a CPU second: the whole path, and each stage of it."""

import time
from collections import defaultdict
from collections.abc import Callable
from statistics import median
from types import FunctionType

from quotekit import extraction, preparation
from quotekit.stages.learned import merging
from tests.benchmarks.systems import Extract
from tests.benchmarks.tables import print_table
from tests.benchmarks.texts import count_words


def measure_stages(texts: list[str], rounds: int, extract: Extract) -> None:
    """Print the speed of the whole path without timers, then each stage's share."""
    words = count_words(texts)
    extract("So much is loaded on the first call.")
    whole = [_seconds(texts, extract) for _ in range(rounds)]
    print_table(
        ("whole path", "words/s", "microseconds/word"),
        [
            ("fastest", words / min(whole), 1e6 * min(whole) / words),
            ("median", words / median(whole), 1e6 * median(whole) / words),
            # Patterns are compiled in it, and all words are new.
            ("first round", words / whole[0], 1e6 * whole[0] / words),
        ],
    )
    runs = [_by_stage(texts, extract) for _ in range(rounds)]
    fastest = {stage: min(run[stage] for run in runs) for stage in runs[0]}
    total = sum(fastest.values())
    print_table(
        ("stage", "words/s", "microseconds/word", "share %"),
        [
            (stage, words / taken, 1e6 * taken / words, 100 * taken / total)
            for stage, taken in fastest.items()
        ],
    )


def _seconds(texts: list[str], extract: Extract) -> float:
    start = time.process_time()
    for text in texts:
        extract(text)
    return time.process_time() - start


def _by_stage(texts: list[str], extract: Extract) -> dict[str, float]:
    """
    Return the CPU seconds of each stage, and of what is between them.

    The stages are the functions that ``preparation`` and ``extraction`` import from
    ``stages``; each is wrapped in a timer, so that a new one is measured without being
    named here.
    """
    taken: dict[str, float] = defaultdict(float)

    def timed(name: str, stage: Callable[..., object]) -> Callable[..., object]:
        def run(*arguments: object, **keywords: object) -> object:
            start = time.process_time()
            try:
                return stage(*arguments, **keywords)
            finally:
                taken[name] += time.process_time() - start

        return run

    stages = [
        (module, name, value)
        for module in (preparation, extraction)
        for name, value in vars(module).items()
        if isinstance(value, FunctionType)
        and value.__module__.startswith("quotekit.stages.")
    ]
    # This one is imported only where there are models.
    stages.append((merging, "merge_learned", merging.merge_learned))
    try:
        for module, name, stage in stages:
            setattr(module, name, timed(name, stage))
        whole = _seconds(texts, extract)
    finally:
        for module, name, stage in stages:
            setattr(module, name, stage)
    return {**taken, "(between stages)": max(1e-9, whole - sum(taken.values()))}
