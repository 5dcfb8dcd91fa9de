"""The texts that speed is measured on."""

import os
import random
from pathlib import Path

ROOT = Path(__file__).parents[2]
SHARED = Path(os.environ.get("QUOTEKIT_SHARED", ROOT.parent / "shared")).resolve()

# Sentences of our own, for where the corpora are not at hand.
_SENTENCES = (
    "The harbour will stay closed until Friday, the port authority said.",
    "“We can't wait any longer,” said Ines Okafor, who chairs the board.",
    "According to a report by the ministry, 1,200 people left the valley in May.",
    "He has repeatedly called for a vote, while stressing that costs would rise.",
    "The council met twice. Nobody from the U.N. attended the second session.",
    "Okafor told reporters that she believed the plan “would not survive” a review.",
    "Prices rose by 3.5 percent, and the old bridge was painted blue.",
    "Asked about the delay, Mr. Lindqvist declined to comment.",
)


def benchmark_texts() -> tuple[str, list[str]]:
    """
    Return what the texts are, and the texts.

    Each article of PolNeAR's dev part once, or as many of our own sentences where
    the corpora are absent.
    """
    part = SHARED / "corpora" / "polnear" / "dev.jsonl.gz"
    if not part.is_file():
        return "sentences of our own", own_texts()
    # The package's reader, so that the corpus's form is known in one place.
    from quotekit.corpora.polnear import read_polnear  # noqa: PLC0415

    texts = {article.name: article.text for article in read_polnear(part)}
    return "PolNeAR dev", list(texts.values())


def own_texts(count: int = 20) -> list[str]:
    """Return articles of our own sentences, the same ones in every run."""
    chance = random.Random(1)  # noqa: S311  # no secret
    return [
        "\n".join(
            " ".join(chance.choices(_SENTENCES, k=chance.randint(1, 4)))
            for _ in range(chance.randint(10, 30))
        )
        for _ in range(count)
    ]


def count_words(texts: list[str]) -> int:
    """Return how many stretches without white space there are."""
    return sum(len(text.split()) for text in texts)
