"""Lines around a headline that say whose text it is, and the heads of e-mails."""

import unicodedata
from collections.abc import Sequence
from itertools import pairwise

import regex

from quotekit.annotations.segments import SegmentKind
from quotekit.stages.layout.headlines import may_tell
from quotekit.stages.layout.paragraphs import Paragraph
from quotekit.stages.patterns import when_needed

# In words: "Human Rights and Equal Opportunity Commission".
_LONGEST_BODY = 9
_LONGEST_LINE = 14  # … with all that a letterhead adds
_LONGEST_TITLE = 20  # in characters: "Press statement on"
_LONGEST_NAME = 4  # "Harbor Rights Watch"

# What public bodies are called, by the last word of their names.
_BODY_WORDS = frozenset(
    """
    academy administration agency assembly association authority bank board bureau
    center centre chancellery chancery chamber college commission commissioner
    committee confederation congress consulate corporation council court department
    directorate embassy federation fund government inspectorate institute institution
    ministry mission observatory office ombudsman ombudsperson organisation
    organization parliament police presidency secretariat senate service society
    spokesperson tribunal trust union university
    """.split()  # noqa: SIM905  # read like prose
)
# … and newspapers, where little else stands in the name.
_PAPER_WORDS = frozenset(
    """
    bulletin chronicle courier daily digest echo gazette herald journal mail monitor
    news newsletter observer post review star times tribune weekly
    """.split()  # noqa: SIM905  # read like prose
)
_LONGEST_PAPER = 3  # in words

# Words in "s" that names of bodies hold; others may be verbs: "Judge Fines Bank".
_PLURALS = frozenset(
    """
    affairs communications communities elections emirates fisheries forces forests
    human media nations parks pensions philippines ports press prisons railways
    relations resources rights roads sciences securities seychelles sports standards
    states statistics statutes textiles trades united veterans wales waters
    waterways works
    """.split()  # noqa: SIM905  # read like prose
)
# What else opens such a name.
_QUALIFIERS = frozenset(
    """
    anti-corruption city consumer county czech dutch election equality european federal
    food french greek health high human labour labor maritime ombudsman press public
    railway securities state supreme swiss trade united war world
    """.split()  # noqa: SIM905  # read like prose
)
# How they end that a body is of, and verbs that end so.
_PERSONS = ("ers", "ians", "ists", "tors")
_NO_PERSONS = frozenset(
    """
    answers considers covers delivers discovers enters gathers honors lowers
    monitors offers orders recovers remembers suffers triggers
    """.split()  # noqa: SIM905  # read like prose
)
_ADJECTIVES = ("al", "an", "ese", "ish", "ic", "ine", "ian")
_SMALL_WORDS = frozenset({"and", "for", "of", "on", "the", "&"})
_POSSESSIVE = ("’s", "'s", "s’", "s'")


def is_body_name(line: str) -> bool:
    """
    Tell whether *line* is the name of a public body and no title.

    "Czech National Bank", "U.S. Attorney's Office, Western District of Ohio", but not
    "Judge Fines Water Board".
    """
    if line.count(" ") >= _LONGEST_BODY or not line[-1].isalpha():
        return False
    name, mark, place = line.partition(", ")
    words = name.split()
    if (
        len(words) < 2
        or words[-1].lower() not in _BODY_WORDS
        or (mark and not _is_capitalized(place))
        or not _is_capitalized(name)
    ):
        return False
    first = words[0].lower()
    if first == "the" and len(words) > 2:
        first = words[1].lower()
    return (
        first.endswith((*_ADJECTIVES, *_POSSESSIVE))
        or first in _QUALIFIERS
        or first in _BODY_WORDS
        or (words[-2].endswith(_POSSESSIVE) and "of" not in words)
    ) and not any(map(_may_tell_more, words))


# … and in other languages, without their accents: by their first words, or by the
# last ones, as "Sendikasi".
_FOREIGN_BODIES = frozenset(
    """
    abteilung agencia agenzia ambasciata ambassade asamblea asociacion assemblee
    associacao associazione bakanligi banca banco banque birligi bundesamt
    bundesministerium bundestag bundesverband camara camera centro chambre comision
    comissao comitato comite commissione confederacion confederazione conseil
    consejo conselho consiglio defensoria departamento departement dernegi
    dipartimento direcao direccion direzione embaixada embajada federacao federacion
    federazione fiscalia fondation fondazione fundacao fundacion gabinete
    gewerkschaft gobierno gouvernement governo institut instituto istituto
    kementerian komisija komisja landtag liga ligue mairie ministarstvo ministere
    ministerio ministero ministerstvo mouvement movimiento oficina ordre
    organizacion parlamento parlement partido prefecture procuraduria rada
    rassemblement republica republique reseau savez secretaria secretariat sendikasi
    servicio servico sindacato sindicato sindikat stiftung syndicat ufficio uniao
    universidad universidade universita universite urad urzad verband verein vlada
    zwiazek
    """.split()  # noqa: SIM905  # read like prose
)
# What else a letterhead names: parts of bodies, and those that are no office.
_PARTS_OF_BODIES = frozenset(
    """
    alliance archdiocese branch cabinet church club coalition command commonwealth
    cooperative corps diocese directorate division embassy faculty federation force
    forces forum foundation group headquarters initiative kingdom league movement
    network party province republic school section sector services syndicate team
    unit
    """.split()  # noqa: SIM905  # read like prose
)
_FOREIGN_SMALL = frozenset(
    """
    a al au aux da das de dei del della delle der des di die do dos du e el en et fur
    i in la las le les los para per por pour und von y za
    """.split()  # noqa: SIM905  # read like prose
)
# What a body is for stands behind one of these, and the noun that it is before it.
_JOINTS = frozenset(
    """
    against de del der des di do du en for fur in of on para per por pour von
    """.split()  # noqa: SIM905  # read like prose
)


def names_body(line: str) -> bool:
    """
    Tell whether *line* may be the name of a body, in a head where that is likely.

    "Sahelian League for Human Rights", "MINISTÈRE DE LA PÊCHE", "Fishers First (FF)",
    but not "Report of the Fishers' Union" or "Union Sues Board".
    """
    if line.count(" ") >= _LONGEST_LINE or not (
        line[-1].isalpha() or line[-1] in _ENDS
    ):
        return False
    name, _, letters = line.strip('"“”').partition(" (")
    words = name.split()
    low = [_without_accents(word) for word in words]
    if low and low[0] == "the":
        del words[0], low[0]
    if len(words) < 2 or not _IN_NO_NAME.isdisjoint(low):
        return False
    foreign = low[0] in _FOREIGN_BODIES
    free = foreign and not _FOREIGN_SMALL.isdisjoint(low)  # of capitals
    if not all(word[0].isupper() or word in _SMALL_WORDS or free for word in words):
        return False
    end = next((at for at, word in enumerate(low) if word in _JOINTS), len(low))
    if (
        not _ARTICLES.isdisjoint(low[:end])
        or may_tell(name)
        or (not foreign and _may_hold_verb(words[:end]))
    ):
        return False
    if letters:
        return letters[-1] == ")" and _stands_for(letters[:-1], low)
    noun = low[end - 1] if end else ""
    return (
        foreign
        or noun in _BODY_WORDS
        or noun in _PARTS_OF_BODIES
        or (len(low) > 2 and low[-2] in _WITH_PLACE)
    )


def _may_hold_verb(words: Sequence[str]) -> bool:
    """Tell whether one of *words* may be a verb, as in "Farmers Union" none is."""
    last = words[-1] if words else ""
    for word, after in pairwise(words):
        if _may_be_verb(word):
            low = word.lower()
            # Those whom a union is of stand right before it: not "Farmers Debate Desk".
            if not low.endswith(_PERSONS) or low in _NO_PERSONS:
                return True
            if after is not last and after.lower() not in _WITH_PERSONS:
                return True
    return bool(last) and _may_be_verb(last)


_WITH_PERSONS = frozenset({"&", "and", "trade"})
_BEHIND_PERSONS = frozenset({"&", "and", "for", "in", "of", "on", "without"})


# What titles say and names of bodies do not: "Fishers Take Over Port Authority".
_IN_NO_NAME = frozenset(
    """
    about after amid as ask at back because before bring but by call can come cut
    demand face fight find from get give go hit how i if inside into is join keep
    leave left lose make meet my need new no not our out over quit reject say seek
    slam sue take than this under up urge want we what when where who why win with
    your
    """.split()  # noqa: SIM905  # read like prose
)
_ARTICLES = frozenset({"a", "an", "the"})
_ENDS = frozenset(')"”')
_WITH_PLACE = frozenset({"consulate", "embassy"})  # "U.S. EMBASSY ODE"


def may_be_name(line: str) -> bool:
    """Tell whether a short line may be whose text it is: "Save the Shore"."""
    words = line.split()
    return (
        1 < len(words) <= _LONGEST_NAME
        and words[-1].isalpha()
        and not words[0].lower().endswith("ing")
        # "Friends of the Quay", "Fishers Without Borders", but not "Fishers Form Group"
        and (words[0][-1] not in "sS" or words[1].lower() in _BEHIND_PERSONS)
        and _is_capitalized(line)
        and _IN_NO_NAME.isdisjoint(map(str.lower, words))
        and not may_tell(line)
        and not any(map(_may_be_verb, words[1:]))
    )


def _stands_for(letters: str, words: Sequence[str]) -> bool:
    """Tell whether *letters* are the first ones of most words, in order: "LSDH"."""
    if not (letters.isupper() and letters.isalpha() and len(letters) > 1):
        return False
    if words[0][:1] != letters[0].lower():
        return False
    at = 0
    for word in words:
        if at < len(letters) and word[:1] == letters[at].lower():
            at += 1
    return at == len(letters) and at * 2 >= len(words) - 1


def _without_accents(word: str) -> str:
    """Return *word* in lower case and without accents, as capitals often stand."""
    word = word.casefold()
    if word.isascii():
        return word
    parts = unicodedata.normalize("NFD", word)
    return "".join(part for part in parts if not unicodedata.combining(part))


# Where it is: "18 Harbor Road, Ode", "Quartier du Port, BP 114, Ode", "Jl. Laut 12,
# Ode"; and the number of what it sends: "Communication No. 14/2016".
_STREET = when_needed(
    r"\d[\w/-]*+,?+\s(?:(?-i:\p{Lu})[\p{L}.’'-]*+\s){1,4}?(?:street|st\.|road|rd\.?+|avenue"
    r"|ave\.?+|lane|drive|square|place|boulevard|blvd\.?+|terrace|quay)(?:,.*+)?+"
    r"|.{0,80}?\b(?:p\.?\s?o\.?\sbox|b\.?p\.?|apartado|postfach)\s(?:no\.?\s)?+\d.*+"
    r"|.{0,60}?\d(?:st|nd|rd|th)\sfloor\b.*+"
    r"|(?:\d++,?\s)?(?:rue|calle|avenida|avenue|boulevard|via|rua)\s[^.!?]{2,60}?\d.*+"
    r"|\p{L}[^!?:]{2,50}?\s\d{1,6}[\w/-]{0,4},\s\p{L}[^!?:]{2,40}"
    r"|\p{L}[^!?:]{2,60}?,\s(?:[^!?:]{2,20}?\s)?(?-i:[A-Z]{2}|[A-Z]{1,2}\d{1,2}[A-Z]?)"
    r"\s\d[\dA-Z]{2,4}"
    r"|\p{L}[\p{L} ]{2,30}\s(?:no\.?|nr\.?|n°|nº|№)\s?\d[\w/.-]*+",
    regex.IGNORECASE,
)


def is_street(line: str) -> bool:
    """Tell whether *line*, in a letterhead, gives a place or a number."""
    return (
        line.count(" ") < _LONGEST_LINE
        and any(map(str.isdecimal, line))
        and line[-1] not in ".!?"
        and all(
            not word[0].islower() or len(word) < 4 or "@" in word
            for word in line.split()
        )
        and not may_tell(line)
        and not any(map(_may_be_verb, line.split()))
        and _STREET.fullmatch(line) is not None
    )


_TITLES = (
    *("communiqué", "declaration", "joint ", "open letter", "press statement"),
    *("remarks", "resolution", "speech", "statement"),
)


def is_title(line: str) -> bool:
    """Tell whether *line* opens as titles of documents do: "Statement on eels"."""
    return line[:_LONGEST_TITLE].lower().startswith(_TITLES)


def is_under_sender(line: str) -> bool:
    """Tell whether *line* may stand in a letterhead below the name of a body."""
    return names_body(line) or is_street(line)


def is_paper_name(line: str) -> bool:
    """Tell whether *line*, the first of a text, is a newspaper's name: "Ode Herald"."""
    words = line.split()
    return (
        1 < len(words) <= _LONGEST_PAPER
        and words[-1].lower() in _PAPER_WORDS
        and _is_capitalized(line)
        and not any(map(_may_be_verb, words[:-1]))
    )


def _is_capitalized(words: str) -> bool:
    """Tell whether all words but the small ones begin with capitals."""
    return all(word[0].isupper() or word in _SMALL_WORDS for word in words.split())


def _may_tell_more(word: str) -> bool:
    """Tell whether a word has no place in a name, or may be a verb."""
    return word.lower() in _IN_NO_NAME or _may_be_verb(word)


def _may_be_verb(word: str) -> bool:
    """Tell whether a word of a title may be its verb, by its ending."""
    word = word.lower()
    if word in _PLURALS or word.endswith(_POSSESSIVE):
        return False
    return (word[-1] == "s" and word[-2:] != "ss") or word.endswith("ed")


# What a text is, alone on a line below its headline.
_LABELS = frozenset(
    """
    communiqué|corrected transcript|corrigendum|fact sheet|factsheet|final communiqué
    |media note|minutes|notice to the press|press briefing|press conference
    |posted|press note|press remarks|published|readout|remarks|remarks as delivered
    |remarks as prepared|remarks as prepared for delivery|special briefing|speech
    |statement|transcript|uncorrected transcript|unedited transcript
    |updated|unofficial translation|unofficial transcript|verbatim record
    """.replace("\n    ", "")
    .strip()
    .split("|")
)
_ADDRESSED = ("attention:", "attn:", "att:", "to all editors", "to all media")


def is_kind_of_text(line: str) -> bool:
    """Tell whether *line* says what a text is or whom it is for: "READOUT"."""
    low = line.strip("()[]*:. ").lower()
    return low in _LABELS or low.startswith(_ADDRESSED)


# The fields of an e-mail's head, and what they are on the page.
_FIELDS = {
    "from": SegmentKind.BYLINE,
    "to": SegmentKind.NOTICE,
    "cc": SegmentKind.NOTICE,
    "reply-to": SegmentKind.NOTICE,
    "subject": SegmentKind.NOTICE,
    "date": SegmentKind.DATELINE,
    "sent": SegmentKind.DATELINE,
}
_NEEDED = {"from", "subject"}


def read_mail_head(paragraphs: Sequence[Paragraph]) -> dict[int, SegmentKind]:
    """Return what the lines of an e-mail's head are: "From: …", "Subject: …"."""
    kinds: dict[int, SegmentKind] = {}
    fields: set[str] = set()
    for index, line in enumerate(paragraphs):
        field, mark, _ = line.text.partition(":")
        kind = _FIELDS.get(field.lower()) if mark else None
        if kind is not None:
            fields.add(field.lower())
            kinds[index] = kind
    if not fields >= _NEEDED:
        return {}
    if min(kinds) == 0:
        # Nothing but the subject says what it is about.
        kinds = {
            index: kind
            for index, kind in kinds.items()
            if not paragraphs[index].text.lower().startswith("subject")
        }
    return kinds


# In characters: the line under a heading in plain text, "=======".
_SHORTEST_RULE = 4


def is_rule(line: str) -> bool:
    """Tell whether *line* is drawn under another in plain text: "------"."""
    return line[0] in "-=~_*#" and line == line[0] * max(len(line), _SHORTEST_RULE)
