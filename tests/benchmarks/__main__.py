"""``python -m tests.benchmarks``: how fast, how big, compared with whom."""
# ruff: noqa: T201  # its job is to print

import argparse
import sys

from tests.benchmarks.growth import measure_growth
from tests.benchmarks.hostile import measure_hostile
from tests.benchmarks.peers import measure_peers
from tests.benchmarks.processes import measure_memory, measure_start
from tests.benchmarks.revisions import WORKING_TREE, compare_revisions
from tests.benchmarks.stages import measure_stages
from tests.benchmarks.systems import Extract, default_path, rules_alone
from tests.benchmarks.texts import benchmark_texts, count_words


def main() -> int:
    """Run what is asked for and return whether it is as fast as required."""
    options = _parser().parse_args()
    if options.do == "hostile":
        return 0 if measure_hostile(options.rounds, options.only) else 1
    what, texts = benchmark_texts()
    extract: Extract = rules_alone if options.rules_only else default_path
    learned = "rules alone" if options.rules_only else "models and rules"
    print(f"{what}: {len(texts)} articles, {count_words(texts):,} words; {learned}.")
    print()
    if options.do in ("stages", "all"):
        measure_stages(texts, options.rounds, extract)
    if options.do in ("start", "all"):
        measure_start(options.rounds, rules_only=options.rules_only)
    if options.do in ("memory", "all"):
        measure_memory(texts, options.stream, rules_only=options.rules_only)
    if options.do in ("growth", "all"):
        measure_growth(texts, options.rounds, extract)
    if options.do in ("peers", "all"):
        fast = measure_peers(texts, options.rounds, extract, options.require)
        return 0 if fast else 1
    if options.do == "revisions":
        compare_revisions(
            texts,
            options.old,
            options.new,
            options.rounds,
            rules_only=options.rules_only,
        )
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m tests.benchmarks", description=__doc__
    )
    parser.add_argument(
        "do",
        choices=(
            "all",
            "stages",
            "start",
            "memory",
            "growth",
            "peers",
            "revisions",
            "hostile",
        ),
    )
    parser.add_argument("old", nargs="?", default="HEAD", help="revisions: the first")
    parser.add_argument("new", nargs="?", default=WORKING_TREE, help="and the second")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument(
        "--only", default="", help="hostile: the texts with this in their names"
    )
    parser.add_argument(
        "--stream", type=int, default=0, help="memory: so many articles in one process"
    )
    parser.add_argument(
        "--rules-only", action="store_true", help="measure without the models"
    )
    parser.add_argument(
        "--require", type=float, help="how many times faster than pySBD we must be"
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
