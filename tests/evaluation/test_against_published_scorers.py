"""Our figures and those of the scorers beside the corpora are the same."""

import importlib.util
import json
import random

import pytest
from shared_data import SHARED, needs_shared

from quotekit.annotations.attributions import AttributionType, QuoteKind
from quotekit.annotations.documents import Document
from quotekit.annotations.quotes import Cue, Quote, Source
from quotekit.annotations.spans import Passage
from quotekit.annotations.speakers import Speaker, SpeakerType
from quotekit.corpora.polnear import read_polnear
from quotekit.corpora.press import read_press
from quotekit.evaluation.judgements import count_scores
from quotekit.evaluation.polnear import examine_polnear
from quotekit.evaluation.press import examine_press

pytestmark = [
    needs_shared,
    pytest.mark.corpus,
    # The published scorers leave files open.
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]


def scorer(name):
    spec = importlib.util.spec_from_file_location(
        f"published_{name}", SHARED / "score" / f"{name}.py"
    )
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def spoilt(article, chance):
    """
    Return a document that has most of an article's annotations, many damaged.

    It is a system of known weaknesses: parts too long, too short, missing or
    another attribution's, wrong names, and what nobody annotated.
    """
    text = article.text
    quotes, speakers = [], {}

    def passages(spans):
        places = []
        for span in spans:
            start, end = span.start, span.end
            if chance.random() < 0.15:
                end = min(len(text), end + chance.randint(1, 12))
            if chance.random() < 0.1:
                start = max(0, start - chance.randint(1, 9))
            places.append(Passage(start, end, text[start:end]))
        return tuple(places)

    known = set()
    for number, gold in enumerate(article.attributions):
        if chance.random() < 0.15 or not gold.content:
            continue
        other = chance.choice(article.attributions)
        source = other.source if chance.random() < 0.1 else gold.source
        content = other.content if chance.random() < 0.1 else gold.content
        speaker = None
        if gold.speaker and chance.random() < 0.9:
            name = chance.choice([gold.speaker.name] * 4 + [None, "Bo Lindqvist"])
            if name and chance.random() < 0.3:
                name = f"Dr {name.split()[-1]}"
            role = chance.choice([gold.speaker.role, None])
            speaker = Speaker(
                id=f"s{number}",
                name=name,
                role=role,
                organization=gold.speaker.organization,
                type=SpeakerType.PERSON,
                mentions=(),
            )
            speakers[speaker.id] = speaker
        quotes.append(
            Quote(
                id=gold.id,
                kind=gold.kind or chance.choice(list(QuoteKind)),
                type=AttributionType.ASSERTION,
                negated=False,
                text=None,
                content=passages(content or gold.content),
                cue=Cue(spans=passages(gold.cue), lemma="") if gold.cue else None,
                source=Source(spans=passages(source)) if source else None,
                speaker=speaker and speaker.id,
                speaker_reason="",
                parent=gold.parent if gold.parent in known else None,
                continues=None,
                confidence=0.5,
                rule="spoilt",
            )
        )
        known.add(gold.id)
    return Document(
        id=article.name,
        quotes=tuple(quotes),
        speakers=tuple(speakers.values()),
        segments=article.segments[::2],
        citations=article.citations[1:],
        text=text,
    )


def write(tmp_path, documents):
    path = tmp_path / "found.jsonl"
    lines = [json.dumps(document.to_dict()) for document in documents.values()]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_polnear(tmp_path):
    """All of dev, against a system of known weaknesses."""
    part = SHARED / "corpora" / "polnear" / "dev.jsonl.gz"
    chance = random.Random(3)  # noqa: S311  # no secret
    articles = list(read_polnear(part))
    documents = {}
    for article in articles:
        if article.name not in documents:
            documents[article.name] = spoilt(article, chance)
    published = scorer("polnear")
    expected = published.score(published.read(part), write(tmp_path, documents))

    judgements = [
        judgement
        for article in articles
        for judgement in examine_polnear(article, documents[article.name]).judgements
    ]
    scores = count_scores(judgements, lambda it: it.figure)

    for figure in ("source", "cue", "content", "linked", "overlap"):
        ours = scores[figure]
        shares = (ours.precision, ours.recall, ours.f1)
        assert [100 * it for it in shares] == pytest.approx(expected[figure], abs=0.1)
        assert 10 < 100 * ours.f1 < 90
    ours = 100 * scores["direct"].recall
    assert ours == pytest.approx(expected["direct"][1], abs=0.1)


def test_press(tmp_path):
    """All annotated press texts, against a system of known weaknesses."""
    chance = random.Random(4)  # noqa: S311  # no secret
    articles = list(read_press(SHARED / "gold"))
    documents = {article.name: spoilt(article, chance) for article in articles}
    published = scorer("gold")
    path = write(tmp_path, documents)
    expected = published.score(SHARED / "gold", SHARED / "gold", published.load(path))

    judgements = [
        judgement
        for article in articles
        for judgement in examine_press(article, documents[article.name]).judgements
    ]
    scores = count_scores(judgements, lambda it: it.figure)

    for figure in ("cue", "said", "citation", "segment"):
        ours = scores[figure]
        assert (ours.gold, ours.found) == (
            expected[figure, "gold"],
            expected[figure, "pred"],
        )
        assert ours.gold_right == ours.found_right == expected[figure, "tp"]
        assert 0 < ours.gold_right < ours.gold
    shares = {
        "content exact": "content",
        "source exact": "source",
        "cue exact": "cue exact",
        "speaker": "speaker",
        "role": "role",
        "organization": "organization",
    }
    for figure, theirs in shares.items():
        ours = scores[figure]
        assert (ours.gold, ours.gold_right) == (
            expected[theirs, "of"],
            expected[theirs, "ok"],
        )
    ours = scores["no wrong name"]
    assert ours.gold - ours.gold_right == expected["wrong", "ok"] > 0
    kinds = count_scores(
        (it for it in judgements if it.figure == "cue" and it.side == "gold"),
        lambda it: it.kind,
    )
    for kind, ours in kinds.items():
        assert ours.gold_right == expected[f"cue recall {kind}", "ok"]
