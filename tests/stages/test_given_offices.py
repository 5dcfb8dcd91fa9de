"""Offices that no noun beside a name gives: shared, taken up, told by a verb."""

import pytest

import quotekit

RESOURCES = (quotekit.Resources.shipped(), quotekit.Resources.rules_only())


def told(sentence, name):
    """Return the role and the body of somebody who speaks after a sentence."""
    (found,) = {
        (speaker.role, speaker.organization)
        for resources in RESOURCES
        for speaker in quotekit.extract(
            f'It rained in Lund.\n\n{sentence} "We are sure," {name} said.', resources
        ).speakers
        if speaker.name is not None and speaker.name.endswith(name)
    }
    return found


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("Senators Ana Lisi and Tom Roe met.", "Senator"),
        ("Members of Parliament Ana Lisi and Tom Roe met.", "Member"),
        ("The authors, Ana Lisi and Tom Roe, met.", "author"),
        ("Ana Lisi and Tom Roe, professors of law, met.", "professor of law"),
        ("Witnesses Ana Lisi, Jo Ode and Tom Roe met.", "Witness"),
        # The plural is somebody else's, or a verb.
        ("According to the prosecutors, Ana Lisi and Tom Roe met.", None),
        ("The mayor told reporters Ana Lisi and Tom Roe had met.", None),
        ("The show hosts Ana Lisi and Tom Roe on Sunday.", None),
        ("She met two senators. Ana Lisi and Tom Roe met.", None),
    ],
)
def test_one_plural_is_the_office_of_all(sentence, role):
    assert told(sentence, "Roe")[0] == role


@pytest.mark.parametrize(
    ("sentence", "role", "body"),
    [
        (
            "Ana Lisi took office as director of the Lund Trust.",
            "director",
            "Lund Trust",
        ),
        ("The board named Ana Lisi chief executive.", "chief executive", None),
        ("It confirmed the appointment of Ana Lisi as dean.", "dean", None),
        ("Ana Lisi succeeded Jo Ode as head of the Lund Trust.", "head", "Lund Trust"),
        # Somebody else is, or nobody.
        ("Jo Ode was elected to succeed Ana Lisi as mayor.", None, None),
        ("It rejected the nomination of Ana Lisi as dean.", None, None),
        ("They appointed the son of Ana Lisi as director.", None, None),
        ("The report named Ana Lisi as the victim.", None, None),
        ("Ana Lisi has become a grandmother.", None, None),
    ],
)
def test_offices_that_are_taken_up(sentence, role, body):
    assert told(sentence, "Lisi") == (role, body)


@pytest.mark.parametrize(
    ("sentence", "role", "body"),
    [
        ("Ana Lisi, who chairs the Lund Council, left.", "chair", "Lund Council"),
        ("Ana Lisi, who heads the Lund Council, left.", "head", "Lund Council"),
        ("Ana Lisi, who edits the Lund Review, left.", "editor", "Lund Review"),
        # What is led is no body, or no longer, or by another.
        (
            "Ana Lisi, who led the study at Lund University, left.",
            None,
            "Lund University",
        ),
        ("Ana Lisi, who once headed the Lund Council, left.", None, "Lund Council"),
        ("Ana Lisi, led by the Green Party, left.", None, None),
    ],
)
def test_what_somebody_does_to_a_body_is_an_office(sentence, role, body):
    assert told(sentence, "Lisi") == (role, body)


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("The director is Ana Lisi.", "director"),
        ("The man accused of killing the officer is Ana Lisi.", None),
        ("Standing beside the mayor was Ana Lisi.", None),
        ("The victim was Ana Lisi's husband.", None),
    ],
)
def test_who_an_office_is(sentence, role):
    assert told(sentence, "Lisi")[0] == role


@pytest.mark.parametrize(
    "sentence",
    [
        "It confirmed the appointment of Ana Lisi as dean of the Lund Trust.",
        "Jo Ode was elected to succeed Ana Lisi as mayor in May.",
        "Ana Lisi, who is in charge of prisons at the Lund Trust, left.",
        "The authors, Ana Lisi and Tom Roe, met at UC Santa Cruz.",
        'It "hasn’t leaked," says the former Conservative Ana Lisi of Lund.',
        '"It is time," said last week’s guest Ana Lisi, who works at Lund as a nurse.',
        "It is late, Ana Lisi, purchasing director at Lund, told Reuters the Bank.",
        "It is late, according to Ana Lisi, calling on the Lund Trust to stop.",
        "Ana Lisi, who leads the infrastructure team at the Lund Trust, left.",
        "Its director is Ana Lisi, who works at the Lund Trust as a nurse.",
    ],
)
def test_a_sentence_may_break_off_anywhere(sentence):
    words = sentence.split()
    for resources in RESOURCES:
        for end in range(1, len(words) + 1):
            text = " ".join(words[:end])
            assert quotekit.extract(text, resources).text == text
