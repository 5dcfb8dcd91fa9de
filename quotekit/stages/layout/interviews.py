"""
Interviews: which paragraphs are turns, which are questions, which are answers.

Turns have a label ("Q:", "SMITH:", "Ana Roe:").  Where there is none, dashes or the
questions themselves tell: an interview has several, each a paragraph of its own, and
what stands between two of them answers the first.
"""

from collections import Counter
from collections.abc import Mapping, Sequence

from quotekit.annotations.segments import BodyForm
from quotekit.stages.layout.paragraphs import Paragraph
from quotekit.stages.patterns import when_needed

# The label of a turn in capitals: "Q:", "A.", "MR. EARNEST:", "SMITH (via video):".
_CAPITAL_LABEL = when_needed(
    r"(?:[QA][:.]\s|Q\s(?=\p{Lu})|(?:QUESTION|ANSWER|Question|Answer|Interviewer)s?+:"
    r"|(?:M[RS]S?\.\s|DR\.\s)?+\p{Lu}[\p{Lu}.'’-]++(?:\s[\p{Lu}.'’-]{2,}+){0,4}+"
    r"(?:\s\([^()\n]{1,40}\))?+:)\s*+(?=\S)"
)

# The label of a turn as a name: "Ana Roe:", "Mr. Roe (through interpreter):".
_NAME_LABEL = when_needed(
    r"(?:(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov)\.?+\s)?+"
    r"\p{Lu}[\p{L}\p{M}.'’-]*+(?:\s\p{Lu}[\p{L}\p{M}.'’-]*+){0,3}+"
    r"(?:\s\([^()\n]{1,40}\))?+:\s++(?=\S)"
)

_DASH = when_needed(r"[-–—―][ \t\xa0]*+(?=[\p{L}\"“«„])")
_SECOND_PERSON = when_needed(r"\b[Yy]ou(?:rs?)?\b")
_FIRST_PERSON = when_needed(r"\b(?:I|[Ww]e|[Mm]y|[Mm]e|[Oo]ur|us)\b")
_MARKS = frozenset('"“”„«»')

_LONGEST_QUESTION = 40
_LONGEST_GAP = 6
_FEWEST_QUESTIONS = 3
_FEWEST_WITH_DASHES = 2


def find_interview(
    paragraphs: Sequence[Paragraph], body: Sequence[int]
) -> Mapping[int, BodyForm]:
    """
    Return the form of the paragraphs that are part of an interview, by their index.

    *body* holds the indices of those that are running text.
    """
    turns = _find_turns(paragraphs, body)
    if turns:
        found = dict.fromkeys(turns, BodyForm.TURN)
        asked = _asked_by_paper(paragraphs, turns)
        found.update(dict.fromkeys(asked, BodyForm.QUESTION))
        found.update(_going_on(paragraphs, body, turns))
        return found
    questions = [
        place for place, index in enumerate(body) if _is_question(paragraphs[index])
    ]
    dashed = [place for place in questions if _DASH.match(paragraphs[body[place]].text)]
    if len(dashed) >= _FEWEST_WITH_DASHES:
        answered = _answered(paragraphs, body, dashed, dashed=True)
        if answered:
            return answered
    if len(questions) >= _FEWEST_QUESTIONS:
        return _answered(paragraphs, body, questions, dashed=False)
    return {}


def _find_turns(paragraphs: Sequence[Paragraph], body: Sequence[int]) -> set[int]:
    """
    Return the paragraphs that are turns of an interview or a transcript.

    One label alone is none: "Poland: Ana Roe" is an item of a list.  Turns come
    at least twice, under labels in capitals or under a name that comes again.
    """
    capitals: list[int] = []
    names: dict[int, str] = {}
    for index in body:
        line = paragraphs[index]
        head = line.text[:100]
        if ":" not in head and head[0] != "Q" and not head.startswith("A."):
            continue
        if _CAPITAL_LABEL.match(head):
            capitals.append(index)
        elif line.words >= 4 and (match := _NAME_LABEL.match(head)):
            names[index] = match[0]
    turns = set(capitals) if len(capitals) + len(names) > 1 else set[int]()
    if len(capitals) > 1:
        # "Q:" and the name of whoever answers.
        turns.update(names)
    often = Counter(names.values())
    if len(names) > 2 and max(often.values()) > 1:
        turns.update(names)
    return turns


def _asked_by_paper(paragraphs: Sequence[Paragraph], turns: set[int]) -> Sequence[int]:
    """
    Return the turns that are an interviewer's: "ODE TODAY: What keeps you awake?".

    The label is the paper's, in capitals; it comes three times and more, mostly asks,
    and the turns between are another's.  At a briefing several papers ask.
    """
    by_label: dict[str, list[int]] = {}
    for index in turns:
        label = paragraphs[index].text[:_LONGEST_LABEL].partition(":")[0]
        by_label.setdefault(label, []).append(index)
    for label, asked in by_label.items():
        others = [other for other in by_label if other != label]
        if (
            len(asked) >= _FEWEST_QUESTIONS
            and label.isupper()
            and " " not in label.strip()
            and 0 < len(others) <= _MOST_ANSWERING
            and 2 * sum(paragraphs[index].text[-1] == "?" for index in asked)
            > len(asked)
            and not any(
                paragraphs[index].text[-1] == "?"
                for other in others
                for index in by_label[other]
            )
        ):
            return asked
    return ()


_LONGEST_LABEL = 40  # in characters
_MOST_ANSWERING = 2  # a name in full, and its initials


def _going_on(
    paragraphs: Sequence[Paragraph], body: Sequence[int], turns: set[int]
) -> dict[int, BodyForm]:
    """Return the paragraphs without a label that go on in the turn before them."""
    found: dict[int, BodyForm] = {}
    last = max(turns)
    gap = _LONGEST_GAP
    for index in body:
        if index in turns:
            gap = 0
        elif gap < _LONGEST_GAP and index < last and _is_own_words(paragraphs[index]):
            found[index] = BodyForm.ANSWER
            gap += 1
        else:
            gap = _LONGEST_GAP
    return found


def _is_own_words(line: Paragraph) -> bool:
    """Tell somebody's own words from narration between two turns."""
    return bool(_FIRST_PERSON.search(line.text)) and _MARKS.isdisjoint(line.text)


def _is_question(line: Paragraph) -> bool:
    text = line.text
    return text[-1] == "?" and line.words <= _LONGEST_QUESTION and text[0] not in _MARKS


def _answered(
    paragraphs: Sequence[Paragraph],
    body: Sequence[int],
    questions: Sequence[int],
    *,
    dashed: bool,
) -> dict[int, BodyForm]:
    """
    Return questions and answers, if they are an interview's.

    *questions* are places in *body*.  Each is answered, and most exchanges are
    between an "I" and a "you".
    """
    asked = set(questions)
    found: dict[int, BodyForm] = {}
    personal = 0
    for number, place in enumerate(questions):
        is_last = number + 1 == len(questions)
        stop = len(body) if is_last else questions[number + 1]
        answer: list[int] = []
        for other in range(place + 1, min(stop, place + 1 + _LONGEST_GAP)):
            line = paragraphs[body[other]]
            begins = not answer and (not dashed or _DASH.match(line.text) is not None)
            if begins or (answer and (not is_last or _is_own_words(line))):
                answer.append(body[other])
            else:
                break
        if not answer:
            if place + 1 not in asked:
                return {}
            # Two questions at once.
            found[body[place]] = BodyForm.QUESTION
            continue
        asks = _SECOND_PERSON.search(paragraphs[body[place]].text) is not None
        answers = _FIRST_PERSON.search(paragraphs[answer[0]].text) is not None
        personal += (asks or answers) if dashed else (asks and answers)
        found[body[place]] = BodyForm.QUESTION
        found.update(dict.fromkeys(answer, BodyForm.ANSWER))
    return found if 2 * personal >= len(questions) else {}
