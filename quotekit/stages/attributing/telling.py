"""
Telling: what the stages saw and decided, in words, for whoever asks for a trace.

Nothing here decides anything, and nothing here runs without a trace: a word that was
passed over, a rule that would have had a say, a quotation that nobody claims are
looked for only once somebody wants to know.
"""

from collections.abc import Callable, Collection, Iterable, Sequence

from attrs import frozen

from quotekit.annotations.spans import Span
from quotekit.annotations.tokens import Tokens
from quotekit.annotations.trace import Decision, Trace, Verdict
from quotekit.lexicons.confidences import AGREED, LEARNED
from quotekit.lexicons.cues import CueEntry, CueKind, CueLexicon
from quotekit.stages.attributing.continuations import (
    claimed_quotations,
    rule_without_cue,
)
from quotekit.stages.columns.reading import Range, Reading
from quotekit.stages.rules import FIRST_RULES, SECOND_RULES, Proposal, Rule, site_of
from quotekit.stages.rules.contents import Stops
from quotekit.stages.rules.cues import Candidate

_NO_RULE = "no-rule"
_LONE = "lone-quotation"
_WITHOUT_CUE = {
    _LONE: "a quotation that is a sentence of its own",
    "bare-quotation": "a quotation that is punctuated as speech",
    "headline-quotation": "a headline quotes what the text below gives to somebody",
    "answer": "a paragraph of an interview without a label",
}


@frozen
class _Teller:
    """Tells a trace what one stage decided about some tokens."""

    trace: Trace
    tokens: Tokens
    stage: str

    def tell(self, tokens: Range, rule: str, verdict: Verdict, evidence: str) -> None:
        starts, ends = self.tokens.starts, self.tokens.ends
        self.trace(
            Decision(
                stage=self.stage,
                rule=rule,
                span=Span(starts[tokens[0]], ends[tokens[1] - 1]),
                verdict=verdict,
                evidence=evidence,
            )
        )


def tell_passed_over(
    trace: Trace,
    tokens: Tokens,
    reading: Reading,
    candidates: Iterable[Candidate],
    lexicon: CueLexicon,
) -> None:
    """Tell of the words that are in the lexicon of cues and are no candidates."""
    teller = _Teller(trace, tokens, "cues")
    taken = {index for each in candidates for index in range(*each.group)}
    for index, word in enumerate(reading.lower):
        if index in taken:
            continue
        entries = lexicon.words.get(word, ())
        single = [entry for entry in entries if entry.kind is not CueKind.PHRASE]
        if single:
            kinds = " or ".join(sorted({entry.kind.value for entry in single}))
            evidence = (
                f"“{single[0].lemma}” may be a cue as a {kinds}; this one is tagged"
                f" {reading.tags[index]}, {_TAG_NAMES.get(reading.tags[index], 'else')}"
            )
            teller.tell((index, index + 1), _NO_RULE, Verdict.LOST, evidence)


# What Penn tags say, for those that a word of the lexicon is likely to get.
_TAG_NAMES = {
    "NN": "a noun",
    "NNS": "a noun in the plural",
    "NNP": "a name",
    "NNPS": "a name in the plural",
    "JJ": "an adjective",
    "VB": "a verb's infinitive",
    "VBP": "a verb in the present tense",
    "VBZ": "a verb in the present tense",
    "VBD": "a verb in the past tense",
    "VBG": "a verb's form in -ing",
    "VBN": "a verb's past participle",
    "IN": "a preposition",
    "RB": "an adverb",
}


def tell_candidates(
    trace: Trace,
    tokens: Tokens,
    reading: Reading,
    candidates: Iterable[Candidate],
    taken: dict[int, Proposal],
) -> None:
    """Tell what became of each word that may have been a cue, and why."""
    teller = _Teller(trace, tokens, "attributions")
    for candidate in candidates:
        site = site_of(reading, candidate)
        entry, group = candidate.entry, candidate.group
        evidence = (
            f"“{entry.lemma}” ({entry.kind}, {candidate.voice}), followed by"
            f" {site.following.kind}; it is a cue with {_frames(entry)}"
        )
        rules = (
            *FIRST_RULES.get(candidate.voice, ()),
            *SECOND_RULES.get(candidate.voice, ()),
        )
        proposal = taken.get(candidate.main)
        if proposal is not None:
            teller.tell(group, proposal.rule, Verdict.PROPOSED, evidence)
            others = dict.fromkeys(
                also.rule
                for rule in rules
                if (also := rule(site, _NOWHERE)) and also.rule != proposal.rule
            )
            reason = f"{proposal.rule} is asked before it"
            for name in others:
                teller.tell(group, name, Verdict.LOST, reason)
        elif site.is_narrator:
            word = reading.words[group[0] - 1]
            reason = f"{evidence}; “{word}” is the author, who is not quoted"
            teller.tell(group, _NO_RULE, Verdict.LOST, reason)
        else:
            asked = ", ".join(map(_name, rules))
            reason = f"{evidence}; declined by {asked}"
            teller.tell(group, _NO_RULE, Verdict.LOST, reason)
    by_word = {candidate.main for candidate in candidates}
    for main, proposal in taken.items():
        if main not in by_word:
            teller.tell(
                (main, main + 1), proposal.rule, Verdict.PROPOSED, "a sign, not a word"
            )


_NOWHERE = Stops()


def _name(rule: Rule) -> str:
    return getattr(rule, "__name__", repr(rule)).replace("_", "-")


def _frames(entry: CueEntry) -> str:
    return ", ".join(sorted(entry.frames))


def tell_merged(
    trace: Trace, tokens: Tokens, ruled: Sequence[Proposal], merged: Sequence[Proposal]
) -> None:
    """Tell what the models made of the rules' proposals, and added to them."""
    teller = _Teller(trace, tokens, "models")
    agreed = set()
    for proposal in merged:
        cue = proposal.cue[0]
        if proposal.rule == LEARNED:
            evidence = (
                f"the models see an attribution, {proposal.score:.2f} sure of its cue,"
                " where no rule proposes one"
            )
        elif proposal.rule.startswith(AGREED):
            agreed.add(proposal.main)
            evidence = (
                f"the models see it too, {proposal.score:.2f} sure of its cue; where"
                " it begins and ends is theirs to say"
            )
        else:
            agreed.add(proposal.main)
            evidence = "the models see no cue here; the rule alone is believed"
        teller.tell(cue, proposal.rule, Verdict.PROPOSED, evidence)
    covered = {
        index
        for proposal in merged
        for first, end in proposal.cue
        for index in range(first, end)
    }
    for proposal in ruled:
        if proposal.main in agreed or proposal.cue[0][0] in covered:
            continue
        evidence = "the models see no cue here, and the rule alone is not believed"
        teller.tell(proposal.cue[0], proposal.rule, Verdict.LOST, evidence)


def tell_dropped(trace: Trace, tokens: Tokens) -> Callable[[Range, str], None]:
    """Return what tells of a cue that the models found and that is dropped."""
    teller = _Teller(trace, tokens, "models")

    def tell(cue: Range, reason: str) -> None:
        teller.tell(cue, LEARNED, Verdict.LOST, reason)

    return tell


def tell_unsaid(
    trace: Trace,
    tokens: Tokens,
    proposals: Iterable[Proposal],
    reasons: Iterable[str | None],
) -> None:
    """Tell which proposals only look like attributions, and why."""
    teller = _Teller(trace, tokens, "attributions")
    for proposal, reason in zip(proposals, reasons, strict=True):
        if reason is not None:
            teller.tell(proposal.cue[0], proposal.rule, Verdict.LOST, reason)


def tell_kept(
    trace: Trace,
    tokens: Tokens,
    proposals: Iterable[Proposal],
    kept: Collection[Proposal],
) -> None:
    """Tell which proposals became attributions."""
    teller = _Teller(trace, tokens, "attributions")
    stays = set(map(id, kept))
    for proposal in proposals:
        verdict, evidence = Verdict.KEPT, "an attribution of its own or nested"
        if id(proposal) not in stays:
            verdict = Verdict.LOST
            evidence = "inside quotation marks with which nobody is quoted"
        teller.tell(proposal.cue[0], proposal.rule, verdict, evidence)


def tell_continuations(
    trace: Trace,
    tokens: Tokens,
    reading: Reading,
    cued: Sequence[Proposal],
    added: Iterable[Proposal],
) -> None:
    """Tell what goes on without a cue, and which quotations nobody claims."""
    teller = _Teller(trace, tokens, "attributions")
    for proposal in added:
        evidence = _WITHOUT_CUE.get(
            proposal.rule, "an unquoted sentence in the voice of the one before"
        )
        first, end = proposal.content[0]
        teller.tell((first, end), proposal.rule, Verdict.KEPT, evidence)
    claimed = claimed_quotations(reading, cued)
    for number, quotation in enumerate(reading.quotations):
        if number not in claimed and rule_without_cue(reading, number) is None:
            evidence = (
                f"a quotation of {quotation.words} words that no cue claims, and that"
                " is no sentence of its own in running text: a title or a phrase"
            )
            teller.tell(quotation.parts[0], _LONE, Verdict.LOST, evidence)
