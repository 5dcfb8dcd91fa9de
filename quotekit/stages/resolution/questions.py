"""
Questions: what is asked of somebody, and what looks like an answer to it.

Whoever asks "Were you there?" does not say "No" next.  But press asks more than it
answers: "“How long must we wait?” Mr Roe asked.  “It is a disgrace,” he said" is one
speaker's, and so is what nothing tells to be an answer.
"""

from collections.abc import Sequence

from attrs import define

from quotekit.annotations.attributions import Attribution
from quotekit.stages.casting.page import Page
from quotekit.stages.columns.phrases import QUESTIONING
from quotekit.stages.columns.reading import Range

QUESTION_ENDS = ("?", "?”", '?"', "?’", "?'", "?»")
"""How what is asked ends."""
ASKING = frozenset(
    "ask press question quiz inquire query wonder demand probe".split()  # noqa: SIM905  # read like prose
)
"""Cues of what is asked: only behind these is "whether" a question."""
WHAT_IS_ASKED = QUESTIONING | {"who", "about", "which"}
"""How what is asked may begin."""

_YOU = frozenset(("you", "your", "yours", "yourself"))
_WE = frozenset(("i", "we", "me", "us", "my", "our", "let"))
_I = frozenset(("i", "we"))
_NOT = frozenset(("not", "n't", "n’t", "also", "never", "still"))
# How an answer begins, whoever gives it.
_REPLIES = frozenset(
    """
    yes no yeah yep nope nah never not absolutely definitely certainly correct
    """.split()  # noqa: SIM905  # read like prose
)
# Not "No child should live so", "Not everybody knows" and "Never again": what goes on.
_BEHIND_REPLIES = frozenset((",", ".", "!", "''", '"', "”", "’", "–", "—", "...", "…"))
_NOT_AT_ALL = frozenset(
    (
        ("at", "all"),
        ("yet", ","),
        ("really", ","),
        ("true", ","),
        ("yet", "."),
        ("really", "."),
        ("true", "."),
    )
)
# The forms of what a question begins with, and its answer goes on with.
_ECHOES = {
    form: forms
    for forms in map(
        frozenset,
        (
            ("am", "are", "is", "was", "were", "'m", "’m", "'re", "’re"),
            ("do", "does", "did"),
            ("have", "has", "had", "'ve", "’ve"),
            ("will", "would", "wo", "'ll", "’ll", "'d", "’d"),
            ("can", "could", "ca"),
            ("should",),
        ),
    )
    for form in forms
}
# Who asks others for a living, and who asks them in court.
_INTERVIEWERS = frozenset(
    """
    reporter journalist interviewer moderator correspondent newsman newswoman
    questioner
    """.split()  # noqa: SIM905  # read like prose
)
_EXAMINERS = frozenset(
    """
    prosecutor lawyer attorney barrister counsel solicitor judge magistrate coroner
    detective interrogator policeman host presenter anchor broadcaster interpreter
    """.split()  # noqa: SIM905  # read like prose
)
_MARKS = frozenset("“”\"'‘’«»„`") | {"``", "''"}
_LONGEST_OPENING = 4


@define(eq=False)
class Question:
    """
    What somebody has asked.

    Attributes:
        tokens: Where it stands.

        heard: Whether somebody is told of who is asked, beside whoever asks.
    """

    tokens: Range
    heard: bool = False


def question_in(page: Page, attribution: Attribution) -> Range | None:
    """Return what is asked in "“Is it?” he said" and in "he asked whether it was"."""
    text, content = page.text, attribution.content
    for span in content:
        if text.endswith(QUESTION_ENDS, span.start, span.end):
            return page.token_at(span.start), page.token_at(span.end)
    cue = attribution.cue
    if cue is None or cue.lemma not in ASKING:
        return None
    for span in content:
        first = page.token_at(span.start)
        if page.tokens.lower[first] in WHAT_IS_ASKED:
            return first, page.token_at(span.end)
    return None


def is_answer(
    page: Page,
    question: Question,
    asker_heads: frozenset[str],
    content: Sequence[Range],
    *,
    replies: bool,
) -> bool:
    """
    Tell whether a quotation answers a question, and so is not its asker's.

    *asker_heads* are what the asker is called; *replies* tells that the cue is of a
    reply.
    """
    lower = page.tokens.lower
    words = _words(lower, content)
    if not words or "?" in words:
        return False
    if replies or question.heard:
        return True
    asked = [word for word in lower[slice(*question.tokens)] if word not in _MARKS]
    if _WE.isdisjoint(asked) and (
        _is_reply(words) or not _INTERVIEWERS.isdisjoint(asker_heads)
    ):
        return True
    if _YOU.isdisjoint(asked):
        return False
    return (not _EXAMINERS.isdisjoint(asker_heads) and _YOU.isdisjoint(words)) or (
        _echoes(asked, words)
    )


def _words(lower: Sequence[str], content: Sequence[Range]) -> list[str]:
    return [
        word
        for first, end in content
        for word in lower[first:end]
        if word not in _MARKS
    ]


def _is_reply(words: Sequence[str]) -> bool:
    """Tell "No, …" and "Not at all" from "No child …" and "Not everybody …"."""
    if words[0] not in _REPLIES:
        return False
    return (
        len(words) == 1
        or words[1] in _BEHIND_REPLIES
        or (words[0] == "not" and tuple(words[1:3]) in _NOT_AT_ALL)
    )


def _echoes(asked: Sequence[str], words: Sequence[str]) -> bool:
    """Tell "Will you go?", "I will not" from "Do you know it?", "I was there"."""
    if words[0] not in _I:
        return False
    opening = words[1:_LONGEST_OPENING]
    for at, word in enumerate(asked[:-1]):
        if asked[at + 1] == "you" and word in _ECHOES:
            return not _ECHOES[word].isdisjoint(opening)
    return False
