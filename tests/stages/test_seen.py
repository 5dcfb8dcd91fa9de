# ruff: noqa: E501  # a sentence is one line
"""
What the models see of a text: the numbers that weights are found by.

The texts bring their own tags, and the rules' proposals are written into them, so that
neither the tagger nor the rules can change what is seen here.
"""

from zlib import crc32

import pytest
import regex
from marked import read_marked

from quotekit.annotations.attributions import AttributionType
from quotekit.annotations.segments import SegmentKind
from quotekit.lexicons.cues import CueEntry, CueKind, Polarity
from quotekit.models.features import MASK
from quotekit.stages.columns.reading import Marked, Reading
from quotekit.stages.learned.clues import Clues
from quotekit.stages.learned.cue_clues import CueClues
from quotekit.stages.learned.cue_extents import ExtentClues
from quotekit.stages.learned.cue_places import find_places
from quotekit.stages.learned.hints import read_hints
from quotekit.stages.learned.span_clues import SpanClues
from quotekit.stages.learned.word_facts import WordFacts
from quotekit.stages.rules.cues import Candidate, Voice
from quotekit.stages.rules.sites import Proposal

STRENGTHS = {"Vsay": 5, "Vthink": 4, "Vcal": 2, "Vadd": 5, "Vdeny": 3, "Iaccord": 5}


def _sentences(lines):
    """Return the tokens of each sentence and the paragraph of each."""
    ranges, paragraphs, first, paragraph = [], [], 0, 0
    for line in lines:
        if not line.strip():
            paragraph += 1
            continue
        end = first + len(line.split())
        ranges.append((first, end))
        paragraphs.append(paragraph)
        first = end
    return ranges, paragraphs


def _reading(plain):
    """Read words with their tags: a sentence a line, a paragraph behind a gap."""
    ranges, paragraphs = _sentences(plain.splitlines())
    words, tags = zip(*(each.rsplit("/", 1) for each in plain.split()), strict=True)
    # Each mark: its parts, a paragraph that reopens it being one, and if it is closed.
    marks, parts, opened = [], [], None
    for index, tag in enumerate(tags):
        if tag == "``":
            if opened is not None:
                parts.append((opened, index))
            opened = index
        elif tag == "''":
            marks.append(((*parts, (opened, index + 1)), True))
            parts, opened = [], None
    if opened is not None:
        marks.append(((*parts, (opened, len(words))), False))
    quotation_of = [-1] * len(words)
    for number, (ranges_of, _) in enumerate(marks):
        for first, end in ranges_of:
            quotation_of[first:end] = [number] * (end - first)
    all_parts = [each for ranges_of, _ in marks for each in ranges_of]
    return Reading(
        words=words,
        lower=tuple(word.lower() for word in words),
        tags=tags,
        sentence_of=[k for k, (a, b) in enumerate(ranges) for _ in range(a, b)],
        sentences=tuple(ranges),
        segment_of=tuple(paragraphs),
        segment_kinds=(SegmentKind.HEADLINE, *[SegmentKind.BODY] * paragraphs[-1]),
        turns=frozenset(),
        items=frozenset(),
        answers=frozenset(),
        quotations=tuple(
            Marked(each, each[0][0], each[-1][1], closed, words=1)
            for each, closed in marks
        ),
        quotation_of=quotation_of,
        parts=tuple(all_parts),
        openings=frozenset(first for first, _ in all_parts),
        signs=[],
    )


class Seen:
    """
    A text with its cues, as the stages before the models would hand it over.

    ``{word:…}`` is in the lexicon, ``{cue_a:…}`` too, and a rule sees it with
    ``{source_a:…}`` and ``{content_a:…}``; ``{cue_x:…}`` only a rule sees.
    """

    def __init__(self, text):
        plain, spans = read_marked(text)
        starts = [found.start() for found in regex.finditer(r"\S+", plain)]
        starts.append(len(plain))
        self.reading = _reading(plain)

        def ranges(role):
            return tuple(
                (
                    sum(start < span.start for start in starts),
                    sum(start < span.end for start in starts[:-1]),
                )
                for span in spans.get(role, ())
            )

        self.candidates, proposals = [], []
        for role in spans:
            name, _, key = role.partition("_")
            if name not in {"word", "cue"}:
                continue
            group = ranges(role)
            main = group[-1][1] - 1
            lemma = self.reading.lower[main]
            if key != "x":
                self.candidates += [self._candidate(each) for each in group]
            if name == "cue":
                proposals.append(
                    Proposal(
                        rule=f"rule-{key}",
                        main=main,
                        lemma=lemma,
                        type=AttributionType.ASSERTION,
                        negated=False,
                        cue=group,
                        source=ranges(f"source_{key}"),
                        content=ranges(f"content_{key}"),
                    )
                )
        self.candidates.sort(key=lambda each: each.main)
        proposals.sort(key=lambda each: each.main)
        strengths = {each.main: each.entry.strength for each in self.candidates}
        self.hints = read_hints(self.reading, proposals, strengths)
        self.words = WordFacts(lambda name: STRENGTHS.get(name, 0)).of(self.reading)

    def _candidate(self, group):
        lower = self.reading.lower[slice(*group)]
        entry = CueEntry(
            lemma=lower[-1],
            kind=CueKind.VERB,
            forms=lower[-1:],
            type=AttributionType.ASSERTION,
            polarity=Polarity.POSITIVE,
            frames=frozenset(),
            strength=len(lower[-1]) % 6,
            example="",
        )
        voice = Voice.PASSIVE if "by" in lower else Voice.FINITE
        return Candidate(entry, group[1] - 1, group, voice, "not" in lower)

    def places(self):
        return find_places(self.reading, self.words, self.candidates, self.hints)


def _score(features):
    """Hand back features in place of the sum of their weights."""
    return tuple(feature & MASK for feature in features)


def _cues(seen):
    return CueClues(_score).sums(seen.reading, seen.words, seen.places(), seen.hints)


def _extents(seen):
    found = []

    def belongs(_, features):
        found.append(features)
        return True

    clues = ExtentClues(_score)
    for place in seen.places():
        clues.extent(seen.reading, seen.words, place, (), belongs)
    return found


def _spans(seen):
    reading = seen.reading
    groups = [place.group for place in seen.places() if place.candidate or place.hint]
    sentence_of = [reading.sentence_of[first] for first, _ in groups]
    clues = Clues(_score, lambda stem: stem % 7 > 0, (), ())
    page = clues.read(reading, seen.words, set(sentence_of), seen.hints)
    cues = [
        (first + page.shifts[sentence], end + page.shifts[sentence])
        for (first, end), sentence in zip(groups, sentence_of, strict=True)
    ]
    own = SpanClues(_score)
    found = []
    for cue, sentence in zip(cues, sentence_of, strict=True):
        here = page.paragraph_of[sentence]
        others = sorted(
            each
            for each, other in zip(cues, sentence_of, strict=True)
            if page.paragraph_of[other] == here
        )
        start, sums = own.sums(page, cue, sentence, others)
        found += [(start - page.shifts[sentence],), *sums]
    return found


LONG = "it/PRP rained/VBD and/CC " * 150
QUOTED = "The/DT 12/CD boats/NNS lay/VBD there/RB ./.\n" * 9
TEXTS = {
    "plain": """
{source_a:Ms/NNP Adler/NNP ,/, of/IN the/DT port/NN ,/,} {cue_a:did/VBD not/RB say/VB}
{content_a:that/IN} {source_b:he/PRP} {cue_b:thinks/VBZ} {content_b:it/PRP rains/VBZ}
./. The/DT plan/NN {word:was/VBD called/VBN by/IN} farmers/NNS a/DT farce/NN ./.
""".replace("\n", " ").replace("./. The", "./.\nThe"),
    "quotations": """{content_x:Ferry/NN} {cue_x:rejected/VBN} ,/, {source_x:mayor/NN} says/VBZ

{content_a:“/`` It/PRP was/VBD late/JJ ,/, ”/''} {source_a:she/PRP} {cue_a:said/VBD} ./.
{content_a:“/`` Nobody/NN had/VBD called/VBN ./.
He/PRP added/VBD 1,200/CD -/: “/`` or/CC more/JJR ./. ”/''}
The/DT “/`` Star/NNP ”/'' was/VBD old/JJ ,/, {word:denied/VBD} Mr/NNP Ode/NNP :/: no/DT

{cue_c:According/VBG to/TO} {source_c:the/DT mayor/NN} ,/, {content_c:“/`` it/PRP rains/VBZ ,/,
always/RB} {cue_d:saying/VBG} {content_d:so/RB ?/.}
""",
    "quoted cues": """He/PRP {cue_a:said/VBD} {content_a:according/VBG to/TO her/PRP it/PRP rained/VBD} ./.
“/`` {cue_b:Denied/VBD} ,/, {content_b:it/PRP {cue_c:added/VBD} {content_c:a/DT} call/NN} ”/'' ./.
""",
    "several cues": """He/PRP {cue_a:said/VBD} {content_a:if/IN she/PRP} {cue_b:said/VBD}
{content_b:what/WP you/PRP {word:said/VBD} ,/, they/PRP who/WP {word:added/VBD} “/`` it/PRP
”/'' {word:thought/VBD} so/RB} ,/, while/IN he/PRP {cue_d:denied/VBD} {content_d:it/PRP} ./.
""".replace("\n", " "),
    "long sentence": f"""{LONG} {{cue_a:said/VBD}} {{content_a:that/IN}} {LONG} ./.""",
    "reaches": """if/IN it/PRP so/RB very/RB long/JJ and/CC often/RB more/RB
{word:denied/VBD} A/DT rain/NN ;/: where/WRB I/PRP so/RB long/JJ and/CC so/RB long/JJ
and/CC more/RB rained/VBD and/CC rained/VBD {cue_a:tried/VBD to/TO say/VB} {content_a:that/IN
it/PRP is/VBZ “/`` so/RB ”/''} and/CC {word:was/VBD called/VBN} so/RB soon/RB by/IN it/PRP
./.""".replace("\n", " "),
    "neighbors": """“/`` It/PRP froze/VBD ./.

“/`` It/PRP rained/VBD ./. ”/''
“/`` So/RB ./. ”/''
{source_a:She/PRP} {cue_a:said/VBD} :/: {content_a:“/`` It/PRP rained/VBD ./. ”/''}
“/`` Late/JJ ./. ”/''
“/`` Very/RB late/JJ ./. ”/''

So/RB {cue_b:said/VBD} she/PRP ,/, {content_b:“/`` so/RB}""",
    "long way": f"""{{word:was/VBD not/RB told/VBN}} {"it/PRP " * 218} {{cue_a:said/VBD}} {{content_a:“/``
it/PRP ”/''}} {"it/PRP " * 248} {{word:thought/VBD that/IN}} 10000/CD {{word:said/VBD}} ./.""".replace(
        "\n", " "
    ),
    "long quotation": f"""{{content_a:“/`` {QUOTED} It/PRP rained/VBD ./. ”/''}} she/PRP {{cue_a:said/VBD}}
“/`` It/PRP
{QUOTED} froze/VBD ”/'' ./.""",
}


def _print(sums):
    """Return how many features there are, and what they are, as one number."""
    ordered = [sorted(features) for features in sums]
    return sum(map(len, ordered)), crc32(repr(ordered).encode())


PINNED = {
    ("plain", "_cues"): (117, 0xC6388046),
    ("plain", "_extents"): (500, 0xAEE286E8),
    ("plain", "_spans"): (1369, 0xE12D020F),
    ("quotations", "_cues"): (361, 0x9297F403),
    ("quotations", "_extents"): (920, 0x0441A0FC),
    ("quotations", "_spans"): (3955, 0x0394A62F),
    ("quoted cues", "_cues"): (171, 0x9CA7F053),
    ("quoted cues", "_extents"): (460, 0x1DE76397),
    ("quoted cues", "_spans"): (1747, 0x2FEA27D8),
    ("several cues", "_cues"): (352, 0x3BBF9D0C),
    ("several cues", "_extents"): (1540, 0x34A9582C),
    ("several cues", "_spans"): (6121, 0xDC3776C7),
    ("long sentence", "_cues"): (56, 0x18BC8D53),
    ("long sentence", "_extents"): (320, 0xAC08D32E),
    ("long sentence", "_spans"): (19179, 0x8E2F20E1),
    ("reaches", "_cues"): (165, 0x6A56AF4F),
    ("reaches", "_extents"): (900, 0x67318219),
    ("reaches", "_spans"): (5316, 0x7118D47D),
    ("neighbors", "_cues"): (105, 0xA631E3B8),
    ("neighbors", "_extents"): (240, 0xBF40694B),
    ("neighbors", "_spans"): (1096, 0xDB178FA8),
    ("long way", "_cues"): (106, 0x6B2F7CC8),
    ("long way", "_extents"): (500, 0x76C8EC02),
    ("long way", "_spans"): (28828, 0x5E52EB43),
    ("long quotation", "_cues"): (55, 0x0612B269),
    ("long quotation", "_extents"): (100, 0x5C91960A),
    ("long quotation", "_spans"): (4448, 0xCDD94231),
}


@pytest.mark.parametrize("name", TEXTS)
@pytest.mark.parametrize("see", [_cues, _extents, _spans])
def test_what_models_see_does_not_change(name, see):
    """
    The weights were trained with these features.

    Whoever changes them trains anew, raises FEATURE_VERSION and pins the new ones.
    """
    assert _print(see(Seen(TEXTS[name]))) == PINNED[name, see.__name__]


@pytest.mark.parametrize("name", TEXTS)
def test_the_span_model_sees_no_shapes_of_marks(name):
    """A quotation begins and ends with its own, whatever they look like."""
    text = TEXTS[name].replace("“", "«").replace("”", "»")

    assert _spans(Seen(text)) == _spans(Seen(TEXTS[name]))
