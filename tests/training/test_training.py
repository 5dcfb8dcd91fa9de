"""From annotated texts to models that find the same in new ones."""

import json
from pathlib import Path

import pytest

pytest.importorskip("numpy", reason="training needs NumPy")

import numpy as np
from attrs import asdict, evolve
from marked import read_marked

from quotekit.annotations.attributions import QuoteKind
from quotekit.annotations.spans import Span
from quotekit.corpora.articles import Article, GoldAttribution
from quotekit.models.attribution import read_models, shipped_models
from quotekit.models.decoding import OFFSET, unpack
from quotekit.models.weights import read_weights
from quotekit.preparation import prepare
from quotekit.resources import Resources
from quotekit.stages.learned.clues import read_page
from quotekit.stages.learned.cue_extents import find_extents
from quotekit.stages.learned.cue_model import judge_cues
from quotekit.stages.learned.span_model import predict_spans
from quotekit.stages.learned.word_facts import facts_of
from quotekit.training.__main__ import CUES, EXTENTS, SPANS, _lexicons, main
from quotekit.training.examples import (
    cue_strengths,
    gather_cues,
    gather_spans,
    read_example,
)
from quotekit.training.gathering import Gathering, JudgedGathering
from quotekit.training.weights import Trained, write_trained

SPEAKERS = ("Ms Adler", "The harbor master", "Prof. Okafor", "A spokesman")
SAYINGS = ("the ferry was late", "nobody had called", "it would rain")
RESOURCES = Resources.shipped()


def _article(name, *sentences):
    """Return an article of marked sentences, each an attribution at most."""
    text, attributions = "", []
    for number, sentence in enumerate(sentences):
        plain, spans = read_marked(sentence)
        moved = {
            role: tuple(
                type(each)(each.start + len(text), each.end + len(text))
                for each in found
            )
            for role, found in spans.items()
        }
        if moved:
            attributions.append(
                GoldAttribution(
                    id=f"a{number}",
                    source=moved.get("source", ()),
                    cue=moved.get("cue", ()),
                    content=moved.get("content", ()),
                )
            )
        text += plain + "\n\n"
    return Article(
        id=name, name=name, publisher=None, text=text, attributions=tuple(attributions)
    )


def _sentences():
    for speaker in SPEAKERS:
        for saying in SAYINGS:
            yield f"{{source:{speaker}}} {{cue:said}} {{content:that {saying}}}."
            quoted = f"{{content:“{saying.capitalize()},”}}"
            yield f"{quoted} {{source:{speaker}}} {{cue:said}}."
            yield f"The boats were old and {saying}."


def test_labels_lie_on_our_tokens():
    """Annotated characters become labels of quotekit's own tokens."""
    example = read_example(
        _article("a", "{content:“Late,”} {source:Ms Adler} {cue:said}."), RESOURCES
    )

    assert example.reading.words[:7] == ("“", "Late", ",", "”", "Ms", "Adler", "said")
    assert dict(example.attributions[0]) == {
        "content": ((0, 4),),
        "source": ((4, 6),),
        "cue": ((6, 7),),
    }
    spans = gather_spans([example], {})
    # O, then begin and inside of source and content.
    assert spans.sequences[0].labels.tolist() == [3, 4, 4, 4, 1, 2, 0, 0]


def test_what_may_be_a_cue_is_judged():
    """Each candidate is an example, and so is each token tried for its extent."""
    example = read_example(
        _article("a", "{source:She} {cue:has said} {content:he thinks so}."), RESOURCES
    )

    cues, extents = gather_cues([example], {"Vthink": 2})

    # "said", "thinks"; "has", "She" to the left of "said", "he" to its right.
    assert cues.pruned(1).labels.tolist() == [True, False]
    assert extents.pruned(1).labels.tolist() == [True, False, False]


def test_a_space_that_is_annotated_along_is_no_token():
    """Only tokens that share a character with the annotation belong to it."""
    article = _article("a", "{source:She}{cue: said }{content:that it rained }today.")

    (found,) = read_example(article, RESOURCES).attributions

    assert dict(found) == {
        "source": ((0, 1),),
        "cue": ((1, 2),),
        "content": ((2, 5),),
    }


def test_sources_win_over_contents():
    """Where an annotation has both, a token is labelled once."""
    example = read_example(
        _article("a", "{content:That {source:Ms Adler} left} {cue:shocked}."), RESOURCES
    )

    (sequence,) = gather_spans([example], {}).sequences

    assert sequence.labels.tolist() == [3, 1, 2, 3, 0, 0]


def _going_on(kind, between, **parts):
    """Return an article whose second quotation goes on from its first attribution."""
    text = f"“Late,” she said.{between}“Again.”"
    start = text.index("“Again")
    first = GoldAttribution(
        id="q1", source=(Span(8, 11),), cue=(Span(12, 16),), content=(Span(0, 7),)
    )
    second = GoldAttribution(
        id="q2",
        source=(),
        content=(Span(start, len(text)),),
        kind=kind,
        **{"cue": (), "continues": "q1", **parts},
    )
    return Article(
        id="a", name="a", publisher=None, text=text, attributions=(first, second)
    )


@pytest.mark.parametrize(
    ("article", "contents"),
    [
        (_going_on(QuoteKind.DIRECT, " "), [("“Late,”", "“Again.”"), ("“Again.”",)]),
        (_going_on(QuoteKind.DIRECT, "\n"), [("“Late,”",), ("“Again.”",)]),
        (_going_on(QuoteKind.INDIRECT, " "), [("“Late,”",), ("“Again.”",)]),
        (
            _going_on(QuoteKind.DIRECT, " ", continues=None),
            [("“Late,”",), ("“Again.”",)],
        ),
        # Nested in the first, as its annotation says.
        (_going_on(QuoteKind.DIRECT, "\n", parent="q1"), [("“Late,”",)]),
    ],
)
def test_press_texts_are_learned_as_polnear_would_have_them(article, contents):
    """What goes on in the paragraph is content; what is nested is left out."""
    example = read_example(article, RESOURCES)

    tokens = prepare(article.text, RESOURCES).tokens
    assert [
        tuple(
            article.text[tokens.starts[first] : tokens.ends[end - 1]]
            for first, end in each["content"]
        )
        for each in example.attributions
    ] == contents


def test_each_cue_teaches_its_extent_once():
    """Though two of its words may be cues."""
    example = read_example(
        _article("a", "{source:She} {cue:said and thought} {content:so}."), RESOURCES
    )

    cues, extents = gather_cues([example], {"Vthink": 2, "Vsay": 5})

    assert cues.pruned(1).labels.tolist() == [True, True]
    # "She" on the left; "and", "thought", "so" on the right.
    assert extents.pruned(1).labels.tolist() == [False, True, True, False]


@pytest.mark.parametrize(("least", "kept"), [(1, {7, 8, 9}), (2, {7, 8}), (3, {8})])
def test_a_feature_must_occur_so_often(least, kept):
    """It stays with as many occurrences as are asked for."""
    judged, labelled = JudgedGathering(), Gathering()
    for gathering in (judged, labelled):
        rows = [gathering.score(each) for each in ([7, 8], [8], [9, 8, 7])]
        if gathering is judged:
            for row in rows:
                judged.add(row, label=True)
        else:
            labelled.add(rows, [0, 0, 0])

    judged.pruned(least)
    labelled.prune(least)

    assert set(judged.index) == set(labelled.index) == kept


def test_strengths_are_counted():
    """How often a stem is a cue's, without function words and single finds."""
    articles = [_article("a", *_sentences(), "He {cue:croaked} {content:so}.")]

    strengths = cue_strengths(read_example(each, RESOURCES) for each in articles)

    assert strengths == {"Vsay": 5}


def test_rare_features_go():
    """Pruning keeps the numbers of what is left dense."""
    example = read_example(_article("a", *_sentences()), RESOURCES)
    gathering = gather_spans([example], {})
    before = len(gathering.index)

    gathering.prune(5)

    assert 0 < len(gathering.index) < before
    assert sorted(gathering.index.values()) == list(range(len(gathering.index)))
    numbers = {int(x) for sequence in gathering.sequences for x in sequence.features}
    assert numbers == set(gathering.index.values())
    for sequence in gathering.sequences:
        assert sequence.counts.sum() == len(sequence.features)


def test_rare_features_of_judged_examples_go():
    """The same where each example stands alone."""
    example = read_example(_article("a", *_sentences()), RESOURCES)
    cues, _ = gather_cues([example], {})
    before = len(cues.index)

    judged = cues.pruned(5)

    assert 0 < len(cues.index) < before
    assert set(judged.features.tolist()) == set(range(len(cues.index)))
    assert judged.counts.sum() == len(judged.features)


def _write_brat(folder, article):
    """Write *article* as standoff."""
    folder.mkdir()
    (folder / "a.txt").write_text(article.text, encoding="utf-8", newline="")
    lines = []
    for number, gold in enumerate(article.attributions):
        parts = []
        for role in ("Source", "Cue", "Content"):
            for span in getattr(gold, role.lower()):
                key = f"T{len(lines) + 1}"
                words = article.text[span.start : span.end]
                lines.append(f"{key}\t{role} {span.start} {span.end}\t{words}")
                parts.append((role, key))
        trigger = dict(parts)["Cue"]
        arguments = " ".join(f"{role}:{key}" for role, key in parts)
        lines.append(f"E{number + 1}\tCue:{trigger} {arguments}")
    (folder / "a.ann").write_text("\n".join(lines) + "\n", encoding="utf-8")


def _ranges(example, models):
    reading, hints = example.reading, example.hints
    words = facts_of(models).of(reading)
    judged = judge_cues(reading, words, example.candidates, hints, models)
    likely = [each for each in judged if each.confidence > 0.5]
    cues = find_extents(reading, words, likely, models)
    page = read_page(reading, words, {cue.sentence for cue in cues}, hints, models)
    return [
        ((found.cue.first, found.cue.end), found.source, found.content)
        for found in predict_spans(page, cues, models)
    ]


def test_the_command_learns_from_brat_files(tmp_path, capsys):
    """Models trained on a folder find its attributions in sentences not in it."""
    article = _article("a", *_sentences())
    _write_brat(tmp_path / "brat", article)
    outputs = [tmp_path / "one.weights", tmp_path / "two.weights"]
    for output in outputs:
        arguments = [str(tmp_path / "brat"), "--output", str(output), "--epochs", "40"]
        assert main(arguments) == 0
    assert "1 articles read" in capsys.readouterr().out

    assert outputs[0].read_bytes() == outputs[1].read_bytes()
    provenance = read_weights(outputs[0]).provenance
    assert provenance["articles"] == 1
    assert provenance["spans"]["epochs"] == 40
    models = read_models(outputs[0])
    new = _article(
        "b",
        "{source:Ms Okafor} {cue:said} {content:that the ferry was late}.",
        "The boats were old and it would rain.",
        "{content:“Nobody had called,”} {source:the harbor master} {cue:said}.",
    )
    example = read_example(new, RESOURCES)
    assert _ranges(example, models) == [
        (gold["cue"][0], gold["source"], gold["content"])
        for gold in example.attributions
    ]


def _write_press(folder, article):
    """Write *article* as a press text."""
    folder.mkdir()
    (folder / "a.txt").write_text(article.text, encoding="utf-8", newline="")
    quotes = [
        {
            "id": f"q{number}",
            "kind": "indirect",
            "type": "assertion",
            **{
                role: [[span.start, span.end] for span in getattr(gold, role)]
                for role in ("source", "cue", "content")
            },
            "parent": None,
            "continues": None,
            "speaker": {"name": None, "role": None, "organization": None}
            | {"type": "person", "coref": None},
        }
        for number, gold in enumerate(article.attributions)
    ]
    annotation = {"id": "a", "segments": [], "quotes": quotes, "citations": []}
    (folder / "a.json").write_text(json.dumps(annotation), encoding="utf-8")


def test_the_command_learns_the_same_from_press_texts(tmp_path):
    """A folder of press texts teaches what the same in brat files does."""
    article = _article("a", *_sentences())
    _write_press(tmp_path / "press", article)
    _write_brat(tmp_path / "brat", article)
    for name in ("press", "brat"):
        output = tmp_path / f"{name}.weights"
        arguments = [str(tmp_path / name), "--output", str(output), "--epochs", "2"]
        assert main(arguments) == 0

    press, brat = (read_weights(tmp_path / f"{n}.weights") for n in ("press", "brat"))
    assert press.provenance["data"][0]["name"] == "press"
    assert press.provenance["data"][0]["crc32"] != 0
    for each in ("cues", "extents", "spans"):
        assert press.provenance[each] == brat.provenance[each]


def test_the_command_tells_what_it_cannot_read(tmp_path, capsys):
    """A missing corpus ends the command with status 1 and a message."""
    assert main([str(tmp_path / "none.jsonl"), "--output", str(tmp_path)]) == 1
    assert "none.jsonl" in capsys.readouterr().err


@pytest.mark.parametrize("greatest", [0.5, 1.27, 3.0, 40.0])
def test_weights_keep_their_size(tmp_path, greatest):
    """However great, they come back from a byte to within half a step."""
    weights = np.array([[greatest, -0.4, 0.0], [-greatest, 0.02, 0.0]])
    index = {70: 0, 5: 1, 6: 2}
    labels = ("O", "B-x", "I-x")
    trained = Trained("toy", labels, weights, np.array([2.5, -greatest]), index)

    write_trained(tmp_path / "a", [trained], {3: 4}, {})

    (model,) = read_weights(tmp_path / "a").models
    assert model.step == pytest.approx(max(0.01, greatest / 127))
    assert set(model.rows) == {70, 5}
    for feature in (70, 5):
        columns = unpack([model.score([feature]) + OFFSET])
        values = [column[0] * model.step for column in columns[:2]]
        wanted = weights[:, index[feature]]
        assert values == pytest.approx(wanted.tolist(), abs=model.step / 2 + 1e-9)
    transitions = [value * model.step for value in model.transitions]
    assert transitions == pytest.approx([2.5, -greatest], abs=model.step / 2 + 1e-9)


def test_the_command_needs_something_to_learn_from(tmp_path, capsys):
    """Hardly any attributions are an error, told, and no file is written."""
    sentence = "{source:She} {cue:said} {content:that it rained}."
    _write_brat(tmp_path / "brat", _article("a", sentence))

    assert main([str(tmp_path / "brat"), "--output", str(tmp_path / "a.weights")]) == 1
    assert "too few attributions" in capsys.readouterr().err
    assert not (tmp_path / "a.weights").exists()


def test_the_shipped_models_have_the_recipes():
    """What the header of the shipped file tells is what would be done again."""
    provenance = shipped_models().weights.provenance

    for name, recipe in (("cues", CUES), ("extents", EXTENTS), ("spans", SPANS)):
        assert asdict(recipe).items() <= provenance[name].items()


def test_the_page_on_models_has_the_recipes():
    """Penalties, rates and how often a feature must occur."""
    page = Path(__file__).parents[2] / "docs" / "models.md"
    number = {3: "three", 4: "four", 8: "eight", 16: "sixteen"}

    text = page.read_text(encoding="utf-8")

    for said in (
        f"({CUES.decay:g} for cues, {EXTENTS.decay:g} for extents)",
        f"fewer than {number[CUES.least]} and {number[EXTENTS.least]} times",
        f"(rate {SPANS.rate})",
        f"at each step ({SPANS.decay})",
        f"the last {number[SPANS.epochs // 2]} of {number[SPANS.epochs]} epochs",
        f"fewer than {number[SPANS.least]} times",
    ):
        assert said in text


def test_confidences_leave_no_trace_in_the_weights():
    """They are measured with the models, so the models cannot know them."""
    others = evolve(
        RESOURCES,
        confidences=evolve(
            RESOURCES.confidences, version=RESOURCES.confidences.version + 1
        ),
    )

    assert others.version != RESOURCES.version
    assert _lexicons(others) == _lexicons(RESOURCES)
