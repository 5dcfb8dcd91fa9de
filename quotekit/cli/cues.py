"""``quotekit cues``: which words may signal an attribution, and how to add one."""

import shutil
import sys
import textwrap
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Iterable, Iterator

from quotekit.annotations.attributions import AttributionType
from quotekit.cli.arguments import Command, add_lexicons, resources
from quotekit.cli.messages import complain
from quotekit.lexicons.cues import CueEntry, CueKind, CueLexicon, Frame, Polarity
from quotekit.lexicons.lexicon import columns_of

_DESCRIPTION = """\
List the words that may signal an attribution, search them, or draft one to add.

examples:
  quotekit cues deny                        the cues of one word, with examples
  quotekit cues --frame for                 all that report with "for": "call for"
  quotekit cues --type belief --kind noun
  quotekit cues deny > mine.tsv             as a table, to change
  quotekit cues --new bloviate > mine.tsv   a row for a new verb, to look over
  quotekit cues --new decry --like deny     with the frames of a cue that is there
  quotekit extract --cues mine.tsv a.txt    with the table added

On a terminal, cues are listed to be read; else as the table that --cues reads.

exit status: 0 done; 1 no cue is found; 2 wrong usage.
"""

# The columns as the head of reporting_cues.tsv explains them.
_HEAD = f"""\
# Cues for quotekit: what the columns hold stands in its docs, docs/lexicons.md.
# Columns: {", ".join(columns_of(CueEntry))}.
"""


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "words",
        metavar="WORD",
        nargs="*",
        help="only cues with this lemma or form; of a phrase, any of its words",
    )
    parser.add_argument(
        "--kind", choices=[known.value for known in CueKind], help="only these"
    )
    parser.add_argument(
        "--type", choices=[known.value for known in AttributionType], help="only these"
    )
    parser.add_argument(
        "--frame",
        choices=[known.value for known in Frame],
        help="only cues that report in this frame",
    )
    parser.add_argument(
        "--new",
        metavar="VERB",
        type=_verb,
        help="draft a row for a verb with regular forms; the row of one that is a cue "
        "already is printed as it is",
    )
    parser.add_argument(
        "--like", metavar="LEMMA", help="with --new: a verb that has the right frames"
    )
    parser.add_argument(
        "-f",
        "--format",
        choices=("list", "tsv"),
        help="default: list where standard output is a terminal, else tsv",
    )
    add_lexicons(parser)


def _verb(given: str) -> str:
    if not given.isalpha() or given != given.lower():
        raise ArgumentTypeError(f"{given!r} is not one word in lower case")
    return given


def _run(options: Namespace) -> int:
    if options.like and not options.new:
        options.error("--like goes with --new only")
    lexicon = resources(options).cues
    if options.new:
        chosen = _new(lexicon, options)
    else:
        chosen = [entry for entry in lexicon if _is_asked_for(entry, options)]
    if not chosen:
        complain("no such cue; quotekit cues --new drafts one")
        return 1
    form = options.format or ("list" if sys.stdout.isatty() else "tsv")
    width = shutil.get_terminal_size().columns
    lines = _listed(chosen, width) if form == "list" else _as_table(chosen)
    text = "\n".join(lines) + "\n"
    sys.stdout.buffer.write(
        text.encode(sys.stdout.encoding if form == "list" else "utf-8", "replace")
    )
    sys.stdout.flush()
    return 0


def _new(lexicon: CueLexicon, options: Namespace) -> list[CueEntry]:
    """
    Draft the row of a verb, or return the one that it has already.

    A row of one's own takes the place of ours: a draft for "deny" would lose what is
    known of it, as that it is negative.  With ``--like`` that is what is asked for.
    """
    verbs = [entry for entry in lexicon if entry.kind is CueKind.VERB]
    known = [entry for entry in verbs if entry.lemma == options.new]
    if options.like is None:
        if known:
            complain(
                f"{options.new} is a cue already; this is its row, to change: one of "
                "yours takes its place"
            )
            return known
        _tell_of_form(verbs, options.new)
        return [CueEntry.regular_verb(options.new)]
    for entry in verbs:
        if entry.lemma == options.like:
            if known:
                complain(
                    f"{options.new} is a cue already; this row would take its place"
                )
            else:
                _tell_of_form(verbs, options.new)
            return [CueEntry.regular_verb(options.new, like=entry)]
    options.error(f"argument --like: no verb {options.like!r} among the cues")
    raise AssertionError  # the line before ends the process


def _tell_of_form(verbs: Iterable[CueEntry], word: str) -> None:
    """Tell "denied", which is a form of a cue, from a verb of its own."""
    for entry in verbs:
        if word in entry.forms:
            complain(f"{word} is a form of {entry.lemma}, which is a cue already")


def _is_asked_for(entry: CueEntry, options: Namespace) -> bool:
    if options.words:
        words = {entry.lemma, *entry.forms}
        if entry.kind is CueKind.PHRASE:
            words.update(word for form in entry.forms for word in form.split())
        if words.isdisjoint(options.words):
            return False
    return (
        options.kind in (None, entry.kind)
        and options.type in (None, entry.type)
        and (options.frame is None or options.frame in entry.frames)
    )


def _listed(entries: Iterable[CueEntry], width: int) -> Iterator[str]:
    """Yield a line a cue, broken where it is too long, and its example."""
    for entry in entries:
        what = f"{entry.kind}, {entry.type}"
        if entry.polarity is Polarity.NEGATIVE:
            what += ", negative"
        frames = ", ".join(frame for frame in Frame if frame in entry.frames)
        yield from textwrap.wrap(
            f"{entry.lemma} ({what}): {frames}",
            max(width, 40),
            subsequent_indent="    ",
            break_on_hyphens=False,
        )
        yield f"    {entry.example}"


def _as_table(entries: Iterable[CueEntry]) -> Iterator[str]:
    yield from _HEAD.splitlines()
    for entry in entries:
        yield "\t".join(entry.to_cells())


COMMAND = Command(
    name="cues",
    help="list and search the words that signal an attribution, or draft one",
    description=_DESCRIPTION,
    add_arguments=_add_arguments,
    run=_run,
)
