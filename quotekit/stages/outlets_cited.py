"""Outlets that a text draws on: newspapers, agencies, broadcasters, press services.

An outlet is cited where a frame says that it reports or was told: "Reuters
reported", "told the Daily Nation", "according to the Herald", "…, the Ministry of
Health reports."  Its name may be one that the lexicon has, one with a word that
newspapers are named with, or one with such a word beside it ("the daily Kurier").
"""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from enum import IntEnum
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from quotekit.annotations.tokens import Tokens
from quotekit.lexicons.lexicon import Lexicon
from quotekit.lexicons.outlets import Outlet
from quotekit.stages.patterns import when_needed


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Words that newspapers, stations and agencies are named with: last, first, and
# what may follow the last.
_LAST_WORDS = _words(
    """
    Advertiser Age Argus Banner Beacon Bee Broadcasting Bulletin Chronicle Courier
    Daily Dispatch Echo Enquirer Examiner Express FM Gazette Globe Guardian Herald
    Inquirer Journal Ledger Magazine Mail Media Mercury Mirror Monitor Nachrichten
    News Newspaper Chronicles Diary Voices Newspapers Newswire Observer Online Post
    Post-Dispatch Post-Gazette Press Radio Record Recorder Register Reporter Review
    Sentinel Spectator Standard Star Star-Tribune Sun Sunday TV Telegraph Television
    Times Times-Picayune Today Tribune Weekly World Zeitung
    """
)
_FIRST_WORDS = _words(
    """
    Agencia Agenzia Canal Channel Diario Daily Gazeta Jornal Radio Rádio TV Tele
    Televisión
    """
)
_MORE_WORDS = _words(
    """
    Agency Service Services Network Group Channel Corporation International Arabia
    """
)
# "The Times of India", "Voice of America".
_OF_TITLES = _words("Times Herald Journal Mail Voice Radio")
# A name of one of these and one word before is another thing: "Fake News".
_NO_OUTLETS = _words(
    """
    Bad Big Breaking Evening Fake Good Latest Local Morning National Press Social
    New Old State Soviet White Free Third First Second Black Blue Red North South
    East West Developing Western Arab Muslim Ancient Disney Miss Modern Natural
    """
)
_WITHOUT_ARTICLE = _words(
    """
    News Online Today TV FM Radio Television Media Newswire Broadcasting Press
    """
)

# Names that are common words or people's too: alone they need an article before
# them and, unless they are told something, a verb that only the press has.
_COMMON = _words(
    """
    AA APA Age Atlantic Billboard Blic Dawn Deadline Delo Diplomat ERR Economist
    Express Forbes Fox Globe Guardian Hill Independent Insider Journal Mail Metro
    Mirror Nation Nature News Observer PA People Post Press Record Reforma Register
    SPA STA Salon Science Scroll Sky Slate Spectator Sputnik Standard Star Sun
    Telegraph Time Times Tribune Week Welt World Zeit VG STT BNS MTI PAP HINA SANA
    MENA ISNA Fars ANI STB NOS ORF SBS RAI TPM
    """
)
# Those of them that stand without an article.
_BARE = _words(
    """
    AA APA Billboard Blic Deadline Delo Forbes Fox HINA Insider Metro Nature PAP
    Reforma SPA STA Salon Science Slate Sputnik Time VG Welt Zeit SANA MENA ISNA
    Fars ORF SBS RAI TPM MTI BNS NOS
    """
)
# Letters that stand for no outlet though people tell them things.
_OTHER_LETTERS = _words(
    """
    AIDS AIPAC CIA CEO DEA DNC EEC EU FBI FDA FIFA GOP HRW IAEA ICC ICRC ILO IMF IOC
    IRS MI5 MI6 MEP MEPS MEPs MP MPS MPs MSF NAACP USDA EPA DOJ NSW ACT NASA NATO
    NGO NHS NSA NRA OECD OSCE PTA RNC SEC TSA UEFA UK UN UNDP UNESCO UNHCR UNICEF
    UNSC US USA USAID USSR WHO WTO WWF
    """
)
# Words that open a sentence before a name, and days.
_NO_NAME = _words(
    """
    A About According Also An And As At But By Earlier For From He However I If In
    It Last Later Meanwhile Mr Mr. Mrs Mrs. Ms Ms. Dr Dr. On She That The They This
    We When While You Monday Tuesday Wednesday Thursday Friday Saturday Sunday
    January February March April May June July August September October November
    December
    """
)

_INVERTED = _words(
    """
    said says reported reports wrote writes noted notes claimed claims added stated
    observed quoted
    """
)
_SPEECH = _words("said says wrote writes told argued asked claimed noted added called")

# What an outlet does, as the verb behind its name: first, what little else does.
_PRESS_VERBS = _words(
    """
    report reports reported reporting writes wrote writing quotes quoted quoting
    cites cited citing broadcast broadcasts aired publishes published prints printed
    ran carried learned learnt reveals revealed headlined understands polled broke
    editorialized editorialised
    """
)
_VERBS = _PRESS_VERBS | _words(
    """
    said say says state states stated suggest suggests suggested claim claims
    claimed note notes noted observe observes observed describe describes described
    adds added call calls called found finds announces announced asks asked mention
    mentions mentioned estimates estimated argues argued comments commented confirms
    confirmed explains explained obtained tweets tweeted posts posted predicts
    predicted projects projected details detailed interviews interviewed highlights
    highlighted remarks remarked warns warned speculates speculated relates related
    recalls recalled tells told identifies identified alleges alleged spoke talked
    contacted approached caught featured profiled named characterizes characterized
    investigates investigated uncovered analyzed analysed characterises
    characterised summarizes summarized summarises summarised
    """
)
# Words between an outlet and its verb: "also", "has", "newspaper", "on Monday".
_BEFORE_VERB = _words(
    """
    also has had have did does first later earlier previously recently then today
    yesterday newspaper newspapers magazine daily news agency website site channel
    radio television network on this last week month year Monday Tuesday Wednesday
    Thursday Friday Saturday Sunday
    """
)
# What is of the outlet and not the outlet: its people, its doings.
_STAFF = _words(
    """
    host anchor correspondent contributor commentator analyst reporter columnist
    journalist editor employee staffer staff executive president personality pundit
    moderator photographer chairman chief presenter owner producer writer blogger
    conference release secretary club freedom corps hosts anchors correspondents
    reporters journalists editors employees staffers executives readers viewers
    """
)
_STAFF_QUALITIES = _words(
    """
    senior chief political foreign executive former White House national
    """
)
# What an outlet makes: "the Herald's 2009 investigation", "a Herald report".
_WORKS = _words(
    """
    report reports article articles story stories series investigation
    investigations editorial editorials interview interviews coverage exposé expose
    poll survey analysis account footage op-ed profile
    """
)
_SMALL = _words(
    """
    and or that in of to for with on at by the a an is was were are has had
    """
)

# The word that says that a name is an outlet's: "the daily Kurier", "Kurier newspaper".
_DESCRIPTORS = _words(
    """
    newspaper newspapers daily weekly magazine agency broadcaster tabloid website
    site portal channel station television radio outlet network blog journal
    """
)
# The end of an address: "NEWS.am", "gov.kz".
_DOMAIN = when_needed(
    r"\.(?:com|org|net|info|ru|kz|am|az|ge|ua|by|kg|uz|news|tv|eu|co\.uk|com\.au|co\.nz|ie)(?![\w@.-]\w)"
)

# The frames before an outlet.  These govern it whatever stands between:
_TELL = _words("told tell tells telling informed informs")
_CITE = _words("citing quoting cites cited via per Citing Quoting Via")
# … and these do so by a preposition: "in an interview with", "published in".
_PREPOSITIONS = _words("to with in on by for from via")
_FRAMES = _words(
    """
    according interview interviewed interviews conversation comment comments remark
    remarks statement e-mail email emails speaking spoke spoken speaks talking
    talked letter op-ed study research paper findings article articles column essay
    piece editorial story stories report reports reported reporting investigation
    analysis post poll survey writing wrote written writes published publishes
    printed appeared appearing appearance appears quoted cited seen obtained
    reviewed revealed released leaked broadcast aired carried posted disclosed
    broken conducted commissioned confirmed said saying says asked argued noted
    featured described detailed viewed verified acquired told announced denied
    explained claimed recalled read profiled monitored picked account complained
    admitted confided boasted joked suggested insisted declared stressed disclosed
    """
)
_LISTED = _words(
    """
    outlets media newspapers networks agencies papers sites channels organizations
    organisations publications
    """
)
# The frames that a common word needs to be an outlet's name.
_STRICT_FRAMES = _words(
    """
    according interview interviewed interviews published printed reported report
    wrote writing column article editorial op-ed letter story
    """
)
# Words that end the search for a frame: another clause begins there.
_CLAUSE = _words(
    """
    that which who whom when where and but if how why as because while after before
    though although
    """
)

_WRITE = _words("writes wrote blogs blogged posts opines")
_BLOGGING = _words("blogs blogging writing writes posting over blogger")
_BLOG_PREPOSITIONS = _words("of at from on")
_PUBLISH = _words("published appears appeared appearing featured printed")
_FINDINGS = _words(
    """
    study studies paper papers research findings results article articles work
    author authors essay
    """
)
_TAG_VERBS = _words("reports report reported informs inform informed learned learnt")
_SURE_TAG_VERBS = _words("reports report informs inform")
_AFTER_TAG = _words('. ! : ; ” " citing with referring on in via quoting from')
_TAG_WORDS = _words(
    """
    correspondent agency newspaper service office press news website site portal
    """
)
_BODIES = _words(
    """
    Ministry Office Agency Service Department Committee Government Police Commission
    Bank Council Press Authority Administration Secretariat Bureau Centre Center
    Institute Parliament Embassy Board University College School Foundation Party
    Association Society Akimat Directorate Inspectorate Prosecutor Mission
    Organization Organisation Union Court
    """
)
_ADDRESSEES = _words(
    """
    meeting conference convention audience crowd summit members committee forum
    council rally gathering delegates officials lawyers investigators
    """
)
_POSSESSIVES = _words("'s ’s ' ’")
_ROMANCE_LINKS = _words("de del della di da do dos das des du la las los el")
_NAME_LINKS = _ROMANCE_LINKS | _words("of and the & for in")
_MARKS = _words("“ \" ‘ ' '' `` _ *")

# In tokens: how far back a frame may begin, and how far on a verb may stand.
_REACH = 14
_REACH_OF_FRAME = 6
_LONGEST_ASIDE = 16


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
    first: int
    last: int
    evidence: _Evidence


class _Line(NamedTuple):
    """The tokens of one sentence."""

    tokens: Tokens
    words: Sequence[str]
    first: int
    last: int
    blogs: bool  # whether the text speaks of blogs

    def word(self, at: int) -> str:
        """Return the word at *at*, "" outside the sentence."""
        return self.words[at] if self.first <= at < self.last else ""


Names = Mapping[str, Mapping[str, tuple[tuple[str, ...], ...]]]
"""The outlets' names as words, by the first and the second (or ""), longest first."""


@cache
def outlet_names(outlets: Lexicon[Outlet]) -> Names:
    """Return the names of *outlets* as words, by their first two words."""
    names: dict[str, dict[str, tuple[tuple[str, ...], ...]]] = {}
    for outlet in outlets:
        for name in outlet.names:
            words = tuple(name.replace("'s", " 's").replace("’s", " ’s").split())
            second = words[1] if len(words) > 1 else ""
            of_first = names.setdefault(words[0], {})
            others = {*of_first.get(second, ()), words}
            of_first[second] = tuple(sorted(others, key=lambda one: (-len(one), one)))
    return names


def outlet_hits(text: str, tokens: Tokens, names: Names) -> list[int]:
    """Return the indices of the tokens that may show an outlet, in order."""
    hits = [
        at
        for at, word in enumerate(tokens.words)
        if word in OUTLET_WORDS or word in names
    ]
    sites = [
        bisect_right(tokens.starts, match.start()) - 1
        for match in _DOMAIN.finditer(text)
    ]
    return sorted({*hits, *sites}) if sites else hits


def find_outlets(
    text: str, tokens: Tokens, hits: Sequence[int], names: Names, *, blogs: bool
) -> list[FoundOutlet]:
    """
    Return the outlets that a segment cites, in text order; none overlap.

    Args:
        text:
            The whole text.

        tokens:
            Its tokens.

        hits:
            The indices of the segment's tokens that :func:`outlet_hits` found.

        names:
            What :func:`outlet_names` returns.

        blogs:
            Whether the text speaks of blogs, so that people say things at them.
    """
    cited: list[tuple[int, int]] = []
    at = 0
    while at < len(hits):
        sentence = bisect_right(tokens.sentence_first, hits[at])
        first = tokens.sentence_first[sentence - 1]
        last = tokens.sentence_first[sentence]
        stop = at
        while stop < len(hits) and hits[stop] < last:
            stop += 1
        line = _Line(tokens, tokens.words, first, last, blogs)
        cited.extend(_of_sentence(line, hits[at:stop], names))
        at = stop
    found: list[FoundOutlet] = []
    for begin, end in sorted(cited, key=lambda span: (span[0], -span[1])):
        start, stop = tokens.starts[begin], tokens.ends[end - 1]
        if not found or start >= found[-1].end:
            found.append(FoundOutlet(start, stop, " ".join(text[start:stop].split())))
    return found


def _of_sentence(
    line: _Line, hits: Sequence[int], names: Names
) -> Iterator[tuple[int, int]]:
    """Yield the spans of tokens that name an outlet cited in one sentence."""
    found: set[_Candidate] = set()
    done = line.first
    for at in hits:
        word = line.words[at]
        if word in names and at >= done:
            known = _known(line, at, names[word])
            if known is not None:
                found.add(known)
                done = known.last
                continue
        finders = OUTLET_WORDS.get(word, () if word in names else (_site,))
        for finder in finders:
            candidate = finder(line, at)
            if candidate is not None and (
                candidate.first >= done or finder is not _shaped
            ):
                found.add(candidate)
    candidates = sorted(found)  # a name found in two ways stands there twice
    cited = [one for one in candidates if _is_cited(line, one)]
    cited.extend(_joined(line, candidates, cited))
    for one in cited:
        yield one.first, one.last


def _known(
    line: _Line, at: int, names: Mapping[str, tuple[tuple[str, ...], ...]]
) -> _Candidate | None:
    """Return the longest known name that begins at *at*."""
    for name in (*names.get(line.word(at + 1), ()), *names.get("", ())):
        end = at + len(name)
        if end > line.last or tuple(line.words[at:end]) != name:
            continue
        if " ".join(name).removeprefix("The ") not in _COMMON:
            return _Candidate(at + (name[0] == "journal"), end, _Evidence.KNOWN)
        following = line.word(end)
        if following[:1].isupper() and following not in _NO_NAME:
            return None  # "Dawn Roe", "Globe Theatre"
        return _Candidate(at, end, _Evidence.COMMON)
    return None


def _shaped(line: _Line, at: int) -> _Candidate | None:
    """Return the name around a word that outlets are named with."""
    end = _end_of_shape(line, at)
    if end is None:
        return None
    start = _run_before(line, at)
    words = line.words[start:end]
    article = line.word(start - 1) == "The"
    if len(words) > 1:
        # "Fake News", "Bad Press"
        known_other = len(words) == 2 and end == at + 1 and words[0] in _NO_OUTLETS
        if known_other:
            return None
        return _Candidate(start - article, end, _Evidence.SHAPE)
    if words[0] in _FIRST_WORDS or words[0] in _WITHOUT_ARTICLE:
        return None
    return _Candidate(start - article, end, _Evidence.COMMON)


def _end_of_shape(line: _Line, at: int) -> int | None:
    """Return where a name ends that has such a word at *at*, if it is one."""
    end = at + 1
    while line.word(end) in _LAST_WORDS or line.word(end) in _MORE_WORDS:
        end += 1
    following = line.word(end)
    if following[:1].isupper() and following not in _NO_NAME:
        if line.words[at] not in _FIRST_WORDS:
            return None  # "Press Secretary", "Times Square"
        while line.word(end)[:1].isupper() and end < at + 5:
            end += 1
    elif line.words[at] == "Journal":
        end = _linked(line, end)
    elif line.words[at] in _OF_TITLES and following == "of":
        place = end + 1 + (line.word(end + 1) == "the")
        end = place + 1 if line.word(place)[:1].isupper() else end
    return end


def _linked(line: _Line, at: int) -> int:
    """Return where "of Marine Science and Policy" ends that begins at *at*."""
    end = now = at
    while now < at + 14:
        if line.word(now)[:1].isupper():
            end = now + 1
        elif line.word(now) not in _NAME_LINKS:
            break
        now += 1
    return end


def _described(line: _Line, at: int) -> _Candidate | None:
    """Return the name beside a word for an outlet: "the daily Kurier"."""
    start = at + 1 + (line.words[at] == "blog" and line.word(at + 1) == ",")
    end = start + (line.word(start) == "The")
    while line.word(end)[:1].isupper() and end < start + 5:
        if line.words[end] in _NO_NAME:
            break
        end += 1
    if end > start and line.words[end - 1] != "The":
        if line.words[at] == "journal" or line.word(end) in _ROMANCE_LINKS:
            end = _linked(line, end)
        return _Candidate(start, end, _Evidence.KNOWN)
    end = at - (line.word(at - 1) == "news")
    start = _run_before(line, end)
    return _Candidate(start, end, _Evidence.SHAPE) if start < end else None


def _language_mark(line: _Line, at: int) -> _Candidate | None:
    """Return the name whose language is marked: "according to Enlace [es]"."""
    if line.word(at + 2) != "]" or len(line.word(at + 1)) != 2:
        return None
    start = _run_before(line, at)
    if start < at and line.word(start - 1) in {
        "of",
        "at",
        "on",
        "by",
        "to",
        "from",
        "blog",
        "the",
    }:
        return _Candidate(start, at, _Evidence.CITED)
    if start < at - 1 and line.word(start - 1) == "in":
        return _Candidate(start, at, _Evidence.CITED)
    # What says so, in a sentence that gives its language at the end.
    for now in range(line.first, at):
        word = line.words[now]
        if (
            len(word) > 2
            and word.isupper()
            and word.isalpha()
            and word not in _OTHER_LETTERS
        ):
            candidate = _Candidate(now, now + 1, _Evidence.LETTERS)
            if _verb(line, candidate):
                return candidate._replace(evidence=_Evidence.CITED)
    return None


def _run_before(line: _Line, at: int) -> int:
    """Return where the words with capitals begin that end before *at*."""
    start = at
    while start > at - 6 and line.word(start - 1)[:1].isupper():
        start -= 1
    while start < at and line.words[start] in _NO_NAME:
        start += 1
    return start


def _told(line: _Line, at: int) -> _Candidate | None:
    """Return the letters that somebody told: "told KTLA"."""
    now = at + 1
    if line.words[at] == "interview":
        if line.word(now) not in {"with", "to", "on", "by"}:
            return None
        now += 1
    now += line.word(now) in {"the", "The"}
    word = line.word(now)
    if (
        len(word) < 3
        or not (word.isupper() and word.isalpha())
        or word in _OTHER_LETTERS
    ):
        return None
    if line.word(now + 1) in _ADDRESSEES or line.word(now + 1)[:1].isupper():
        return None
    return _Candidate(now, now + 1, _Evidence.CITED)


def _blog(line: _Line, at: int) -> _Candidate | None:
    """Return the blog that somebody writes at: "Ana of Some Blog writes:"."""
    if not line.blogs:
        return None
    end = at - (line.word(at - 1) in {"also", ","})
    start = _run_before(line, end)
    if start == end or _BODIES.intersection(line.words[start:end]):
        return None
    announces = line.words[line.last - 1] == ":" or line.words[at] in _WRITE
    before = start - 1
    while line.word(before) in {"the", "blog", "his", "her", "“", '"'}:
        before -= 1
    if line.word(before) in _BLOG_PREPOSITIONS:
        who = before - 1 - (line.word(before - 1) == ",")
        writer = line.word(who)[:1].isupper() or line.word(who) in _BLOGGING
        if announces and writer:
            return _Candidate(start, end, _Evidence.CITED)
        return None
    # "At Some Blog, Ana writes:"
    if line.word(start - 1) == "," and announces:
        end = start - 1
        start = _run_before(line, end)
        opening = start - 1 - (line.word(start - 1) == "the")
        if (
            start < end
            and line.word(opening).lower() in {"at", "on"}
            and opening <= line.first + 1
        ):
            return _Candidate(start, end, _Evidence.CITED)
    return None


def _published(line: _Line, at: int) -> _Candidate | None:
    """Return the journal that a study was published in."""
    now = at + 1
    while now < at + 6 and line.word(now) not in {"in", ""}:
        now += 1
    if line.word(now) != "in":
        return None
    now += 1 + (line.word(now + 1) in {"the", "The"})
    issue = now
    while line.word(issue).isalpha() and issue < now + 3:
        if line.word(issue) in {"issue", "edition"} and line.word(issue + 1) == "of":
            now = issue + 2 + (line.word(issue + 2) in {"the", "The"})
        issue += 1
    end = now
    while line.word(end)[:1].isupper() or (
        line.word(end) in {"of", "and", "the", "&"} and line.word(end + 1)[:1].isupper()
    ):
        end += 1
    if end < now + 2 or line.words[now] in _NO_NAME:
        return None
    low = max(line.first, at - 25)
    if _FINDINGS.isdisjoint(line.tokens.lower[low:at]):
        return None
    return _Candidate(now, end, _Evidence.CITED)


def _tag(line: _Line, at: int) -> _Candidate | None:
    """Return who reports a sentence by its last words: "…, Kazinform reports."."""
    following = line.word(at + 1)
    if following and following not in _AFTER_TAG:
        return None
    end = at - (line.word(at - 1) == "has")
    while line.word(end - 1) in _TAG_WORDS or line.word(end - 1) in _POSSESSIVES:
        end -= 1
    start = end
    low = max(line.first, end - 24)
    while start > low:
        word = line.words[start - 1]
        if word[:1].isupper() or word in {"of", "for", "and", "the", "on", "&", "de"}:
            start -= 1
        else:
            break
    while start < end and not line.words[start][:1].isupper():
        start += 1
    before = start - 1
    while line.word(before) in {
        "the",
        "of",
        "service",
        "office",
        "website",
        "correspondent",
        "as",
        "press",
    }:
        before -= 1
    if start == end or line.word(before) not in {",", "–", "—", "-", "--"}:
        return None
    if line.words[at] not in _SURE_TAG_VERBS and _BODIES.isdisjoint(
        line.words[start:end]
    ):
        return None
    if line.words[start] in _NO_NAME:
        return None
    return _Candidate(start, end, _Evidence.CITED)


def _site(line: _Line, at: int) -> _Candidate:
    """Return the name that is an address: "NEWS.am Medicine"."""
    end = (
        at + 1 + (line.word(at + 1)[:1].isupper() and line.word(at + 1) not in _NO_NAME)
    )
    return _Candidate(at, end, _Evidence.KNOWN)


def _is_cited(line: _Line, one: _Candidate) -> bool:
    """Tell whether the words around a candidate say that it reports or is told."""
    if one.evidence is _Evidence.CITED:
        return True
    if _is_of_staff(line, one.last):
        return False
    if line.word(one.last) == "[" and line.word(one.last + 2) == "]":
        return True  # its language is given
    verb = _verb(line, one) or _inverted(line, one)
    if one.evidence is _Evidence.COMMON:
        return _has_article(line, one) and (
            verb in _PRESS_VERBS or _is_framed(line, one.first, _STRICT_FRAMES)
        )
    return (
        verb != ""
        or _is_framed(line, one.first, _FRAMES)
        or _is_maker(line, one.last)
        or _is_bracketed(line, one)
        or _opens(line, one)
    )


def _has_article(line: _Line, one: _Candidate) -> bool:
    """Tell whether a common word stands as a name does: "the Globe", or "Slate"."""
    name = line.words[one.first]
    if name == "The" or line.word(one.first - 1) in {"the", "The"}:
        return True
    return name in _BARE and one.last == one.first + 1


def _is_of_staff(line: _Line, at: int) -> bool:
    """Tell whether a name behind which *at* stands only says whose somebody is."""
    at += line.word(at) in _POSSESSIVES
    while line.word(at) in _STAFF_QUALITIES:
        at += 1
    return line.word(at).lower() in _STAFF


def _is_maker(line: _Line, at: int) -> bool:
    """Tell whether a work of the name follows: "'s 2009 investigation"."""
    at += line.word(at) in _POSSESSIVES
    for now in range(at, at + 3):
        word = line.word(now)
        if word in _WORKS:
            return True
        if not word.isalnum() or word in _SMALL or word in _VERBS:
            return False
    return False


def _is_bracketed(line: _Line, one: _Candidate) -> bool:
    """Tell whether a known name stands in brackets as a source: "… [HuffPost]"."""
    return (
        one.evidence is _Evidence.KNOWN
        and line.word(one.first - 1) in {"[", "("}
        and line.word(one.last + (line.word(one.last) == ".")) in {"]", ")"}
        and line.last - one.last < 5
    )


def _opens(line: _Line, one: _Candidate) -> bool:
    """Tell whether a sentence opens with "On CNN" or "In the Herald" and has speech."""
    at = one.first - 1
    at -= line.word(at) in {"the", "The", "a"}
    return (
        at == line.first
        and line.words[at] in {"On", "In"}
        and not _SPEECH.isdisjoint(line.words[one.last : line.last])
    )


def _is_framed(line: _Line, at: int, frames: frozenset[str]) -> bool:
    """Tell whether what stands before *at* says that an outlet follows."""
    low = max(line.first, at - _REACH)
    now = at - 1
    while now >= low:
        word = line.words[now]
        if word in _TELL or word in _CITE:
            return now >= at - 8
        if word in _CLAUSE:
            return False
        if word == "including" or (word == "as" and line.word(now - 1) == "such"):
            return not _LISTED.isdisjoint(line.tokens.lower[max(low, now - 3) : now])
        if word in _PREPOSITIONS:
            for before in range(now - 1, max(low, now - _REACH_OF_FRAME) - 1, -1):
                frame = line.words[before]
                if frame.lower() in frames:
                    return True
                if frame in _CLAUSE or not (
                    frame[0].isalnum() or frame in {"'s", "’s", '"', "”", ","}
                ):
                    break
        elif not (
            word[0].isalnum() or word in _POSSESSIVES or word in _MARKS or word == ","
        ):
            return False
        now -= 1
    return False


def _verb(line: _Line, one: _Candidate) -> str:
    """Return the verb that a candidate is the subject of, "" if there is none."""
    before = line.word(one.first - 1)
    if before in {"the", "The", "a", "an"}:
        before = line.word(one.first - 2)
    if before.lower() in {
        "of",
        "for",
        "at",
        "with",
        "from",
        "by",
        "in",
        "on",
        "against",
        "to",
        "via",
        "like",
        "than",
    }:
        return ""
    now = one.last
    if line.word(now) == "[":
        now += 3
    if line.word(now) in _POSSESSIVES:
        now += 1 + (line.word(now) == "'" and line.word(now + 1) == "s")
        person = now
        while line.word(now)[:1].isupper() and now < person + 4:
            now += 1
        if now < person + 2:
            return ""
    now = _behind_aside(line, now)
    word = line.word(now)
    if word in _VERBS and line.word(now + 1) not in {"by", "to"}:
        return word
    return ""


def _behind_aside(line: _Line, at: int) -> int:
    """Return where "news agency, which is run by the state, also" ends."""
    while line.word(at) in _BEFORE_VERB:
        at += 1
    opening = line.word(at)
    if opening == "," and line.word(at + 1) in _VERBS:
        return at + 1
    if opening in {",", "("}:
        close = "," if opening == "," else ")"
        end = at + 1
        while end < at + _LONGEST_ASIDE and line.word(end) not in {close, ""}:
            end += 1
        if line.word(end) != close:
            return at
        at = end + 1
        while line.word(at) in _BEFORE_VERB:
            at += 1
    return at


def _inverted(line: _Line, one: _Candidate) -> str:
    """Return the verb before a candidate that is its subject: "…, reported Reuters"."""
    at = one.first - 1
    at -= line.word(at) in {"the", "The"}
    verb, before = line.word(at), line.word(at - 1)
    if verb in _INVERTED and before in {",", "”", '"', "''", "’", "as", "As", "»"}:
        return verb
    return ""


def _joined(
    line: _Line, candidates: Sequence[_Candidate], cited: Sequence[_Candidate]
) -> Iterator[_Candidate]:
    """Yield the candidates that "and" or a comma joins to a cited one."""
    sure = set(cited)
    for ordered in (candidates, candidates[::-1]):
        for one, other in pairwise(ordered):
            if one not in sure or other in sure or other.evidence < _Evidence.SHAPE:
                continue
            left, right = sorted((one, other))
            between = line.words[left.last : right.first]
            if 0 < len(between) < 4 and _JOINS.issuperset(between):
                sure.add(other)
                yield other


_JOINS = _words("and or , & the as well / The")

_Finder = Callable[[_Line, int], _Candidate | None]


def _finders() -> dict[str, tuple[_Finder, ...]]:
    found: dict[str, tuple[_Finder, ...]] = {}
    for words, finder in (
        (_LAST_WORDS | _FIRST_WORDS, _shaped),
        (_DESCRIPTORS, _described),
        (frozenset("["), _language_mark),
        (_TELL | {"interview"}, _told),
        (
            _WRITE | _SPEECH | _words("notes comments posts reports asks explains"),
            _blog,
        ),
        (_PUBLISH, _published),
        (_TAG_VERBS, _tag),
    ):
        for word in sorted(words):
            found[word] = (*found.get(word, ()), finder)
    return found


BLOG_WORDS = _words("blog blogs blogger bloggers blogged blogging blogosphere")
"""The words that show a text to speak of blogs, in lower case."""

OUTLET_WORDS = _finders()
"""The words that may show an outlet, and what looks whether they do."""
