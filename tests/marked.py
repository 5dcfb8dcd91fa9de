"""Gold spans written inside the text, so that nobody counts offsets."""

import regex

from quotekit.annotations.spans import Span

# ``{role:words}``; marks may nest, and a doubled brace stands for itself.
_MARK = regex.compile(r"\{\{|\}\}|\{(?P<role>[a-z_]++):|\}")


def read_marked(marked: str) -> tuple[str, dict[str, list[Span]]]:
    """
    Return the bare text and the marked spans, by role, in order of their start.

    ``"{source:Ms Adler} {cue:said} so."`` gives the sentence without braces.
    """
    parts: list[str] = []
    length = done = 0
    open_marks: list[tuple[str, int]] = []
    spans: dict[str, list[Span]] = {}
    for match in _MARK.finditer(marked):
        plain = marked[done : match.start()]
        done = match.end()
        if match[0] in ("{{", "}}"):
            plain += match[0][0]
        parts.append(plain)
        length += len(plain)
        if match["role"]:
            open_marks.append((match["role"], length))
        elif match[0] == "}":
            role, start = open_marks.pop()
            spans.setdefault(role, []).append(Span(start, length))
    parts.append(marked[done:])
    if open_marks:
        raise ValueError(f"unclosed mark in {marked!r}")
    return "".join(parts), {role: sorted(found) for role, found in spans.items()}
