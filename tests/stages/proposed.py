"""One proposal, as if a rule or the model had made it, from marks inside a text."""

from marked import read_marked
from reported import columns_of

from quotekit.annotations.attributions import AttributionType
from quotekit.stages.rules import Proposal


def propose(marked, lemma, rule="verb-noun-phrase"):
    """Return the text, its columns and the proposal that its marks describe."""
    text, spans = read_marked(marked)
    tokens, reading = columns_of(text)

    def ranges(role):
        return tuple(
            (inside[0], inside[-1] + 1)
            for span in spans.get(role, ())
            if (
                inside := [
                    index
                    for index, start in enumerate(tokens.starts)
                    if span.start <= start < span.end
                ]
            )
        )

    cue = ranges("cue")
    verbs = [
        index for index in range(*cue[0]) if reading.tags[index].startswith(("V", "N"))
    ]
    proposal = Proposal(
        rule=rule,
        main=verbs[-1] if verbs else cue[0][0],
        lemma=lemma,
        type=AttributionType.ASSERTION,
        negated=False,
        cue=cue,
        source=ranges("source"),
        content=ranges("content"),
    )
    return text, tokens, reading, proposal
