"""Outlets that a text draws on: newspapers, agencies, broadcasters, press services.

An outlet is cited where a frame says that it reports or was told: "Reuters
reported", "told the Daily Nation", "according to the Herald", "…, the Ministry of
Health reports."  Its name may be one that the lexicon has, one with a word that
newspapers are named with, or one with such a word beside it ("the daily Kurier").
"""

from collections.abc import Iterator, Mapping
from enum import IntEnum
from functools import cache
from itertools import pairwise
from typing import NamedTuple

import regex

from quotekit.lexicons.lexicon import Lexicon
from quotekit.lexicons.outlets import Outlet
from quotekit.stages.names import NAME, WORD

# Words that newspapers, stations and agencies are named with, last or first.
_LAST_WORDS = frozenset(
    """
    Advertiser Age Argus Banner Beacon Bee Broadcasting Bulletin Chronicle Courier
    Daily Dispatch Echo Enquirer Examiner Express FM Gazette Globe Guardian Herald Inquirer
    Journal Ledger Magazine Mail Media Mercury Mirror Monitor Nachrichten News Newspaper
    Newspapers Newswire Observer Online Post Post-Dispatch Post-Gazette Press Radio Record
    Recorder Register Reporter Review Sentinel Spectator Standard Star Star-Tribune Sun Sunday
    TV Telegraph Television Times Times-Picayune Today Tribune Weekly World Zeitung
    """.split()  # noqa: SIM905
)
_FIRST_WORDS = frozenset(
    "Agencia Agenzia Canal Channel Diario Daily Gazeta Jornal Radio Rádio TV Tele Televisión".split()
)
# Bodies and things with such a word at their end.
_NO_OUTLETS = frozenset(
    """
    Bad Big Breaking Evening Fake Good Latest Local Morning National Press Social New Old State
    Soviet White Free Third First Second Black Blue Red North South East West Developing Western
    Arab Muslim Ancient Disney Miss Modern Natural
    """.split()  # noqa: SIM905
)
_WITHOUT_ARTICLE = frozenset(
    "News Online Today TV FM Radio Television Media Newswire Broadcasting Press".split()
)

# Names that are common words or people's too: alone they need an article before
# them, or a verb of the press behind.
_COMMON = frozenset(
    """
    AA APA Age Atlantic Billboard Blic Dawn Deadline Delo Diplomat ERR Economist Express Forbes
    Fox Globe Guardian Hill Independent Insider Journal Mail Metro Mirror Nation Nature News
    Observer PA People Post Press Record Reforma Register SPA STA Salon Science Scroll Sky Slate
    Spectator Sputnik Standard Star Sun Telegraph Time Times Tribune Week Welt World Zeit VG
    STT BNS MTI PAP HINA SANA MENA ISNA Fars ANI STB NOS ORF SBS RAI TPM
    """.split()  # noqa: SIM905
)

# Those of them that stand without an article.
_BARE = frozenset(
    """
    AA APA Billboard Blic Deadline Delo Forbes Fox HINA Insider Metro Nature PAP Reforma SPA STA
    Salon Science Slate Sputnik Time VG Welt Zeit SANA MENA ISNA Fars ORF SBS RAI TPM MTI BNS NOS
    """.split()  # noqa: SIM905
)
# What may follow a word that outlets are named with, within the name.
_MORE_WORDS = frozenset(
    "Agency Service Services Network Group Channel Corporation International Arabia".split()
)
# "The Times of India", "Journal of Medicine".
_OF_TITLES = frozenset("Times Herald Journal Mail Voice Radio".split())

# Letters that stand for no outlet though people tell them things.
_OTHER_LETTERS = frozenset(
    """
    AIDS CIA CEO DEA DNC EEC EU FBI FDA FIFA GOP HRW IAEA ICC ICRC ILO IMF IOC IRS MI5 MI6 MEP MEPS
    MP MPS MSF NASA NATO NGO NHS NSA OECD OSCE PTA RNC SEC TSA UEFA UK UN UNDP UNESCO UNHCR
    UNICEF UNSC US USA USAID USSR WHO WTO WWF
    """.split()  # noqa: SIM905
)

# What an outlet does, as the verb behind its name.
_PRESS_VERB = (
    r"(?:report(?:s|ed|ing)?|wr(?:ites?|ote|iting)|quot(?:es|ed|ing)|cit(?:es|ed|ing)|broadcasts?|aired"
    r"|publish(?:es|ed)|print(?:s|ed)|editoriali[sz]ed|ran|carried|has\slearn(?:ed|t)|learn(?:ed|t)|reveal(?:s|ed)"
    r"|headlined|understands|polled|broke)"
)
_VERB = (
    rf"(?:{_PRESS_VERB}|s(?:aid|ays?|tates?|tated|uggest(?:s|ed))|claim(?:s|ed)?|not(?:es|ed|e)|observ(?:es|ed|e)"
    r"|describ(?:es|ed|e)|add(?:s|ed)|call(?:s|ed)?|found|finds|announc(?:es|ed)|ask(?:s|ed)|mentions?"
    r"|mentioned|estimat(?:es|ed)|argu(?:es|ed)|comment(?:s|ed)|confirm(?:s|ed)|explain(?:s|ed)|obtained"
    r"|tweet(?:s|ed)|post(?:s|ed)|point(?:s|ed)\sout|predict(?:s|ed)|project(?:s|ed)|detail(?:s|ed)"
    r"|interview(?:s|ed)|highlight(?:s|ed)|remark(?:s|ed)|warn(?:s|ed)|speculat(?:es|ed)|relat(?:es|ed)"
    r"|recall(?:s|ed)|summari[sz](?:es|ed)|tells?|told|identif(?:ies|ied)|alleg(?:es|ed))"
)
# Words between an outlet and its verb: "also", "has", "newspaper", "on Monday".
_BETWEEN = (
    r"(?:\s(?:also|ha[sd]|have|d(?:id|oes)|first|later|earlier|previously|recently|then|today|yesterday"
    r"|newspapers?|magazine|daily|(?:news\s)?agency|website|site|channel|radio|television|network"
    r"|on\s\p{Lu}\w{2,5}day|this\s(?:week|month)|last\s(?:week|month|year)))"
)
# The mark that some sites give a source's language with: "RPP [es]".
_LANGUAGE = r"(?:\s\[[a-z]{2}\])"
_SAYS_BEHIND = regex.compile(
    rf"{_LANGUAGE}?(?:['’]s?(?:\s\p{{Lu}}[\w'’-]+){{2,3}})?(?:,?\s\(?[^,()]{{2,40}}[,)])?{_BETWEEN}{{0,3}}"
    rf"\s(?P<verb>{_VERB})\b(?!\s(?:by|to\sbe)\b)"
)
_PRESS_VERB_ONLY = regex.compile(rf"{_PRESS_VERB}$")
_MARK = regex.compile(r"\s\[[a-z]{2}\]")
_RUN_BEFORE_MARK = regex.compile(
    rf"(?:(?<![\p{{L}}\p{{N}}.'’-]){WORD})(?:\s{WORD}){{0,4}}+$"
)
_LANGUAGE_BEHIND = regex.compile(_LANGUAGE)
# What is of the outlet and not the outlet: its people, its shares.
_STAFF_BEHIND = regex.compile(
    r"(?:['’]s?)?\s(?:(?:senior|chief|political|foreign|executive|former|White\sHouse)\s)*+"
    r"(?:host|anchor|correspondent|contributor|commentator|analyst|reporter|columnist|journalist"
    r"|editor|employee|staffer|staff|executive|president|personality|pundit|moderator|photographer"
    r"|chairman|chief|presenter|owner|producer|writer|blogger|conference|release|secretary|office"
    r"|club|freedom|corps)s?\b",
    regex.IGNORECASE,
)

# The word that says that a name is an outlet's: "the daily Kurier", "Kurier newspaper".
_DESCRIPTORS = (
    r"(?:newspapers?|dailies|daily|weekly|magazine|news\sagency|news\sagencies|broadcaster|tabloid|news\ssite"
    r"|news\swebsite|website|news\sportal|portal|TV\schannel|television\schannel|channel|radio\sstation|station"
    r"|television|radio|newswire|news\soutlet|outlet|network|journal|periodical|news\sservice|blog)"
)
_DESCRIPTOR = regex.compile(
    r"(?<=\s)(?:newspapers?|daily|weekly|magazine|agency|broadcaster|tabloid|website|site|portal|channel"
    r"|station|television|radio|outlet|network|blog|journal)(?=[\s,.])"
)
_SITE = regex.compile(
    r"\b[\p{L}\d][\p{L}\d-]*+(?:\.[\p{L}\d-]++){0,2}?\.(?:com|org|net|info|ru|kz|am|az|ge|ua|by|kg|uz|news|tv|eu|co\.uk"
    r"|com\.au|co\.nz|ie|in)\b(?:\s\p{Lu}\p{L}++)?"
)

# The frames before an outlet, up to its name, with what may stand between.
_ARTICLE_BEFORE = (
    r"(?:(?:the|an?|its|their|his|her|this|both)\s)?+(?:(?:[\p{L}][\p{L}'’-]*+\s){0,4}?"
    rf"{_DESCRIPTORS},?\s)?(?:[Tt]he\s|[“\"‘'_*])?"
)
_FRAME = regex.compile(
    r"\b(?:t(?:old|ells?|elling)|informed|informs)\s(?:reporters\s(?:from|at)\s)?ARTICLE$"
    r"|\b[Aa]ccording\sto\s(?:(?:an?|the|its)\s(?:[\w-]++\s){0,3}?(?:reports?|story|article|analysis|interview|poll|survey"
    r"|investigation|account|count|tally|editorial)\s(?:in|by|from|on|of)\s)?ARTICLE$"
    r"|\b(?:interview(?:ed|s)?|conversation|comments?|remarks?|statement|e-?mails?|speaking|spoke|spoken|speaks"
    r"|talking|talked|letter|op-ed|articles?|column|essay|piece|editorial|story|stories|report(?:s|ed|ing)?|investigation"
    r"|analysis|post|poll|survey|wr(?:iting|ote|itten|ites)|publish(?:ed|es)|printed|appear(?:ed|ing|ance|s)|quoted|cited"
    r"|seen|obtained|reviewed|revealed|released|leaked|broadcast|aired|carried|posted|disclosed|broken|conducted"
    r"|commissioned|confirmed|sa(?:id|ying|ys)|asked|argued|noted|featured|described|detailed|exposed|shown|run"
    r"|viewed|verified|documented|acquired|covered|told|announced|denied|explained|claimed|recalled|read)\s"
    r"(?:(?!(?:that|and|but|if|because|of)\b)[\w'’“”-]++\s){0,4}?(?:to|with|in|on|by|for|from|via|at)\sARTICLE$"
    r"|\b(?:[Cc]iting|[Qq]uoting|cit(?:es|ed)|via|per|courtesy\sof|[Ss]ource:?|with\sreference\sto|[Rr]eferring\sto)\sARTICLE$".replace(
        "ARTICLE", _ARTICLE_BEFORE
    )
)
# Frames that suffice for a name that nothing else shows to be an outlet's.
_TOLD = regex.compile(
    r"\b(?:t(?:old|ells|elling)|interview(?:\spublished|\saired)?\s(?:with|to|on|by|in))\s(?:the\s)?$"
)
_WHERE = regex.compile(
    r"\b(?P<word>of|at|on|in|by|to|from|blog|website|newspaper|for)\s(?:the\s)?$"
)

# "Ana of Some Blog writes:": whose writing is quoted below.
_BLOGGER = regex.compile(
    r"(?:\p{Lu}[\w.'’-]*+|blogger|blogs|writing|blogging),?\s(?:of|at|from|on|over\sat|for)\s"
    r"(?:(?:the|his|her|their)\s(?:[\w-]++\s)?+(?:blog,?\s)?+)?+(?:[Tt]he\s|[“\"‘'_])?+$"
)
_WRITES = regex.compile(
    r"[”\"’'_]?,?(?:\s\[[a-z]{2}\])?,?\s(?:also\s)?(?:writes|wrote|blogs|blogged|posts|opines)\b"
)
# "the findings were published in Crop Science Letters".
_PUBLISHED = regex.compile(
    rf"\b(?:published|appears|appeared|appearing|featured|printed)\s(?:(?:online|today|yesterday|earlier|recently"
    rf"|last|this|week|month|year|on|\p{{Lu}}\p{{Ll}}{{2,5}}day|late|early),?\s){{0,4}}in\s(?:the\s)?(?P<name>{NAME})"
)
_FINDINGS = regex.compile(
    r"\b(?:stud(?:y|ies)|papers?|research|findings|results|articles?|essay|work|authors?)\b"
)

# "…, Ministry of Health reports.": the tag that says who reports the sentence.
_TAG_VERB = regex.compile(
    r"\s(?:reports?|reported|informs?|informed|writes|(?:has\s)?learn(?:ed|t))"
    r"(?=\s?(?:[.!:;”\"]|$)|\s(?:citing|with\sreference|referring|on\sits|in\sits|via|quoting|from))"
)
_TAGGED = regex.compile(
    rf"(?:,|–|—|\s-)\s(?:as\s)?(?:the\s)?(?:(?:press\sservice|press\soffice|correspondent|website|site)\sof\s(?:the\s)?)?"
    rf"(?P<name>{NAME})(?:['’]s?(?:\s(?:press\s(?:service|office)|website|correspondent))?|\s(?:correspondent|agency"
    r"|news\sagency|newspaper|press\sservice|press\soffice))?$"
)
# Words that show a name to be a body's.
_BODY = regex.compile(
    r"\b(?:Ministry|Office|Agency|Service|Department|Committee|Government|Police|Commission|Bank"
    r"|Council|Press|Authority|Administration|Secretariat|Bureau|Centre|Center|Institute|Parliament"
    r"|Embassy|Board|Akimat|University|College|School|Foundation|Party|Association|Society"
    r"|Akimat|Directorate|Inspectorate|Prosecutor|Mission|Organi[sz]ation|Union|Court)\b"
)
_NOT_A_NAME = regex.compile(
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August"
    r"|September|October|November|December|He|She|It|They|We|I|You|The|This|That|In|On|At|As|But|And|A|An"
    r"|According|For|By|From|When|While|If|Also|Meanwhile|Earlier|Later|However|Last|Mr|Mrs|Ms|Dr)\b"
)

_CAPITALS = regex.compile(r"\b\p{Lu}[\p{L}\p{M}\d]*+")
_RUN_BEFORE = regex.compile(
    rf"(?:(?<![\p{{L}}\p{{N}}.'’-]){WORD}\s)(?:{WORD}\s){{0,4}}+$"
)
_RUN_BEHIND = regex.compile(rf"(?:\s{WORD}){{1,3}}")
_NEXT_CAPITAL = regex.compile(r"\s(\p{Lu}[\p{L}-]*+)")
_OF_PLACE = regex.compile(rf"\sof\s(?:the\s)?+{WORD}")
_ARTICLE_AT_END = regex.compile(r"\b[Tt]he\s$")
# A name behind one of these is no subject: "a reporter for the Herald said".
_NO_SUBJECT = regex.compile(
    r"\b(?:of|for|at|with|from|by|in|on|against|to|via|like|than)\s(?:the\s|an?\s)?$"
)
_JOINED = regex.compile(r",?\s(?:and|or|&)\s(?:the\s)?|,\s(?:the\s)?")

# In characters: how far a frame reaches from the name.
_REACH = 110


class FoundOutlet(NamedTuple):
    """An outlet found, and the name that it goes by."""

    start: int
    end: int
    target: str


class _Evidence(IntEnum):
    """What shows a name to be an outlet's."""

    LETTERS = 0  # capitals alone
    SHAPE = 1  # a word that outlets are named with
    COMMON = 2  # the lexicon, which has it as a common word too
    KNOWN = 3  # the lexicon, or a word beside it
    CITED = 4  # the frame that it was found by


class _Candidate(NamedTuple):
    start: int
    end: int
    evidence: _Evidence


def find_outlets(
    text: str, start: int, end: int, outlets: Lexicon[Outlet]
) -> list[FoundOutlet]:
    """Return the outlets that *text* cites between *start* and *end*, in order."""
    candidates = sorted(
        {
            *_capitals(text, start, end, _by_first_word(outlets)),
            *_described(text, start, end),
            *_sites(text, start, end),
            *_marked(text, start, end),
            *_blogs(text, start, end),
            *_published(text, start, end),
        },
        key=lambda one: (one.start, -one.end, -one.evidence),
    )
    cited = [one for one in candidates if _is_cited(text, one, start, end)]
    spans = [(one.start, one.end) for one in cited]
    spans.extend(_joined(text, candidates, cited))
    spans.extend(_tags(text, start, end))
    found: list[FoundOutlet] = []
    for begin, stop in sorted(spans, key=lambda span: (span[0], -span[1])):
        if not found or begin >= found[-1].end:
            found.append(FoundOutlet(begin, stop, " ".join(text[begin:stop].split())))
    return found


@cache
def _by_first_word(outlets: Lexicon[Outlet]) -> Mapping[str, tuple[str, ...]]:
    """Return the names by their first word, the longest name first."""
    names: dict[str, set[str]] = {}
    for outlet in outlets:
        for name in outlet.names:
            first = _CAPITALS.match(name)
            if first is not None:
                names.setdefault(first[0], set()).add(name)
    return {
        first: tuple(sorted(found, key=lambda name: (-len(name), name)))
        for first, found in names.items()
    }


def _capitals(
    text: str, start: int, end: int, names: Mapping[str, tuple[str, ...]]
) -> Iterator[_Candidate]:
    """Yield the candidates that a word with a capital shows."""
    done = start
    for match in _CAPITALS.finditer(text, start, end):
        word = match[0]
        if match.start() < done:
            continue
        candidate = None
        if word in names:
            candidate = _known(text, match.start(), end, names[word])
        if candidate is None and (word in _LAST_WORDS or word in _FIRST_WORDS):
            candidate = _shaped(text, match, done, end)
        if candidate is None and len(word) > 2 and word.isupper() and len(word) < 9:
            if word not in _OTHER_LETTERS:
                candidate = _Candidate(match.start(), match.end(), _Evidence.LETTERS)
        if candidate is not None:
            done = candidate.end
            yield candidate


def _known(text: str, at: int, end: int, names: tuple[str, ...]) -> _Candidate | None:
    """Return the longest known name that begins at *at*."""
    for name in names:
        stop = at + len(name)
        if (
            stop <= end
            and text.startswith(name, at)
            and not text[stop : stop + 1].isalnum()
        ):
            following = _NEXT_CAPITAL.match(text, stop, end)
            if name.removeprefix("The ") in _COMMON:
                if following is not None:
                    return None  # "Dawn Roe", "Globe Theatre"
                return _Candidate(at, stop, _Evidence.COMMON)
            return _Candidate(at, stop, _Evidence.KNOWN)
    return None


def _shaped(
    text: str, match: "regex.Match[str]", low: int, end: int
) -> _Candidate | None:
    """Return the name around a word that outlets are named with."""
    stop = match.end()
    first = match[0] in _FIRST_WORDS
    if text[stop : stop + 1] == "-":
        return None
    while (following := _NEXT_CAPITAL.match(text, stop, end)) is not None:
        if following[1] not in _LAST_WORDS and following[1] not in _MORE_WORDS:
            break
        stop = following.end()
    if following is not None and first:
        behind = _RUN_BEHIND.match(text, stop, end)
        stop = behind.end() if behind else stop
    elif following is not None:
        return None  # "Press Secretary", "Times Square"
    elif match[0] in _OF_TITLES and (place := _OF_PLACE.match(text, stop, end)):
        stop = place.end()
    begin = match.start()
    before = _RUN_BEFORE.search(text, max(low, begin - 60), begin)
    if before is not None:
        words = before[0].split()
        while words and _NOT_A_NAME.fullmatch(words[0]):
            del words[0]
        if (
            words
            and words[-1] in _NO_OUTLETS
            and len(words) == 1
            and stop == match.end()
        ):
            return None
        if words:
            begin -= len(" ".join(words)) + 1
    if begin == match.start() and stop == match.end():
        if first or match[0] in _WITHOUT_ARTICLE:
            return None
        return _Candidate(begin, stop, _Evidence.COMMON)
    return _Candidate(begin, stop, _Evidence.SHAPE)


def _described(text: str, start: int, end: int) -> Iterator[_Candidate]:
    """Yield the names beside a word for an outlet: "the daily Kurier"."""
    for match in _DESCRIPTOR.finditer(text, start, end):
        behind = _RUN_BEHIND.match(text, match.end(), end)
        if behind is not None:
            if not _NOT_A_NAME.match(text, behind.start() + 1):
                yield _Candidate(behind.start() + 1, behind.end(), _Evidence.KNOWN)
            continue
        before = _RUN_BEFORE.search(text, max(start, match.start() - 60), match.start())
        if before is None:
            continue
        begin = before.start()
        while (odd := _NOT_A_NAME.match(text, begin)) and odd.end() < match.start():
            begin = odd.end() + 1
        if begin < match.start() - 1:
            yield _Candidate(begin, match.start() - 1, _Evidence.SHAPE)


def _sites(text: str, start: int, end: int) -> Iterator[_Candidate]:
    """Yield the names that are addresses: "NEWS.am Medicine"."""
    for match in _SITE.finditer(text, start, end):
        if text[match.start() - 1 : match.start()] not in {"@", "/"}:
            yield _Candidate(match.start(), match.end(), _Evidence.KNOWN)


def _marked(text: str, start: int, end: int) -> Iterator[_Candidate]:
    """Yield the names whose language is marked: "according to Enlace [es]"."""
    for match in _MARK.finditer(text, start, end):
        before = _RUN_BEFORE_MARK.search(
            text, max(start, match.start() - 60), match.start()
        )
        if before is not None and _WHERE.search(
            text, max(start, before.start() - 30), before.start()
        ):
            yield _Candidate(before.start(), before.end(), _Evidence.KNOWN)


def _blogs(text: str, start: int, end: int) -> Iterator[_Candidate]:
    """Yield the blogs that somebody writes at: "Ana of Some Blog writes:"."""
    for match in _WRITES.finditer(text, start, end):
        low = max(start, match.start() - 60)
        name = _RUN_BEFORE_MARK.search(text, low, match.start())
        if (
            name is not None
            and not _BODY.search(name[0])
            and _BLOGGER.search(text, max(start, name.start() - 40), name.start())
        ):
            yield _Candidate(name.start(), name.end(), _Evidence.CITED)


def _published(text: str, start: int, end: int) -> Iterator[_Candidate]:
    """Yield the journals that a study was published in."""
    for match in _PUBLISHED.finditer(text, start, end):
        if " " in match["name"] and _FINDINGS.search(
            text, max(start, match.start() - _REACH), match.start()
        ):
            yield _Candidate(*match.span("name"), _Evidence.CITED)


def _is_cited(text: str, one: _Candidate, start: int, end: int) -> bool:
    """Tell whether the words around a candidate say that it reports or is told."""
    behind = text[one.end : min(end, one.end + _REACH)]
    low = max(start, one.start - _REACH)
    if one.evidence is _Evidence.CITED:
        return True
    if _STAFF_BEHIND.match(behind):
        return False
    marked = _LANGUAGE_BEHIND.match(behind) is not None
    if marked and one.evidence is not _Evidence.LETTERS:
        return True
    if one.evidence is _Evidence.LETTERS:
        return (
            marked
            or _TOLD.search(text, low, one.start) is not None
            or (
                _speaks(text, one, low, behind)
                and _MARK.search(text, one.end, end) is not None
            )
        )
    article = (
        text.startswith(("The ", "the "), one.start)
        or _ARTICLE_AT_END.search(text, low, one.start) is not None
    )
    name = text[one.start : one.end]
    if one.evidence is _Evidence.COMMON and not article and name not in _BARE:
        return False
    if _FRAME.search(text, low, one.start):
        return True
    verb = _speaks(text, one, low, behind)
    if verb is None:
        return False
    return (
        one.evidence is not _Evidence.COMMON or _PRESS_VERB_ONLY.match(verb) is not None
    )


def _speaks(text: str, one: _Candidate, low: int, behind: str) -> str | None:
    """Return the verb that a candidate is the subject of."""
    says = _SAYS_BEHIND.match(behind)
    if says is None or _NO_SUBJECT.search(text, low, one.start):
        return None
    return says["verb"]


def _joined(
    text: str, candidates: list[_Candidate], cited: list[_Candidate]
) -> Iterator[tuple[int, int]]:
    """Yield the candidates that "and" joins to a cited one, in both directions."""
    sure = set(cited)
    for ordered in (candidates, candidates[::-1]):
        for one, other in pairwise(ordered):
            left, right = sorted((one, other))
            if (
                one in sure
                and other not in sure
                and other.evidence >= _Evidence.SHAPE
                and _JOINED.fullmatch(text, left.end, right.start)
            ):
                sure.add(other)
                yield other.start, other.end


def _tags(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield who reports a sentence by its last words: "…, Kazinform reports."."""
    for verb in _TAG_VERB.finditer(text, start, end):
        tag = _TAGGED.search(text, max(start, verb.start() - 150), verb.start())
        if tag is None or _NOT_A_NAME.fullmatch(tag["name"]):
            continue
        reports = verb[0].strip() in {"reports", "report", "informs", "inform"}
        if reports or _BODY.search(tag["name"]):
            yield tag.span("name")
