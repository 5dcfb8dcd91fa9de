"""
Labels: what a name and a colon or a dash attribute, without a verb.

"Ombudsman: prisons need reform" in a headline, "Ms Adler: “…”" in running text,
"“…” — Ms Adler, chair of the council" below a quotation.
"""

from collections.abc import Collection, Mapping
from itertools import pairwise
from typing import NamedTuple

from quotekit.annotations.attributions import AttributionType
from quotekit.annotations.segments import SegmentKind
from quotekit.lexicons.mention_words import BODY, BODY_ALONE, PEOPLE, ROLE, MentionWords
from quotekit.stages.columns.phrases import (
    ALL_DASHES,
    FINITE,
    NAMES,
    NOUNS,
    VERBS,
    WH_WORDS,
    noun_phrase_after,
)
from quotekit.stages.columns.reading import OUTSIDE, Range, Reading
from quotekit.stages.rules.blocks import has_body_below
from quotekit.stages.rules.contents import has_clause, sentence_content_end
from quotekit.stages.rules.frames import opens_quotation
from quotekit.stages.rules.sites import Proposal
from quotekit.stages.rules.translations import block_below, with_translation
from quotekit.stages.vocabulary.class_words import COMPASS

_LONGEST_LABEL = 12
_LONGEST_NAME = 6
_LONGEST_SIGNATURE = 25
# An enum is slow to give its members, and these are asked for at every sentence.
_HEADLINE = SegmentKind.HEADLINE


def label_attributions(
    reading: Reading,
    places: Collection[str] = (),
    words: MentionWords | None = None,
) -> tuple[Proposal, ...]:
    """
    Propose what a name and a colon or dash attribute, without a verb.

    *places* are names of places, in lower case: "Kazakhstan: Ombudsman presents report"
    tells where that was.  By *words*, "Bank to cut jobs: union" is told from "Bank to
    cut jobs: live" and from "Bank to cut jobs - Reuters".
    """
    known = _Known(
        places,
        words.nouns if words is not None else {},
        words.capitals if words is not None else {},
        words.outlets if words is not None else frozenset(),
    )
    found: list[Proposal] = []
    for number, (first, end) in enumerate(reading.sentences):
        kind = reading.segment_kinds[reading.segment_of[number]]
        proposal = None
        if kind is _HEADLINE:
            proposal = (
                _headline(reading, first, end, known)
                or _epigraph(reading, first, end)
                or _name_at_end(reading, first, end, known)
            )
        elif kind in _RUNNING_TEXT and not _SIGNS_OF_LABELS.isdisjoint(
            reading.lower[first:end]
        ):
            proposal = (
                _turn(reading, number)
                or _label_before(reading, first, end)
                or _name_below(reading, _behind_quotation(reading, first, end), end)
                or _label_line(reading, number)
                or _handle_below(reading, number)
                or _post(reading, number)
                or _pulled(reading, number)
            )
        if proposal is not None:
            found.append(proposal)
    labelled = {proposal.main for proposal in found}
    for first, _ in reading.parts:
        colon = first - 1
        if colon > 0 and reading.lower[colon] == ":" and colon not in labelled:
            proposal = _label_inside(reading, colon)
            if proposal is not None:
                found.append(proposal)
    return tuple(found)


_RUNNING_TEXT = (SegmentKind.BODY, SegmentKind.SUBHEAD, SegmentKind.CAPTION)


class _Known(NamedTuple):
    """What is known of words: names of places and outlets, and classes of others."""

    places: Collection[str]
    nouns: Mapping[str, str]
    capitals: Mapping[str, str]
    outlets: Collection[str]


def _headline(reading: Reading, first: int, end: int, known: _Known) -> Proposal | None:
    """Propose "Source: statement" and "“Statement”: source and what else"."""
    behind = _name_behind_colon(reading, first, end)
    if behind is not None:
        return behind
    colon = _colon_of_label(reading, first, end)
    if colon is None or colon + 2 >= end:
        return None
    on = _name_on_matter(reading, first, colon, known)
    if on is not None:
        return on
    unnamed = reading.lower[first:colon] in _UNNAMED
    if (
        not (unnamed or _is_label(reading, first, colon))
        or reading.lower[first] in _SORTS_OF_TEXT
        or is_score(reading, first, colon)
        or (reading.lower[colon - 1] in _TOPICS and colon - first > 1)
        or (
            reading.quotation_of[colon + 1] == OUTSIDE
            and _is_topic(reading, first, colon, known.places)
        )
    ):
        return None
    start = colon + 1
    stop = sentence_content_end(reading, start, end)
    if stop > start and (
        reading.quotation_of[start] != OUTSIDE
        or has_clause(reading, (start, stop))
        or (
            _is_to_happen(reading, start, stop)
            and (unnamed or _is_speaker(reading.lower[colon - 1], known, _PEOPLE))
        )
    ):
        return _labelled("headline-colon", (first, colon), colon, ((start, stop),))
    return None


# "Sources: Ana Roe to leave club"; below a headline, these tell where a text is from.
_UNNAMED = (("sources",), ("source",))


def _is_to_happen(reading: Reading, start: int, stop: int) -> bool:
    """Tell "Roe to leave club" and "Govt to table Bill" from "Road to Lund"."""
    return any(
        reading.lower[index] == "to"
        and reading.tags[index + 1] in _VERBS_OR_NOUNS
        and reading.words[index + 1] == reading.lower[index + 1]
        for index in range(start + 1, min(stop - 1, start + _LONGEST_NAME))
    )


_VERBS_OR_NOUNS = frozenset({"VB", "NN"})


def _name_on_matter(
    reading: Reading, first: int, colon: int, known: _Known
) -> Proposal | None:
    """Propose "Roe on leaving Rovers: “I had to”", but not "Focus on Ode: “…”"."""
    if not opens_quotation(reading, colon + 1):
        return None
    on = first
    while on < colon and reading.tags[on] in NOUNS:
        on += 1
    if not first < on < colon - 1 or reading.lower[on] not in _ON_MATTERS:
        return None
    if not (
        known.nouns.get(reading.lower[on - 1]) in _PEOPLE
        or _is_told_of(reading, on - 1, colon)
    ):
        return None
    quotation = reading.quotations[reading.quotation_of[colon + 1]]
    return _labelled("headline-colon", (first, on), colon, quotation.parts)


_ON_MATTERS = frozenset({"on", "about"})


def _name_at_end(
    reading: Reading, first: int, end: int, known: _Known
) -> Proposal | None:
    """
    Propose "Statement: who says so" and "Statement – who says so".

    "Bank to cut jobs: union", "We will win – Roe", but not "Bank to cut jobs - Lund
    Times", "Police name victim: Ana Roe", "Lund 2-1 Ode: Roe" and "Transfers – live".
    """
    last = end - (reading.tags[end - 1] == ".")
    sign = last - 1
    floor = max(first + _SHORTEST_NEWS, last - 1 - _LONGEST_NAME)
    while sign >= floor and reading.lower[sign] not in _SIGNS_OF_LABELS:
        sign -= 1
    if not floor <= sign < last - 1 or reading.quotation_of[last - 1] != OUTSIDE:
        return None
    if not _is_who_says_so(reading, sign, last, known):
        return None
    start = _behind_place(reading, first, sign, known)
    if start is None or not _tells_news(reading, start, sign):
        return None
    colon = reading.lower[sign] == ":"
    return _labelled(
        "headline-colon" if colon else "dash-name",
        (sign + 1, last),
        sign,
        ((start, sign),),
        lemma=":" if colon else "—",
    )


# In words: "Roe: mayor" tells who he is.
_SHORTEST_NEWS = 3


def _is_who_says_so(reading: Reading, sign: int, last: int, known: _Known) -> bool:
    """Tell "senior diplomat", "PM Roe", "UN" and "Roe" from "live" and "Lund Times"."""
    head = last - 1
    word, before = reading.lower[head], reading.lower[sign + 1 : head]
    named = reading.tags[head] in NAMES
    if not _IN_SHORT_LABELS.issuperset(reading.tags[sign + 1 : head]) or (
        named
        and any(
            word in names
            for names in (known.places, known.outlets, _AGENCIES, _OUTLETS_END)
        )
    ):
        return False
    if _is_speaker(word, known, _SPEAKERS):
        return True
    return named and (
        # "UN", "NATO"
        known.capitals.get(word) == BODY_ALONE
        or any(known.nouns.get(each) in _PEOPLE for each in before)
        or (
            NAMES.issuperset(reading.tags[sign + 1 : last])
            and _NAMING.isdisjoint(reading.lower[reading.sentence_start(sign) : sign])
            and _is_told_of(reading, head, last)
        )
    )


_IN_SHORT_LABELS = NOUNS | {"JJ", "CC", "POS"}
# What a name is no source of: "Police name victim: Ana Roe", "Meet the chef: Ana Roe".
_NAMING = frozenset(
    """
    name names named identify identifies identified meet introducing appoints appointed
    profile obituary interview remembering winner winners
    """.split()  # noqa: SIM905  # read like prose
)


def _is_speaker(word: str, known: _Known, classes: Collection[str]) -> bool:
    """Tell whether a noun is for somebody, or for a document that tells news."""
    return word in _TELLING_DOCUMENTS or (
        known.nouns.get(word) in classes and word not in _NO_SPEAKERS
    )


_PEOPLE = frozenset({ROLE, PEOPLE})
_SPEAKERS = _PEOPLE | {BODY}
_TELLING_DOCUMENTS = frozenset(
    """
    report reports study studies poll polls survey surveys research inquiry sources
    source
    """.split()  # noqa: SIM905  # read like prose
)
# Nouns for people and bodies that say what sort of text it is.
_NO_SPEAKERS = frozenset(
    """
    guide pictures review service services fund market markets press media news
    reactions team teams winner winners host live square list site store shop
    """.split()  # noqa: SIM905  # read like prose
)


def _is_told_of(reading: Reading, index: int, end: int) -> bool:
    """Tell whether the text below a headline has the word at *index* again."""
    word = reading.words[index]
    below = reading.words[end : end + _FAR]
    return word in below or (word.isupper() and word.capitalize() in below)


# So far below is another article.
_FAR = 1000


def _behind_place(reading: Reading, first: int, sign: int, known: _Known) -> int | None:
    """Return where news begins behind "Kenya:"; ``None`` behind another label."""
    if ":" not in reading.lower[first:sign]:
        return first
    colon = reading.lower.index(":", first)
    if colon + _SHORTEST_NEWS < sign and _is_topic(reading, first, colon, known.places):
        return colon + 1
    return None


def _tells_news(reading: Reading, start: int, sign: int) -> bool:
    """Tell "Bank to cut jobs" and "“No warning”" from "Transfer deadline day"."""
    if (
        is_score(reading, start, sign)
        or reading.lower[start] in _SORTS_OF_TEXT
        # "How Lund lost its port - Ana Roe"
        or reading.tags[start] in WH_WORDS
    ):
        return False
    return (
        reading.is_marked(start, sign)
        or not _OF_NEWS.isdisjoint(reading.tags[start:sign])
        or _is_to_happen(reading, start, sign)
        # "Two million at risk", "No risk of floods", "Thousands at risk"
        or reading.tags[start] in _COUNTS
        or reading.lower[start] == "no"
    )


_COUNTS = frozenset({"CD", "NNS"})

_OF_NEWS = FINITE | VERBS


def is_score(reading: Reading, first: int, colon: int) -> bool:
    """Tell "Lund 1 Marl 0: …" and "Lund 2-1 Marl: …" from "Ana Lisi, 45: …"."""
    numbers = 0
    for index in range(first, colon):
        if reading.tags[index] != "CD":
            continue
        word = reading.words[index]
        if not word.isdigit():
            home, _, away = word.replace("–", "-").partition("-")
            if home.isdigit() and away.isdigit() and first < index < colon - 1:
                return True
        elif len(word) <= _LONGEST_SCORE:
            numbers += 1
    return numbers > 1 and reading.tags[colon - 1] in {"CD", "-RRB-"}


_LONGEST_SCORE = 3


def _is_topic(
    reading: Reading, first: int, colon: int, places: Collection[str]
) -> bool:
    """Tell whether a headline begins with what it is about: "Train derailment: …"."""
    named = " ".join(reading.lower[first:colon])
    # "North Cumbria: Trust warns patients"
    compass, _, part = named.partition(" ")
    if named in places or (compass in COMPASS and part in places):
        # "Iran: We will answer", "Israel: Hamas broke the truce": no narrator's present
        return _OWN_WORDS.isdisjoint(reading.lower[colon + 1 : colon + 4]) and not any(
            tag == "VBD" and following in _OBJECTS
            for tag, following in pairwise(reading.tags[colon + 1 : colon + 6])
        )
    last = reading.lower[colon - 1]
    if colon - first == 1 and last in _CALAMITIES:
        # "Flood: Centre assures help", "Haze: Schools told to close"
        return _OWN_WORDS.isdisjoint(reading.lower[colon + 1 : colon + 4])
    return (
        colon - first > 1
        and reading.words[colon - 1] == last
        and reading.tags[colon - 1] == "NN"
        and last.endswith(_OF_EVENTS)
    )


# What news is about and who never speaks.
_CALAMITIES = frozenset(
    """
    flood floods flooding haze smog drought heatwave earthquake quake cyclone storm
    storms typhoon hurricane tsunami wildfire wildfires fire blaze explosion blast
    landslide landslides eruption epidemic pandemic outbreak cholera measles ebola
    dengue mpox covid coronavirus virus pollution famine inflation unemployment
    corruption terrorism crime racism poverty hunger strike strikes shooting murder
    theft robbery accident crash collision riots unrest violence election elections
    budget brexit referendum war ceasefire football cricket tennis rugby hockey
    athletics boxing golf weather traffic education health housing transport tax taxes
    """.split()  # noqa: SIM905  # read like prose
)
_OBJECTS = frozenset({"DT", "PRP$", "NNP", "NNS", "PRP"})
_OWN_WORDS = frozenset({"we", "our", "i", "us"})
# What headlines are about: "Exam chaos: “We were told to go home”".
_TOPICS = frozenset(
    """
    chaos closure closures disaster row crash fire attack attacks crisis strike strikes
    scandal tragedy death deaths murder trial inquest debate budget vote election deal
    plan plans war outage floods flood storm shooting killing case scheme tax tariff
    tariffs cuts delay delays ban talks probe clash clashes protest protests riot riots
    """.split()  # noqa: SIM905  # read like prose
)
_OF_EVENTS = ("ment", "tion", "sion", "ing", "ity", "ence", "ance", "crash", "fire")
# What a headline says of its text: "READOUT: the President meets …".
_SORTS_OF_TEXT = frozenset(
    """
    advisory analysis background backgrounder breaking column comment exclusive
    explainer fact factbox factsheet feature gallery interview letter letters live media
    news obituary opinion photos podcast press profile q&a quiz readout remarks
    statement timeline transcript update video watch
    """.split()  # noqa: SIM905  # read like prose
)


def _name_behind_colon(reading: Reading, first: int, end: int) -> Proposal | None:
    """Propose "“I was never asked”: Ana Roe on her years at sea"."""
    if first not in reading.openings:
        return None
    quotation = reading.quotations[reading.quotation_of[first]]
    colon = quotation.end
    if colon + 1 >= end or reading.lower[colon] != ":":
        return None
    stop = noun_phrase_after(reading, colon + 1, end)
    if stop is None:
        return None
    stop = next(
        (
            index
            for index in range(colon + 1, stop)
            if reading.tags[index] in {"IN", "TO"} and reading.lower[index] != "of"
        ),
        stop,
    )
    stop = end_of_people(reading, colon + 1, stop)
    if (
        stop <= colon + 1
        or stop - colon > _LONGEST_LABEL
        or reading.lower[colon + 1] in _NEWS
    ):
        return None
    return _labelled("headline-colon", (colon + 1, stop), colon, quotation.parts)


def end_of_people(reading: Reading, start: int, stop: int) -> int:
    """Tell "residents | slam plan" and "parents | furious" from "residents' group"."""
    for index in range(start + 1, stop):
        if reading.tags[index - 1] == "NNS" and (
            reading.tags[index] == "JJ" or reading.lower[index] in _VERBS_OF_PEOPLE
        ):
            return index
    return stop


# What is more often a noun, but hardly behind a plural: "fans | blast ticket prices".
_VERBS_OF_PEOPLE = frozenset(
    """
    back blame blast call claim cry demand doubt fear fight fume hail hope lament march
    mourn oppose plea plead praise protest question rage rap recall reject reveal shame
    slam slate thank urge vent voice vow warn welcome
    """.split()  # noqa: SIM905  # read like prose, not a line a word
)


def _pulled(reading: Reading, number: int) -> Proposal | None:
    """Propose "“I was never asked”: Ana Roe on her years at sea." as a whole line."""
    first, end = reading.sentences[number]
    segment = reading.segment_of[number]
    if (
        first not in reading.openings
        or (number and reading.segment_of[number - 1] == segment)
        or reading.segment_of[number + 1 : number + 2] == (segment,)
    ):
        return None
    proposal = _name_behind_colon(reading, first, end)
    if proposal is None:
        return None
    (start, stop) = proposal.source[0]
    is_named = not NAMES.isdisjoint(reading.tags[start:stop])
    on = reading.lower[stop : stop + 1] in {("on",), ("about",)}
    return (
        proposal if is_named and on and not has_clause(reading, (stop, end)) else None
    )


# "“A second mother”: tributes flow for nurse"
_NEWS = frozenset(
    """
    tributes anger fury outrage fears calls concern concerns warning warnings questions
    row joy heartbreak shock relief
    """.split()  # noqa: SIM905  # read like prose, not a line a word
)


def _turn(reading: Reading, number: int) -> Proposal | None:
    """Propose a turn of an interview or a transcript: "SMITH: We will see."."""
    segment = reading.segment_of[number]
    if segment not in reading.turns or (
        number and reading.segment_of[number - 1] == segment
    ):
        return None
    first, end = reading.sentences[number]
    colon = _colon_of_label(reading, first, end)
    if colon is None:
        return None
    _, end = reading.paragraph_from(number)
    if reading.quotation_of[colon + 1] != OUTSIDE:
        return None
    last = end - 1 if reading.lower[end - 1] == "." else end
    if last <= colon + 1:
        return None
    return _labelled("turn", (first, colon), colon, ((colon + 1, last),))


def _label_before(reading: Reading, first: int, end: int) -> Proposal | None:
    """Propose the quotation that a name and a colon introduce."""
    colon = _colon_of_label(reading, first, end, _LONGEST_SIGNATURE)
    if colon is None or not opens_quotation(reading, colon + 1):
        return None
    start = first + (reading.lower[first] in _BEFORE_LABELS)
    start += reading.lower[start] == "from"
    if (
        start >= colon
        # "Among the findings: “…”"
        or reading.tags[start] == "IN"
        or not _is_label(reading, start, colon)
    ):
        return None
    quotation = reading.quotations[reading.quotation_of[colon + 1]]
    return _labelled("label-colon", (start, colon), colon, quotation.parts)


_BEFORE_LABELS = frozenset({"and", "but", "•", "·", "▪", "*", "-", "–"})


def _label_inside(reading: Reading, colon: int) -> Proposal | None:
    """
    Propose the quotation behind a name and a colon that a dash parts from the rest.

    "Most polls agree - Ines Okafor: “…”", "More from Okafor and Ode: “…”".
    """
    tags, lower = reading.tags, reading.lower
    sentence = reading.sentence_of[colon]
    floor = reading.sentences[sentence][0]
    kind = reading.segment_kinds[reading.segment_of[sentence]]
    if kind not in _RUNNING_TEXT or not opens_quotation(reading, colon + 1):
        return None
    start = colon
    while start > max(floor, colon - _LONGEST_NAME) and (
        tags[start - 1] in NAMES
        or (tags[start - 1] == "CC" and start < colon and tags[start] in NAMES)
    ):
        start -= 1
    before = start
    if before > floor and lower[before - 1] == "from":
        before -= 1
        if before > floor and lower[before - 1] == "more":
            before -= 1
    parted = before == floor or lower[before - 1] in _PARTING
    if start == colon or tags[start] not in NAMES or not parted:
        return None
    quotation = reading.quotations[reading.quotation_of[colon + 1]]
    return _labelled("label-colon", (start, colon), colon, quotation.parts)


def _behind_quotation(reading: Reading, first: int, end: int) -> int:
    """Return where the quotation ends that opens a sentence, or where that begins."""
    number = reading.quotation_of[first]
    if number == OUTSIDE or reading.quotations[number].first != first:
        return first
    if reading.quotations[number].words < _SHORTEST_PULLED:
        # "“The Batman” - Warner Bros."
        return first
    behind = reading.quotations[number].end
    return behind if behind < end else first


_SHORTEST_PULLED = 4


def _name_below(reading: Reading, first: int, end: int) -> Proposal | None:
    """Propose the quotation to which a dash and a name are added."""
    if reading.lower[first] not in ALL_DASHES or first == 0:
        return None
    number = reading.quotation_of[first - 1]
    if number == OUTSIDE or reading.quotations[number].end != first:
        return None
    start = first + 1
    last = end - 1 if reading.tags[end - 1] == "." else end
    if not start < last <= first + _LONGEST_SIGNATURE or (
        # who sent the text, not who said its last words
        (last - start == 1 and reading.lower[start] in _AGENCIES)
        # "- Talks in Lund -", a heading
        or reading.lower[last - 1] in ALL_DASHES
    ):
        return None
    if reading.tags[start] not in _SIGNATURE_STARTS or has_clause(
        reading, (start, last)
    ):
        return None
    content = reading.quotations[number].parts
    return _labelled("dash-name", (start, last), first, content, lemma="—")


def _epigraph(reading: Reading, first: int, end: int) -> Proposal | None:
    """Propose "“We lost it all.” — Ana Lisi, mayor", but not "“…” - Lund News"."""
    sign = _behind_quotation(reading, first, end)
    if sign == first:
        # a sentence ends at the mark
        number = reading.quotation_of[first - 1] if first else OUTSIDE
        if number == OUTSIDE or reading.lower[first] not in ALL_DASHES:
            return None
    name = sign + 1
    stop = name
    while stop < end and reading.tags[stop] in NAMES:
        stop += 1
    if (
        not 1 < stop - name <= _LONGEST_NAME
        or reading.lower[stop - 1] in _OUTLETS_END
        or reading.lower[sign - 2] not in _ENDS_OF_SENTENCES
        or (stop < end and reading.tags[stop] not in {",", "."})
    ):
        return None
    return _name_below(reading, sign, end)


_ENDS_OF_SENTENCES = frozenset({".", "!", "?", ",", "…"})
_OUTLETS_END = frozenset(
    """
    news times post herald guardian telegraph mail tribune gazette journal today
    magazine online radio tv mirror express sun star echo chronicle sport sports review
    observer standard independent world press media daily weekly live
    """.split()  # noqa: SIM905  # read like prose
)
_AGENCIES = frozenset(
    """
    reuters ap afp bloomberg tass xinhua pti ani upi dpa vns ians bernama agencies efe
    ansa lusa belga cna kuna petra wam anadolu interfax ukrinform yonhap kyodo antara
    """.split()  # noqa: SIM905  # read like prose
)
_SIGNS_OF_LABELS = ALL_DASHES | {":"}
_PARTING = ALL_DASHES | {"…", "..."}
_SIGNATURE_STARTS = NAMES | {"DT", "JJ", "NN"}


def _handle_below(reading: Reading, number: int) -> Proposal | None:
    """Propose the post above "— Ana Lisi (@analisi) May 30, 2021"."""
    first, end = reading.sentences[number]
    lower, segment = reading.lower, reading.segment_of[number]
    if (
        lower[first] not in ALL_DASHES
        or not number
        or reading.segment_of[number - 1] == segment
        or reading.segment_kinds[segment - 1] is not SegmentKind.BODY
        or reading.segment_of[number - 1] != segment - 1
    ):
        return None
    at = next((i for i in range(first + 2, end) if lower[i][0] == "@"), None)
    if (
        at is None
        or at - first > _LONGEST_NAME + 1
        or lower[at - 1] != "("
        or lower[at + 1 : at + 2] != (")",)
    ):
        return None
    start = number - 1
    while start and reading.segment_of[start - 1] == segment - 1:
        start -= 1
    post = reading.sentences[start][0], first
    return _labelled("dash-name", (first + 1, at + 2), first, (post,), lemma="—")


def _label_line(reading: Reading, number: int) -> Proposal | None:
    """Propose the paragraph below a line that is a name and a colon."""
    first, end = reading.sentences[number]
    colon = end - 1
    if reading.lower[colon] != ":" or not 0 < colon - first <= _LONGEST_NAME:
        return None
    segment = reading.segment_of[number]
    if number and reading.segment_of[number - 1] == segment:
        return None
    is_name = all(
        reading.tags[index] in _IN_NAME_LINES or _is_handle(reading.lower[index])
        for index in range(first, colon)
    )
    if not is_name or not has_body_below(reading, number):
        return None
    content = block_below(reading, number)
    return _labelled("label-line", (first, colon), colon, content)


def _post(reading: Reading, number: int) -> Proposal | None:
    """Propose the post behind "@analisi:" and "Ana Lisi (@analisi):" in its line."""
    first, end = reading.sentences[number]
    lower, segment = reading.lower, reading.segment_of[number]
    first += not lower[first][-1].isalnum()
    near = lower[first : min(end - 1, first + _LONGEST_NAME + 1)]
    if ":" not in near or (number and reading.segment_of[number - 1] == segment):
        return None
    colon = first + near.index(":")
    label = range(first, colon)
    if (
        not any(lower[index][0] == "@" for index in label)
        or colon + 1 in reading.openings
        or not all(
            reading.tags[index] in _IN_NAME_LINES or _is_handle(lower[index])
            for index in label
        )
    ):
        return None
    block = colon + 1, reading.paragraph_from(number)[1]
    content = with_translation(reading, block)
    return _labelled("label-line", (first, colon), colon, content)


def _is_handle(word: str) -> bool:
    """Tell "@analisi" and "lisi77" from words."""
    return word[0] == "@" or (word[0].isalpha() and word[-1].isdigit())


_IN_NAME_LINES = NAMES | {"-LRB-", "-RRB-"}


def _colon_of_label(
    reading: Reading, first: int, end: int, longest: int = _LONGEST_LABEL
) -> int | None:
    """Return the first colon of a sentence, if it stands near its beginning."""
    near = reading.lower[first + 1 : min(end - 1, first + longest)]
    return first + 1 + near.index(":") if ":" in near else None


def _is_label(reading: Reading, first: int, end: int) -> bool:
    """Tell whether a noun phrase that can speak stands in the range."""
    tags = reading.tags[first:end]
    return (
        (tags[-1] in NOUNS or tags[-1] == "-RRB-")
        and _IN_LABELS.issuperset(tags)
        and _NO_LABELS.isdisjoint(reading.lower[first:end])
    )


_IN_LABELS = NOUNS | {"JJ", "IN", "POS", "DT", ",", "CC", "CD", "-LRB-", "-RRB-"}

# What stands before a colon without being somebody: "Read also:", "Question:".
_NO_LABELS = frozenset(
    """
    also note read see update updated watch photo photos image images video source
    sources contact tags related example following date time place phone email tel
    website subject re ps breaking exclusive analysis opinion editorial review
    """.split()  # noqa: SIM905  # read like prose, not a line a word
)


def _labelled(
    rule: str, source: Range, sign: int, content: tuple[Range, ...], lemma: str = ":"
) -> Proposal:
    return Proposal(
        rule=rule,
        main=sign,
        lemma=lemma,
        type=AttributionType.ASSERTION,
        negated=False,
        cue=((sign, sign + 1),),
        source=(source,),
        content=content,
    )
