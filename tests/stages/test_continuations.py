"""What goes on from an attribution without a cue of its own."""

import pytest
from marked import read_marked
from reported import attributions_of, columns_of

import quotekit
from quotekit.annotations.attributions import QuoteKind
from quotekit.stages.attributing.continuations import claimed_quotations, stands_alone


def told(text):
    """Return rule, content and what is gone on from, of each attribution."""
    return [
        (it.rule, [text[s.start : s.end] for s in it.content], it.continues)
        for it in attributions_of(text)
    ]


def test_a_quotation_behind_the_cue_joins_in_the_same_paragraph():
    text, gold = read_marked(
        "{content:“It is over,”} Ms Adler said. {content:“Nobody will come back.”}"
    )
    (only,) = attributions_of(text)

    assert list(only.content) == gold["content"]
    assert only.continues is None


def test_the_quotation_of_the_next_paragraph_goes_on():
    text = "“It is over,” Ms Adler said.\n\n“Nobody will ever come back.”"

    assert told(text) == [
        ("inserted", ["“It is over,”"], None),
        ("lone-quotation", ["“Nobody will ever come back.”"], 0),
    ]


def test_a_lone_quotation_holds_what_is_said_in_it():
    text = (
        "“It is over,” Ms Adler said.\n\n“The mayor said that nobody will come back.”"
    )
    found = attributions_of(text)

    assert [it.continues for it in found] == [None, 0, None]
    assert [it.parent for it in found] == [None, None, 1]


# Whose the quotation behind a sentence about somebody else is.
INTRODUCED = [
    ("Ann Cobb agrees.", "Ann Cobb"),
    ("Farmer Ann Cobb was less sure.", "Ann Cobb"),
    ("Dr Ann Cobb, of Lund University, was not surprised.", "Ann Cobb"),
    ("Not so for Ann Cobb.", "Ned Harlow"),
    ("Harlow was not surprised.", "Ned Harlow"),
]


@pytest.mark.parametrize(("sentence", "name"), INTRODUCED)
def test_a_quotation_is_whose_sentence_it_follows(sentence, name):
    document = quotekit.extract(
        f"“The harvest was poor,” says grower Ned Harlow.\n\n{sentence} “It was the"
        " worst in ten years.”"
    )
    speaker = document.speaker_of(document.quotes[-1])

    assert speaker is not None
    assert speaker.name == name


# Dialogues set with dashes: what goes on from the first attribution.
DIALOGUES = [
    ("— The pier is safe, — said Ilse Haug. — It is dry.", ["It is dry"]),
    (
        "– The pier is safe – said Ilse Haug. – It is dry. It stays.",
        ["It is dry", "It stays"],
    ),
    (
        "«The pier is safe», - Ilse Haug said. - «It is quite dry».",
        ["«It is quite dry»"],
    ),
    # Without the second dash, or without the first, the rest is the narrator's.
    ("— The pier is safe, — said Ilse Haug. It was dry.", []),
    ("The pier is safe, said Ilse Haug. — It was dry.", []),
    ("- Ilse Haug said the pier is safe. - It was closed last year.", []),
]


@pytest.mark.parametrize(("text", "further"), DIALOGUES)
def test_a_dash_gives_the_word_back(text, further):
    found = attributions_of(f"{text}\nNobody came.")

    assert [
        text[span.start : span.end]
        for it in found
        if it.continues == 0
        for span in it.content
    ] == further


def test_three_paragraphs_go_on_from_the_first():
    text = (
        "“It is over,” Ms Adler said.\n\n“Nobody will ever come back.”\n\n"
        "“We sold the boats in June.”"
    )

    assert [it.continues for it in attributions_of(text)] == [None, 0, 0]


def test_a_paragraph_of_narration_ends_the_voice():
    text = (
        "“It is over,” Ms Adler said.\n\nIt rained all day long.\n\n"
        "“Nobody will ever come back.”"
    )

    assert told(text)[-1] == ("lone-quotation", ["“Nobody will ever come back.”"], None)


@pytest.mark.parametrize(
    ("text", "quotation"),
    [
        ("“The pier is old,” for all one knew.", "“The pier is old,”"),
        ("Then, the laugh line: “I was never asked.”", "“I was never asked.”"),
        ("Overhead, in chalk, “No one was asked.”", "“No one was asked.”"),
    ],
)
def test_what_is_punctuated_as_speech_is_a_quote_of_nobody_known(text, quotation):
    """Not lost for want of a cue, and not given to whoever is near."""
    found = told("“It is over,” Ms Adler said.\n\n" + text)

    assert found[1:] == [("bare-quotation", [quotation], None)]


@pytest.mark.parametrize(
    "text",
    [
        "“The Pier Is Old” ran for a year.",
        "They sang “The pier is old,” and left.",
        "It was over when “The pier is old.” was hung out.",
    ],
)
def test_what_is_not_punctuated_as_speech(text):
    assert "bare-quotation" not in [rule for rule, _, _ in told(text)]


@pytest.mark.parametrize(
    ("text", "is_speech"),
    [
        ("Then, the laugh line: “The pier is old.”", True),
        ("Then, the laugh line: “the pier is old.”", False),
    ],
)
def test_speech_of_nobody_known_begins_with_a_capital(text, is_speech):
    assert [rule for rule, _, _ in told(text)] == ["bare-quotation"] * is_speech


def test_answers_of_an_interview():
    """Questions are the author's; an answer has neither cue nor source."""
    text = (
        "Marta Adler told us of her boats in June.\n\n– Will you leave the quay?\n\n"
        "– Not this year. I say that it is safe.\n\n– And the year after?\n\n"
        "– It depends."
    )

    assert [it for it in told(text) if it[0] == "answer"] == [
        ("answer", ["Not this year. I say that it is safe"], None),
        ("answer", ["It depends"], None),
    ]
    assert {it.kind for it in attributions_of(text) if it.rule == "answer"} == {
        QuoteKind.DIRECT
    }


def test_a_turn_of_several_paragraphs_goes_on():
    text = (
        "It rained on Monday.\n\nROE: Will you leave?\n\nLIND: Not this year.\n\n"
        "My boat is old.\n\nROE: And then?\n\nLIND: We shall see."
    )
    found = told(text)

    assert found[2] == ("answer", ["My boat is old"], 1)
    assert found[1][:2] == ("turn", ["Not this year"])


def test_a_new_speaker_s_quotation_is_not_the_last_one_s():
    text = "“It is over,” Ms Adler said. “It is not,” Mr Ode said."

    assert [it.continues for it in attributions_of(text)] == [None, None]
    assert [len(it.content) for it in attributions_of(text)] == [1, 1]


def test_a_sentence_of_its_own_ends_the_quotation_before_it():
    text = "“It was a long, cold night.” He added, “Nobody will come back.”"

    assert told(text) == [
        ("lone-quotation", ["“It was a long, cold night.”"], None),
        ("quotation-after-cue", ["“Nobody will come back.”"], None),
    ]


def test_a_quotation_that_reopens_its_mark_is_one_content():
    text = "Ms Adler said: “It is over.\n\n“Nobody will ever come back.”"

    assert told(text) == [
        ("quotation-after-cue", ["“It is over.", "“Nobody will ever come back.”"], None)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "She said that the dam is old. It must be closed at once.",
        "She said that the dam is old. It will be closed in May.",
        "The union said that wages are low. Rents are rising.",
        "The bank said prices would fall. They should settle in June.",
    ],
)
def test_a_sentence_that_keeps_the_voice_goes_on(text):
    first, second = attributions_of(text)

    assert (first.continues, second.continues) == (None, 0)
    assert second.rule == "same-voice"
    assert second.cue is None
    assert not second.source
    assert not text[second.content[0].start : second.content[0].end].endswith(".")


@pytest.mark.parametrize(
    "text",
    [
        # The narrator tells in the past tense.
        "She said that the dam is old. The crowd left at noon.",
        # Another paragraph.
        "She said that the dam is old.\n\nIt must be closed at once.",
        # What is denied or asked for has no voice to keep.
        "She denied that the dam is old. It must be closed at once.",
        "She wants to close the dam. It is old.",
        # In the present tense all is narration.
        "She says that the dam is old. It is near the mill.",
        # The content does not reach to the end.
        "She said that the dam is old, leaving the hall. It is near the mill.",
        # A quotation is no free report.
        "She said that the dam is “old”. It is near the mill.",
        # No verb.
        "She said that the dam is old. A long day.",
    ],
)
def test_a_sentence_that_is_the_narrator_s_does_not_go_on(text):
    assert [it.rule for it in attributions_of(text) if it.rule == "same-voice"] == []


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("“Nobody will ever come back.”", True),
        ("“Nobody will ever come back” (laughs).", True),
        ("It rained. “Nobody will ever come back.”", True),
        # A mere phrase, or too short.
        ("“A very long and cold day.”", False),
        ("“It was.”", False),
        # A part of a sentence.
        ("“Nobody will ever come back” was the motto.", False),
        ("The motto “nobody will ever come back” hung there.", False),
    ],
)
def test_which_quotations_stand_alone(text, alone):
    _, reading = columns_of(text)

    assert stands_alone(reading, 0) is alone


def test_quotations_are_claimed_by_what_holds_them():
    _, reading = columns_of("He said “it is” over. “Nobody will ever come back.”")

    assert claimed_quotations(reading, ()) == set()


def test_a_headline_is_no_lone_quotation():
    assert told("“Nobody will ever come back”\n\nIt rained on Monday.") == []


def test_a_paragraph_of_dialogue_goes_on_once():
    """Two verbs of its first sentence do not say the rest of it twice."""
    text = "It rained.\n— It is late, — said Ms Quill, — said Ms Quill. — Too late."

    said = [content for _, content, _ in told(text)]

    assert said.count(["Too late"]) == 1


@pytest.mark.parametrize(
    ("above", "below", "expected"),
    [
        pytest.param(
            "Lina Moe writes that the ferry is late, because for years nobody has paid"
            " for a second captain and the harbor sleeps:",
            "We want a timetable. We would pay for it.",
            ["We want a timetable. We would pay for it."],
            id="a long report that ends with a colon",
        ),
        pytest.param(
            "Lina Moe thinks the ferry is late, and that no town with fewer than nine"
            " hundred people will ever have two:",
            "- a captain;\n\n- a timetable.",
            ["a captain", "a timetable"],
            id="a list",
        ),
        pytest.param(
            "Lina Moe said that of the nine hundred people on the island of Lund most"
            " were ready to leave by now:",
            "Tom Roe, 40, said that he would stay.",
            [],
            id="below it somebody else speaks",
        ),
        pytest.param(
            "Lina Moe said she knew, of all the people in the town of Lund, just one"
            " who had stayed.",
            "We want a timetable.",
            [],
            id="no colon",
        ),
    ],
)
def test_block_below_a_report(above, below, expected):
    text = f"It rained in Lund.\n\n{above}\n\n{below}\n\nThe sun shone again."

    found = [it for it in attributions_of(text) if it.rule == "same-voice"]

    assert [text[s.start : s.end] for it in found for s in it.content] == expected


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("‘We have no boats left’: Fury as ferry is late again", "Ana Roe"),
        ("‘We have no boats left’ – Lund waits for its ferry", "Ana Roe"),
        ("Lund has ‘no boats left’ and waits for its ferry", None),
        ("‘We have no cars left’: Fury as ferry is late again", None),
    ],
)
def test_a_headline_quotes_what_is_said_below(headline, expected):
    text = (
        f"{headline}\n\nBy Tom Haug\n\nThe ferry of Lund is late. “We have no boats"
        " left, and we never had many,” Ana Roe said on Monday. The sun shone again."
    )
    document = quotekit.extract(text, quotekit.Resources.rules_only())
    found = [it for it in document.quotes if it.rule == "headline-quotation"]

    assert [document.speaker_of(it).name for it in found] == [expected][
        : expected is not None
    ]


# What the narrator tells of somebody who speaks next, and what goes on in a voice.
LED_TO = [
    ("Roe is to visit Lund on Thursday. “I want to see it,” he said.", False),
    ("Roe will visit Lund on Thursday. “I want to see it,” she said.", False),
    ("Lund is under water already. The crews have left.", True),
    ("The crews have left. “I want to see it,” he said.", True),
    ("Roe is to visit Lund on Thursday. “It is late.”", True),
]


@pytest.mark.parametrize(("after", "goes_on"), LED_TO)
def test_who_is_told_of_before_words_is_told_of_by_the_narrator(after, goes_on):
    rules = [rule for rule, *_ in told(f"Minister Ode said the river rose. {after}")]

    assert ("same-voice" in rules) is goes_on
