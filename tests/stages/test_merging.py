# ruff: noqa: E501  # a case is one sentence on one line
"""Models and rules made one: whose spans are taken, and what is dropped."""

import pytest
from marked import read_marked
from reported import LEXICONS, columns_of

from quotekit.lexicons.cues import Frame
from quotekit.models import attribution
from quotekit.models.attribution import AttributionModels
from quotekit.resources import Resources
from quotekit.stages.attributing.attributions import propose_attributions
from quotekit.stages.learned import merging
from quotekit.stages.learned.cue_extents import PredictedCue
from quotekit.stages.learned.cue_model import JudgedCue
from quotekit.stages.learned.cue_places import Place
from quotekit.stages.learned.merging import merge_learned
from quotekit.stages.learned.span_model import PredictedSpans
from quotekit.stages.rules.cues import find_cues

MODELS = Resources.shipped().models
# Two paragraphs of one quotation.
LONG = "“So it was.\n\n“And it froze.”"


@pytest.fixture
def proposed(monkeypatch):
    """
    Return what is proposed of a text in which the models see what is marked.

    The rules propose what they do, or nothing, or what they do by another *rule*: its
    name, and the words of its content.
    """

    def read(seen, score=0.9, *, dropped=None, ruled=True, **changes):
        text, spans = read_marked(seen)
        tokens, reading = columns_of(text)
        firsts = {start: index for index, start in enumerate(tokens.starts)}
        ends = {end: index + 1 for index, end in enumerate(tokens.ends)}
        parts = {
            role: tuple((firsts[span.start], ends[span.end]) for span in found)
            for role, found in spans.items()
        }
        cues = find_cues(reading, LEXICONS.cues)
        proposals = propose_attributions(reading, tokens, cues) if ruled else ()
        if "rule" in changes:
            rule = changes["rule"]
            (proposal,) = proposals
            start = text.index(rule[1])
            content = ((firsts[start], ends[start + len(rule[1])]),)
            proposals = (proposal._replace(rule=rule[0], content=content),)
        if "believed" in changes:
            (proposal,) = proposals
            start = text.index(changes["believed"])
            source = ((firsts[start], ends[start + len(changes["believed"])]),)
            proposals = (proposal._replace(source=source),)
        if "frames" in changes:
            frames = changes["frames"]
            cues = [it._replace(entry=it.entry._replace(frames=frames)) for it in cues]
        seen_spans = []
        if parts:
            ((first, end),) = parts["cue"]
            cue = PredictedCue(
                first, end, end - 1, reading.sentence_of[first], confidence=score
            )
            content = parts["content"]
            seen_spans.append(PredictedSpans(cue, parts.get("source", ()), content))
        monkeypatch.setattr(merging, "predict_spans", lambda *_: seen_spans)
        found = merge_learned(reading, cues, proposals, MODELS, dropped=dropped)

        def words(ranges):
            return " | ".join(
                text[tokens.starts[first] : tokens.ends[end - 1]]
                for first, end in ranges
            )

        return found, words

    return read


@pytest.fixture
def merged(proposed):
    """Return the same as words: source and content of each."""

    def read(*arguments, **options):
        found, words = proposed(*arguments, **options)
        return [(words(it.source), words(it.content)) for it in found]

    return read


@pytest.mark.parametrize(
    ("seen", "source", "content"),
    [
        # A second verb has the subject of the first, which the models may not see.
        (
            "She rose and {cue:stressed} {content:that the road was safe}.",
            "She",
            "that the road was safe",
        ),
        ("He left {cue:saying} {content:that it rained}.", "He", "that it rained"),
        # The models know better where a source and a content end …
        (
            "{content:“It rained,”} {cue:said} {source:Marta Adler, a pilot who left}.",
            "Marta Adler, a pilot who left",
            "“It rained,”",
        ),
        (
            "{source:She} {cue:said} {content:that it rained} on Monday.",
            "She",
            "that it rained",
        ),
        # … but not where they carry on into the occasion, or leave holes.
        (
            "{content:“It rained,”} {cue:said} {source:Marta Adler in an interview}.",
            "Marta Adler",
            "“It rained,”",
        ),
        (
            "{content:“It rained,”} {cue:said} {source:Ms Adler, speaking at a school}.",
            "Ms Adler",
            "“It rained,”",
        ),
        (
            "{source:She}, {source:the} pilot, {cue:said} {content:that it rained}.",
            "She, the pilot",
            "that it rained",
        ),
        # … nor where a content begins before its "that" or its mark.
        (
            "{source:She} {cue:told} {content:reporters that it rained}.",
            "She",
            "that it rained",
        ),
        (
            "{source:She} {cue:told} {content:reporters, “It rained all day”}.",
            "She",
            "“It rained all day”",
        ),
        # … nor where it takes in the verb of which the noun is the subject.
        (
            "{source:His} {cue:call for} {content:a boycott was ignored}.",
            "His",
            "a boycott",
        ),
        # … nor where they see one paragraph of a quotation over several.
        (
            "“It rained all day.\n\n{content:“It froze at night,”} {cue:said} {source:Ms Adler}.",
            "Ms Adler",
            "“It rained all day. | “It froze at night,”",
        ),
        (
            "“It rained all day.”\n\n{content:“It froze at night,”} {cue:said} {source:Ms Adler}.",
            "Ms Adler",
            "“It froze at night,”",
        ),
        # … nor inside a list that a press release goes on with.
        (
            "{source:The council} {cue:welcomed} {content:the plan}, the road and the port.",
            "The council",
            "the plan, the road and the port",
        ),
        (
            "{source:The council} {cue:welcomed} {content:the plan} of the mayor.",
            "The council",
            "the plan",
        ),
        # … nor where they take what is said of a source for what it says.
        (
            "{source:She}, {content:who rows}, {cue:told} the press that it rained.",
            "She",
            "that it rained",
        ),
        # … nor where they see no source behind a quotation, and take it in.
        (
            "{content:“It rained,”} - {cue:stressed} {content:Marta Adler}.",
            "Marta Adler",
            "“It rained,”",
        ),
        # … nor where whom it is said to has no mark behind it.
        (
            "{source:She} {cue:told} {content:the court the boats had sunk}.",
            "She",
            "the boats had sunk",
        ),
        # Of rarer kinds, the rules know where the content lies.
        (
            "{content:It rained}. {cue:According to} {source:the mayor}, it snowed.",
            "the mayor",
            "it snowed",
        ),
    ],
)
def test_whose_spans_are_taken(merged, seen, source, content):
    assert merged(seen) == [(source, content)]


@pytest.mark.parametrize(
    ("seen", "content"),
    [
        # It begins or ends with the quotation, or holds its greater part …
        ("{source:She} {cue:said} {content:“It rained}. It froze all day.”", None),
        ("{source:She} {cue:said} “It rained. {content:It froze.”}", None),
        ("{source:She} {cue:said} “So {content:it rained, and it froze} there.”", None),
        ("{source:She} {cue:said} {content:“It rained}, {content:and froze.”}", None),
        # … or less than half of it.
        (
            "{source:She} {cue:said} “It rained, and {content:it froze} there.”",
            "it froze",
        ),
        # Whose cue or source is quoted, too, speaks of parts of quotations.
        ("“{source:She} {cue:said}” it was {content:“late} and cold.”", "“late"),
        (
            "{cue:Said} “{source:the mayor}, {content:it rained” all day}.",
            "it rained” all day",
        ),
    ],
)
def test_contents_begin_and_end_with_their_quotations(proposed, seen, content):
    """What rules propose is left out, so that only the edges are moved."""
    text, _ = read_marked(seen)
    whole = "“" + text.partition("“")[2].partition("”")[0] + "”"

    found, words = proposed(seen, ruled=False)

    assert [words(it.content) for it in found] == [content or whole]


@pytest.mark.parametrize(
    ("rule", "seen", "ruled", "taken"),
    [
        # Only "that" and its like, or a mark, tell where a content begins.
        ("verb-clause", "{content:today that it rained}", "that it rained", True),
        ("verb-clause", "{content:today it rained}", "it rained", False),
        ("verb-clause", "{content:today that it rained}", "that it", False),
        # The paragraph of a turn is the content, whatever the models see.
        ("turn", "today {content:it rained}", "today it rained", True),
        ("verb-clause", "today {content:it rained}", "today it rained", False),
        # A quotation over several paragraphs, of which they have a part.
        (
            "verb-clause",
            LONG.replace("“So it was.", "{content:“So it was.}"),
            LONG,
            True,
        ),
        ("verb-clause", "{content:it rained} " + LONG, "it rained " + LONG, False),
        # A verb behind a noun's content has the noun for its subject.
        ("noun-that", "{content:a boycott was ignored}", "a boycott", True),
        ("noun-that", "{content:a boycott of goods}", "a boycott", False),
        # Rarer rules know better where nothing is shared.
        ("according-to", "{content:today} it rained", "it rained", True),
        ("verb-clause", "{content:today} it rained", "it rained", False),
        # What is said of a source is no part of what it says.
        ("according-to", "{content:who left, it rained}", "it rained", True),
        ("verb-clause", "{content:who left, it rained}", "it rained", False),
        # A list goes on behind a comma or "and", and has an "and".
        (
            "verb-noun-phrase",
            "{content:hats}, coats and rain",
            "hats, coats and rain",
            True,
        ),
        ("verb-noun-phrase", "{content:hats}, coats, rain", "hats, coats, rain", False),
        (
            "verb-noun-phrase",
            "{content:hats} of wool and rain",
            "hats of wool and rain",
            False,
        ),
        (
            "verb-clause",
            "{content:hats}, coats and rain",
            "hats, coats and rain",
            False,
        ),
        # Whole quotations are whole contents, if nothing quoted is beside them.
        ("inserted", "{content:“It rained” today}", "“It rained”", True),
        ("inserted", "{content:“It rained” today “a lot”}", "“It rained”", False),
        ("inserted", "{content:“It rained” today}", "It rained", False),
    ],
)
def test_whose_content_is_taken(proposed, rule, seen, ruled, taken):
    models = read_marked(seen)[1]["content"][0]
    text = read_marked(seen)[0][models.start : models.end]

    ((found,), words) = proposed(
        f"{{source:She}} {{cue:said}} {seen}.", rule=(rule, ruled)
    )

    assert found.rule == f"learned+{rule}"
    assert words(found.content) == (ruled if taken else text)


@pytest.mark.parametrize(
    ("source", "ruled", "taken"),
    [
        ("Marta Adler in an interview", "Marta Adler", True),
        ("Marta Adler, speaking in May", "Marta Adler", True),
        ("Marta Adler, a pilot", "Marta Adler", False),
        ("Marta Adler in May", "Adler", False),
        ("her speech Marta Adler", "Marta Adler", True),
        ("her sister Marta Adler", "Marta Adler", False),
    ],
)
def test_whose_source_is_taken(proposed, source, ruled, taken):
    ((found,), words) = proposed(
        f"{{content:“It rained,”}} {{cue:said}} {{source:{source}}}, in May.",
        believed=ruled,
    )

    assert words(found.source) == (ruled if taken else source)


def test_what_rules_add_stands_in_its_place(merged):
    """In the order of the cues."""
    seen = "The mayor said that it rained. {source:She} {cue:zigzagged} {content:home}."

    assert merged(seen) == [("The mayor", "that it rained"), ("She", "home")]


def test_a_content_ends_where_another_cue_of_its_source_begins(merged):
    """What is left out with it: the comma and the "while" between."""
    seen = "{source:She} {cue:praised} {content:the plan, while stressing its cost}."

    assert merged(seen) == [("She", "the plan"), ("She", "its cost")]


@pytest.mark.parametrize(
    ("seen", "content"),
    [
        # What has no verb is not gone on with by one.
        ("She {cue:praised} {content:the plan and stressed its cost}.", "the plan"),
        ("She {cue:praises} {content:the plan, but also sees it fail}.", "the plan"),
        ("She {cue:asked} {content:them to go and left}.", "them to go"),
        # Of two verbs the second tells by its tense and by being a cue.
        (
            "She {cue:said} {content:a draft will follow and promised a debate}.",
            "a draft will follow",
        ),
        (
            "She {cue:said} {content:a draft will follow and danced a jig}.",
            "a draft will follow and danced a jig",
        ),
        (
            "She {cue:said} {content:a draft came and promised a debate}.",
            "a draft came and promised a debate",
        ),
        # To keep something back is told of who speaks.
        (
            "She {cue:said} {content:a draft came, but declined to name it}.",
            "a draft came",
        ),
        (
            "She {cue:said} {content:a draft came but would not comment on it}.",
            "a draft came",
        ),
        (
            "She {cue:said} {content:a draft came but declined in price}.",
            "a draft came but declined in price",
        ),
        # A second "that" goes on, and so does what a bracket parts from its object.
        (
            "She {cue:said} {content:that it rained}, and that it froze.",
            "that it rained, and that it froze",
        ),
        (
            "She {cue:said} {content:that it rained}, and the ice broke.",
            "that it rained",
        ),
        (
            "She {cue:pressed} {content:the Road Agency} (RA) to close it.",
            "the Road Agency (RA) to close it",
        ),
        (
            "She {cue:praised} {content:the Road Agency} (RA) in May.",
            "the Road Agency",
        ),
        # What looks like a verb may stand before its noun.
        (
            "She {cue:praised} {content:the plan and continued work}.",
            "the plan and continued work",
        ),
        # Nor is anything cut in a quotation, or before its cue.
        (
            "She {cue:praised} {content:“the plan and stressed its cost”}.",
            "“the plan and stressed its cost”",
        ),
        (
            "{content:The plan and stressed cooks}, she {cue:said}.",
            "The plan and stressed cooks",
        ),
    ],
)
def test_a_content_ends_where_the_clause_of_its_cue_goes_on(merged, seen, content):
    assert merged(seen)[0][1] == content


def test_lemma_and_polarity(proposed):
    """The lexicon says what a cue means; what it lacks is an assertion as it stands."""
    ((known,), _) = proposed("{source:She} {cue:denied} {content:that it rained}.")
    ((other,), _) = proposed("{source:She} {cue:did not zigzag} {content:to the road}.")
    ((plain,), _) = proposed("{source:She} {cue:zigzagged} {content:to the road}.")
    ((last,), _) = proposed("{source:She} {cue:said and doubted} {content:so much}.")

    assert (known.lemma, known.negated) == ("deny", True)
    assert (other.lemma, other.negated) == ("zigzag", True)
    assert (plain.lemma, plain.negated) == ("zigzagged", False)
    assert last.lemma == "doubt"


def test_a_cue_that_is_switched_off(proposed):
    """Whoever gives a word no frame wants no quotes by it, not by the models either."""
    seen = "{source:The road} {cue:was questioned} {content:on Monday}."

    assert len(proposed(seen)[0]) == 1
    assert proposed(seen, frames=frozenset({Frame.NONE}))[0] == ()


@pytest.mark.parametrize(
    ("hint", "candidate", "confidence", "asked"),
    [
        (True, True, 0.46, True),
        (True, True, 0.44, False),
        (True, False, 0.46, True),
        (False, True, 0.56, True),
        (False, True, 0.54, False),
        (False, False, 0.81, True),
        (False, False, 0.79, False),
    ],
)
def test_how_sure_a_cue_must_be(monkeypatch, hint, candidate, confidence, asked):
    """It depends on whether a rule proposes it and the lexicon has it."""
    _, reading = columns_of("She said that it rained.")
    place = Place(
        1, (1, 2), object() if candidate else None, object() if hint else None
    )
    judged = (JudgedCue(place, confidence),)
    told = []
    monkeypatch.setattr(merging, "judge_cues", lambda *_: judged)
    monkeypatch.setattr(
        merging, "find_extents", lambda _, __, likely, ___: told.extend(likely) or ()
    )

    merge_learned(reading, (), (), MODELS)

    assert told == [*judged] * asked


@pytest.mark.parametrize(
    ("rule", "strength", "confidence", "stays"),
    [
        ("verb-that", 4, 0.21, True),
        ("verb-that", 4, 0.19, False),
        ("verb-that", 5, 0.19, True),
        ("nominal-that", 4, 0.19, True),
        ("noun-preposition", 5, 0.9, False),
    ],
)
def test_what_the_models_exclude(monkeypatch, rule, strength, confidence, stays):
    """A common rule is not believed where the cue model is sure of the contrary."""
    tokens, reading = columns_of("She said that it rained.")
    (cue,) = find_cues(reading, LEXICONS.cues)
    cue = cue._replace(entry=cue.entry._replace(strength=strength))
    (proposal,) = propose_attributions(reading, tokens, [cue])
    judged = (JudgedCue(Place(1, (1, 2), cue, None), confidence),)
    monkeypatch.setattr(merging, "judge_cues", lambda *_: judged)
    monkeypatch.setattr(merging, "predict_spans", lambda *_: ())

    found = merge_learned(reading, [cue], [proposal._replace(rule=rule)], MODELS)

    assert [each.score for each in found] == [0.0] * stays


@pytest.mark.parametrize(
    ("text", "stays"),
    [("“It rained,” shared the widow.", True), ("It rained, shared the widow.", False)],
)
def test_a_quotation_that_waits_for_its_speaker_is_not_excluded(
    monkeypatch, text, stays
):
    tokens, reading = columns_of(text)
    (cue,) = find_cues(reading, LEXICONS.cues)
    cue = cue._replace(entry=cue.entry._replace(frames=cue.entry.frames | {Frame.BARE}))
    proposals = propose_attributions(reading, tokens, [cue])
    place = Place(cue.main, cue.group, cue, None)
    monkeypatch.setattr(merging, "judge_cues", lambda *_: (JudgedCue(place, 0.1),))
    monkeypatch.setattr(merging, "predict_spans", lambda *_: ())

    found = merge_learned(reading, [cue], proposals, MODELS)

    assert [each.rule for each in proposals] == ["inverted"]
    assert [each.rule for each in found] == ["inverted"] * stays


@pytest.mark.parametrize(
    ("rule", "strength", "stays"),
    [
        ("verb-noun-phrase", 4, True),
        ("verb-noun-phrase", 2, False),
        ("verb-that", 3, True),
    ],
)
@pytest.mark.parametrize(
    "text",
    [
        "She read “Ms Adler praised the plan” twice.",
        "She mumbled that Ms Adler praised the plan.",
    ],
)
def test_what_is_nested_in_a_content(monkeypatch, text, rule, strength, stays):
    """There, a rule that takes nearly any object is believed of strong verbs alone."""
    tokens, reading = columns_of(text)
    end = len(tokens) - 1
    mumbled = PredictedSpans(PredictedCue(1, 2, 1, 0), ((0, 1),), ((2, end),))
    (cue,) = [
        it for it in find_cues(reading, LEXICONS.cues) if it.entry.lemma == "praise"
    ]
    (proposal,) = [
        it for it in propose_attributions(reading, tokens, [cue]) if it.main == cue.main
    ]
    cue = cue._replace(entry=cue.entry._replace(strength=strength))
    seen = [mumbled] if "mumbled" in text else []
    monkeypatch.setattr(merging, "predict_spans", lambda *_: seen)

    found = merge_learned(reading, [cue], [proposal._replace(rule=rule)], MODELS)

    assert len(found) == stays + len(seen)


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said that it rained.",
        "The mayor is sure that it rained.",
        "We heard of his decision to resign.",
        "The plan was praised by farmers.",
        "It is feared that forty people drowned.",
    ],
)
def test_the_rules_are_believed_where_the_models_see_no_cue(merged, text):
    assert len(merged(text)) == 1


@pytest.mark.parametrize(
    ("inner", "stays"),
    [
        ("she supported the plan", True),
        ("she did not want revenge", True),
        ("the data supported the plan", False),
        ("she saw a plan", False),
        ("she wrote it", False),
        # To ask is to say something, to decide is not.
        ("they will meet to decide whether it closes", False),
        ("a nurse phoned to ask where the beds were", True),
        ("most people voted for the party", False),
        # The marks are of who says it all.
        ("the fault could have been found “in five minutes”", False),
        ("it shows “a link, not a cause”", False),
        ("Ana Lisi showed “a link, not a cause”", True),
        ("they came to report “a theft”", False),
        ("she wanted “a city that can breathe”", True),
        ("he was warned “to choose his words”", True),
    ],
)
def test_where_somebody_stands_is_told_inside_another_content(merged, inner, stays):
    found = merged(f"{{source:Ms Adler}} {{cue:said}} {{content:that {inner}}}.")

    assert len(found) == 1 + stays


def test_what_it_was_said_in_is_no_second_cue(merged):
    seen = "She said {cue:in a statement} {content:that it rained}."

    assert merged(seen) == [("She", "that it rained")]


def test_one_rule_is_not_believed_where_the_models_see_no_cue(merged):
    assert merged("Her criticism of the plan was sharp.") == []


@pytest.mark.parametrize(
    ("seen", "score", "kept"),
    [
        # In the lexicon, but no rule proposes it.
        ("{content:The road} {cue:was questioned}.", 0.8, True),
        ("{content:The road} {cue:was questioned}.", 0.4, False),
        # What "call" says stands behind its object.
        ("{source:Ms Roe} {cue:called} {content:him a liar}.", 0.9, True),
        ("{source:Ms Roe} {cue:called} {content:the police}.", 0.9, False),
        ("{source:Ms Roe} {cue:signed} {content:the treaty}.", 0.9, False),
        ("{source:Ms Roe} {cue:accepted} {content:the invitation}.", 0.9, False),
        ("{source:Ms Roe} {cue:accepted} {content:the criticism}.", 0.9, True),
        # In no lexicon.
        ("{source:The mayor} {cue:zigzagged} {content:to the road}.", 0.9, True),
        ("{source:The mayor} {cue:zigzagged} {content:to the road}.", 0.7, False),
        ("{content:Not everybody} {cue:was zigzagged}.", 0.9, False),
    ],
)
def test_what_only_the_models_see_must_be_likely(merged, seen, score, kept):
    assert len(merged(seen, score)) == kept


@pytest.mark.parametrize(
    ("seen", "score", "kept"),
    [
        ("{source:She} {cue:said} {content:that it rained}.", 0.46, True),
        ("{source:She} {cue:said} {content:that it rained}.", 0.44, False),
        ("{cue:It is feared} {content:that forty people drowned}.", 0.68, True),
        ("{cue:It is feared} {content:that forty people drowned}.", 0.66, False),
    ],
)
def test_what_both_see_must_be_likely(merged, seen, score, kept):
    """The more so where the span model finds no source."""
    assert len(merged(seen, score)) == kept


def test_memory_is_bounded_before_a_text(monkeypatch):
    """What was kept of other texts goes when there is too much of it."""
    models = AttributionModels(MODELS.weights)
    _, reading = columns_of("She said that it rained.")
    merge_learned(reading, (), (), models)
    kept = models.memory["words"]

    merge_learned(reading, (), (), models)
    assert models.memory["words"] is kept
    monkeypatch.setattr(attribution, "_SUMS_KEPT", 0)
    merge_learned(reading, (), (), models)
    assert models.memory["words"] is not kept


def test_why_a_likely_cue_is_dropped(monkeypatch):
    """It has no content, or another cue has its word."""
    _, reading = columns_of("She said and thought that it rained.")
    said, thought = (Place(main, (main, main + 1), object(), None) for main in (1, 3))
    judged = (JudgedCue(said, 0.9), JudgedCue(thought, 0.8))
    monkeypatch.setattr(merging, "judge_cues", lambda *_: judged)
    monkeypatch.setattr(
        merging, "find_extents", lambda *_: (PredictedCue(1, 4, 1, 0, 0.9),)
    )
    monkeypatch.setattr(merging, "predict_spans", lambda *_: ())
    dropped = []

    merge_learned(reading, (), (), MODELS, dropped=lambda *told: dropped.append(told))

    assert dropped == [
        ((1, 2), "the models find no content for it"),
        ((3, 4), "the models take it for a part of another cue"),
    ]


def test_why_a_find_of_the_models_is_dropped(merged):
    dropped = []
    merged(
        "{content:Not everybody} {cue:was zigzagged}.",
        dropped=lambda _, reason: dropped.append(reason),
    )

    assert dropped == ["no lexicon has the cue, and it has no source"]


@pytest.mark.parametrize(
    ("seen", "kept"),
    [
        (
            "{source:The conference} {cue:zigzagged} {content:the fate of prisons}.",
            False,
        ),
        ("{source:The council} {cue:zigzagged} {content:the fate of prisons}.", True),
    ],
)
def test_an_event_is_no_source(merged, seen, kept):
    """Not of what only the models see: what is talked about is nobody's words."""
    found = merged(seen)

    assert bool(found) == kept
