"""Names that may be outlets': known ones, and what shows the others to be."""

from collections.abc import Callable, Iterable, Mapping
from functools import cache

from quotekit.lexicons.lexicon import Lexicon
from quotekit.lexicons.outlets import Outlet
from quotekit.stages.citing.document_sorts import BODIES
from quotekit.stages.citing.outlet_frames import (
    DESCRIPTORS,
    SPEECH,
    TELL,
    Candidate,
    Evidence,
    Line,
    find_verb,
)
from quotekit.stages.vocabulary.class_words import POSSESSIVES
from quotekit.stages.word_sets import word_set

# Words that newspapers, stations and agencies are named with: last, first, and
# what may follow the last.
_LAST_WORDS = word_set(
    """
    Abendblatt Advertiser Age Akhbar Allgemeine Anzeiger Argus Avisen Banner Beacon Bee
    Bladet Broadcasting Bugle Bulletin Chronicle Chronicles Clarion Comercio Correio
    Correo Corriere Courant Courier Dagblad Dagbladet Daily Diary Dispatch Dnevnik
    Dziennik Echo Enquirer Examiner Express FM Gazetesi Gazette Gazzetta Giornale Globe
    Guardian Haber Herald Heraldo Ilbo Inquirer Izvestia Jagran Journal Kurier Ledger
    Magazine Mail Media Mercurio Mercury Messager Messaggero Messenger Mirror Monitor
    Morgenpost Nachrichten Nación News Newspaper Newspapers Newswire Nieuws Noticias
    Noticiero Nouvelliste Novine Noviny Novosti Observador Observateur Observer Online
    Patrika Periódico Post Post-Dispatch Post-Gazette Posten Pravda Prensa Press Presse
    Radio Record Recorder Register Reporter Repubblica Review Ribao Rundschau Samachar
    Sanomat Semanario Semanário Sentinel Shimbun Spectator Stampa Standard Star
    Star-Tribune Sun Sunday Tageblatt Tagesspiegel Talk Telegraaf Telegraph Television
    Tidende Tidningen Times Times-Picayune Today Tribuna Tribune TV Vanguardia Vedomosti
    Vesti Vestnik Vijesti Voices Volkskrant Weekly Wire World Zeitung
    """
)

_FIRST_WORDS = word_set(
    """
    Agencia Agenzia Canal Channel Corriere Correio Diario Daily Folha Gazeta Gazzetta
    Giornale Jornal Noticias Prensa Radio Rádio Sky TV Tele Televisión
    """
)

# "Canal Street", "Radio Road": addresses.
_STREETS = word_set("Street Road Avenue Lane Square Bridge Zone Court House Park Drive")

_MORE_WORDS = word_set(
    """
    Agency Service Services Network Group Channel Corporation International Arabia
    """
)

# "The Times of India", "Voice of America".
_OF_TITLES = word_set("Times Herald Journal Mail Voice Radio")

# A name of one of these and one word before is another thing: "Fake News".
_NO_OUTLETS = word_set(
    """
    Bad Big Breaking Evening Fake Good Latest Local Morning National Press Social
    New Old State Soviet White Free Third First Second Black Blue Red North South
    East West Developing Western Arab Muslim Ancient Disney Miss Modern Natural Small
    Straight
    """
)

_WITHOUT_ARTICLE = word_set(
    """
    News Online Today TV FM Radio Television Media Newswire Broadcasting Press
    """
)

# Names that are common words or people's too: alone they need an article before
# them and, unless they are told something, a verb that only the press has.
_COMMON = word_set(
    """
    AA APA Age Atlantic Billboard Blic Dawn Deadline Delo Diplomat ERR Economist
    Express Forbes Fox Globe Guardian Hill Independent Insider Journal Mail Metro
    Mirror Nation Nature News Observer PA People Post Press Record Reforma Register
    SPA STA Salon Science Scroll Sky Slate Spectator Sputnik Standard Star Sun
    Telegraph Time Times Tribune Week Welt World Zeit VG STT BNS MTI PAP HINA SANA
    MENA ISNA Fars ANI STB NOS ORF SBS RAI TPM
    """
)

# Letters that stand for no outlet though people tell them things.
_OTHER_LETTERS = word_set(
    """
    ACCC ACLU ACTU ADB ADF AFC AGL AMA ANC APEC ASEAN ASX ATF ATO AU AFL NRL AFLCIO BCCI
    BJP BMA CAF CBI CBSA CDC CDU CPS CQC CSIS CSU DAP DPR DPWH DSWD DVLA DWP ECB ECOWAS
    EFF EIB FAA FAO FARC FCC FCDO FEMA FTC GAA GMB HMRC HSBC HSE IAA ICAC ICE IDF IFAD
    IFRC IGAD IOM IRGC ITU JSC KPK KPMG LAPD LSE MCA MDC MTA NAB NEA NERC NIA NLRB NRMA
    NUJ NUT NYPD NYSE OAS ODI OPEC OSHA PCSO PIA PKK PLO PNP PSNI RAC RBA RBI RCMP RCN
    RFS RMT RNLI RSPB RSPCA SADC SAPS SARS SEBI SES SNP TFL TUC UAW UMNO UNEP UNFPA
    UNHRC USGS VIPS WFP WMO YPG ZANU AIDS AIPAC CIA CEO DEA DNC EEC EU FBI FDA FIFA GOP
    HRW IAEA ICC ICRC ILO IMF IOC IRS MI5 MI6 MEP MEPS MEPs MP MPS MPs MSF NAACP USDA
    EPA DOJ NSW ACT NASA NATO NGO NHS NSA NRA OECD OSCE PTA RNC SEC TSA UEFA UK UN UNDP
    UNESCO UNHCR UNICEF UNSC US USA USAID USSR WHO WTO WWF
    """
)

# Words that open a sentence before a name, and days.
NO_NAME = word_set(
    """
    A About According Also An And As At But By Earlier For From He However I If In
    It Last Later Meanwhile Mr Mr. Mrs Mrs. Ms Ms. Dr Dr. On She That The They This
    We When While You Monday Tuesday Wednesday Thursday Friday Saturday Sunday
    January February March April May June July August September October November
    December
    """
)

# What stands before a name whose language is marked.
_BEFORE_MARKED = word_set("of at on by to from blog the")

# "Ana of Some Blog writes:": the verb, what stands before the preposition, and it.
_WRITE = word_set("writes wrote blogs blogged posts opines")

_BLOGGING = word_set("blogs blogging writing writes posting over blogger")

_BLOG_PREPOSITIONS = word_set("of at from on")

# Where anybody may write, which is nobody's outlet.
_PLATFORMS = word_set(
    """
    Facebook Twitter YouTube Youtube Instagram TikTok Telegram WhatsApp Flickr Tumblr
    Reddit LinkedIn Blogger WordPress Medium Weibo X
    """
)

# "a letter seen by The Meridian": what the preposition before the name follows.
_OBTAINED = word_set(
    """
    obtained seen reviewed viewed verified told speaking spoke published shown leaked
    interview sent provided given granted statement wrote writing explained admitted
    confirmed complained confided insisted revealed disclosed stressed described
    e-mail email emails
    """
)

# With a capital inside a sentence, but no outlet: places, and bodies by one word.
NO_TITLES = word_set(
    """
    Hague Gambia Bahamas Netherlands Philippines Bronx Vatican Queen King Prince Duke
    Crown Church Holy Lord Beatles Honourable Honorable Hon Right Rt Reverend Rev Royal
    Trust Society Company Estate Army Group Friends Fund Law Minister President
    """
)

# "the findings were published in Crop Science Letters": the verb, the subject.
_PUBLISH = word_set("published appears appeared appearing featured printed")

_FINDINGS = word_set(
    """
    study studies paper papers research findings results article articles work
    author authors essay
    """
)

# The verb of a tag, "…, Kazinform reports."; those that suffice for any name.
_TAG_VERBS = word_set("reports report reported informs inform informed learned learnt")

_SURE_TAG_VERBS = word_set("reports report informs inform")

# What stands behind the tag, and what between its name and its verb.
_AFTER_TAG = word_set('. ! : ; ” " citing with referring on in via quoting from')

# "…, Kazinform reports, | citing the ministry."
_BEFORE_SOURCES = word_set("citing quoting referring with")

# What stands between the comma of a tag and its name.
_BEFORE_TAGGED = word_set("the of service office website correspondent as press")

_TAG_WORDS = word_set(
    """
    correspondent agency newspaper service office press news website site portal
    """
)

# Words that bodies are named with, but no outlets.
_BODIES = (BODIES - {"Academy", "Faculty", "Journal"}) | word_set(
    """
    Agency Service Government Police Bank Press Authority Administration Secretariat
    Bureau Parliament Embassy Party Akimat Directorate Inspectorate Prosecutor Mission
    Organization Organisation Union
    """
)

# Who is told something that letters stand before: "told the ABCD meeting".
_ADDRESSEES = word_set(
    """
    meeting conference convention audience crowd summit members committee forum
    council rally gathering delegates officials lawyers investigators
    """
)

# How words for peoples and places end: "British", "Kenyan", "Chinese", "Iraqi".
_OF_ORIGIN = (
    *("ish", "ian", "ean", "ese", "can", "yan", "nch", "utch", "tch", "aqi", "eli"),
    *("ani", "eek", "iss", "man", "ech", "zbek", "azakh", "Thai", "hai", "van", "ian"),
    *("London", "Moscow", "Paris", "Beijing", "based", "wide", "pean", "ric"),
)

# The small words inside names: "La Voz del Puerto", "Journal of Eels".
ROMANCE_LINKS = word_set("de del della di da do dos das des du la las los el")

_NAME_LINKS = ROMANCE_LINKS | word_set("of and the & for in")


Names = Mapping[str, Mapping[str, tuple[tuple[str, ...], ...]]]
"""The outlets' names as words, by the first and the second (or ""), longest first."""


@cache
def outlet_names(outlets: Lexicon[Outlet]) -> Names:
    """Return the names of *outlets* as words, by their first two words."""
    names: dict[str, dict[str, tuple[tuple[str, ...], ...]]] = {}
    # All cells at once, since a loop over a thousand names is felt at the start.
    cells = "|".join(outlets.column("names"))
    for name in {*cells.replace("'s", " 's").replace("’s", " ’s").split("|")}:
        words = tuple(name.split())
        second = words[1] if len(words) > 1 else ""
        of_first = names.setdefault(words[0], {})
        of_first[second] = (*of_first.get(second, ()), words)
    for of_first in names.values():
        for second, found in of_first.items():
            if len(found) > 1:
                of_first[second] = tuple(sorted(found, key=lambda it: (-len(it), it)))
    return names


def add_names(names: Names, more: Iterable[str]) -> Names:
    """Return *names* and *more*, which only one text knows."""
    added = dict(names)
    for name in more:
        words = tuple(name.split())
        second = words[1] if len(words) > 1 else ""
        of_first = dict(added.get(words[0], {}))
        if words not in of_first.get(second, ()):
            # The longest first, as above.
            found = (words, *of_first.get(second, ()))
            of_first[second] = tuple(sorted(found, key=lambda it: (-len(it), it)))
            added[words[0]] = of_first
    return added


def may_be_own(name: str) -> bool:
    """Tell whether a name in a dateline or a notice may be an outlet's."""
    words = name.split()
    return (
        0 < len(words) <= _LONGEST_TITLE
        and name[0].isupper()
        and _BODIES.isdisjoint(words)
        and _OTHER_LETTERS.isdisjoint(words)
    )


def find_known(
    line: Line, at: int, names: Mapping[str, tuple[tuple[str, ...], ...]]
) -> Candidate | None:
    """Return the longest known name that begins at *at*."""
    for name in (*names.get(line.word(at + 1), ()), *names.get("", ())):
        end = at + len(name)
        if end > line.last or tuple(line.words[at:end]) != name:
            continue
        if " ".join(name).removeprefix("The ") not in _COMMON:
            published = line.word(at - 1) == "in" and line.word(at - 2) in _PUBLISH
            if name[0] == "journal" or published:
                # "the journal Nature Fisheries", "published in The Lancet Oncology"
                named = line.word(end)[:1].isupper() and line.word(end) not in NO_NAME
                end = _linked(line, end) if named else end
            return Candidate(at + (name[0] == "journal"), end, Evidence.KNOWN)
        following = line.word(end)
        if following[:1].isupper() and following not in NO_NAME:
            return None  # "Dawn Roe", "Globe Theatre"
        if following == "of" and line.words[end - 1] in _OF_TITLES:
            return None  # "The Times of Ode", which its shape tells
        return Candidate(at, end, Evidence.COMMON)
    return None


def find_shaped(line: Line, at: int) -> Candidate | None:
    """Return the name around a word that outlets are named with."""
    end = _end_of_shape(line, at)
    if end is None:
        return None
    start = _run_before(line, at)
    words = line.words[start:end]
    if words[-1] == "Monitor" and "Rights" in words:
        return None  # who watches over them
    article = line.word(start - 1) == "The"
    if len(words) > 1:
        # "Fake News", "Bad Press"
        known_other = len(words) == 2 and end == at + 1 and words[0] in _NO_OUTLETS
        if known_other and not (article and start - 1 > line.first):
            return None
        return Candidate(start - article, end, Evidence.SHAPE)
    if words[0] in _FIRST_WORDS or words[0] in _WITHOUT_ARTICLE:
        return None
    return Candidate(start - article, end, Evidence.COMMON)


def _end_of_shape(line: Line, at: int) -> int | None:
    """Return where a name ends that has such a word at *at*, if it is one."""
    end = at + 1
    while line.word(end) in _LAST_WORDS or line.word(end) in _MORE_WORDS:
        end += 1
    following = line.word(end)
    if following[:1].isupper() and following not in NO_NAME:
        if line.words[at] not in _FIRST_WORDS or following in _STREETS:
            return None  # "Press Secretary", "Times Square"
        while line.word(end)[:1].isupper() and end < at + 5:
            end += 1
    elif line.words[at] == "Journal" or following in ROMANCE_LINKS:
        end = _linked(line, end)  # "Corriere di Ode"
    elif line.words[at] in _OF_TITLES and following == "of":
        place = end + 1 + (line.word(end + 1) == "the")
        end = place + 1 if line.word(place)[:1].isupper() else end
    return end


def _linked(line: Line, at: int) -> int:
    """Return where "of Marine Science and Policy" ends that begins at *at*."""
    end = now = at
    while now < at + 14:
        if line.word(now)[:1].isupper():
            end = now + 1
        elif line.word(now) not in _NAME_LINKS:
            break
        now += 1
    return end


def _described(line: Line, at: int) -> Candidate | None:
    """Return the name beside a word for an outlet: "the daily Kurier"."""
    start = at + 1 + (line.words[at] == "blog" and line.word(at + 1) == ",")
    end = start + (line.word(start) == "The")
    while line.word(end)[:1].isupper() and end < start + 5:
        if line.words[end] in NO_NAME:
            break
        end += 1
    if end > start and line.words[end - 1] != "The":
        if line.words[at] == "journal" or line.word(end) in ROMANCE_LINKS:
            end = _linked(line, end)
        return Candidate(start, end, Evidence.KNOWN)
    end = at - (line.word(at - 1) == "news")
    start = _run_before(line, end)
    if start == end or (
        start == end - 1
        and (_is_origin(line, start) or line.words[start] in _PLATFORMS)
    ):
        return None
    return Candidate(start, end, Evidence.SHAPE)


def _is_origin(line: Line, at: int) -> bool:
    """Tell whether the word at *at* says where an outlet is from: "a British daily"."""
    word = line.words[at]
    return (
        word.endswith(_OF_ORIGIN)
        or word in _OTHER_LETTERS
        or line.word(at - 1) in {"a", "an", "A", "An"}
    )


def _language_mark(line: Line, at: int) -> Candidate | None:
    """Return the name whose language is marked: "according to Enlace [es]"."""
    if line.word(at + 2) != "]" or len(line.word(at + 1)) != 2:
        return None
    start = _run_before(line, at)
    if line.words[at - 1] in _PLATFORMS:
        return None
    while (
        start < at
        and line.word(start - 1) in ROMANCE_LINKS
        and line.word(start - 2)[:1].isupper()
    ):
        start = _run_before(line, start - 1)  # "Voces del Puerto [es]"
    if line.word(start - 1) == "of" and line.word(start - 2) in _BODIES:
        return None  # "the National Institute of Eels [fr]"
    if start < at and line.word(start - 1) in _BEFORE_MARKED:
        return Candidate(start, at, Evidence.CITED)
    if start < at - 1 and line.word(start - 1) == "in":
        return Candidate(start, at, Evidence.CITED)
    return _language_at_end(line, at)


def _language_at_end(line: Line, at: int) -> Candidate | None:
    """Return what says so, in a sentence that gives its language at the end."""
    if line.words[at - 1] in _SURE_TAG_VERBS | {"reported"}:
        start = _run_before(line, at - 1)
        if (
            start < at - 1
            and line.word(start - 1) not in _NAME_LINKS
            and _BODIES.isdisjoint(line.words[start : at - 1])
        ):
            return Candidate(start, at - 1, Evidence.CITED)  # "Le Phare reported [fr]"
    for now in range(line.first, at):
        word = line.words[now]
        if (
            len(word) > 2
            and word.isupper()
            and word.isalpha()
            and word not in _OTHER_LETTERS
        ):
            candidate = Candidate(now, now + 1, Evidence.LETTERS)
            if find_verb(line, candidate):
                return candidate._replace(evidence=Evidence.CITED)
    return None


def _run_before(line: Line, at: int) -> int:
    """Return where the words with capitals begin that end before *at*."""
    start = at
    while start > at - 6 and line.word(start - 1)[:1].isupper():
        start -= 1
    while start < at and line.words[start] in NO_NAME:
        start += 1
    return start


def _told(line: Line, at: int) -> Candidate | None:
    """Return the letters that somebody told: "told KTLA"."""
    now = at + 1
    if line.words[at] == "interview":
        if line.word(now) not in {"with", "to", "on", "by"}:
            return None
        now += 1
    now += line.word(now) in {"the", "The"}
    word = line.word(now)
    letters = len(word) > 2 and word.isupper() and word.isalpha()
    # "N1", "9News"
    numbered = (
        word.isalnum()
        and word[:1].isupper() != word[:1].isdecimal()
        and (any(map(str.isdecimal, word)) and any(map(str.isalpha, word)))
    )
    if not (letters or numbered) or word in _OTHER_LETTERS:
        return None
    if line.word(now + 1) in _ADDRESSEES or line.word(now + 1)[:1].isupper():
        return None
    return Candidate(now, now + 1, Evidence.CITED)


def _titled(line: Line, at: int) -> Candidate | None:
    """Return the title that keeps its article: "seen by The Meridian"."""
    before = line.word(at - 1)
    told = (before in TELL and line.word(at - 2) not in _BE) or (
        before in {"to", "by", "with", "in", "for"}
        and not _OBTAINED.isdisjoint(line.words[max(line.first, at - 4) : at - 1])
    )
    if not told:
        return None
    end = at + 1
    while line.word(end)[:1].isupper() and line.words[end] not in NO_NAME:
        end += 1
    words = line.words[at + 1 : end]
    if (
        not words
        or len(words) > _LONGEST_TITLE
        or not NO_TITLES.isdisjoint(words)
        or not _BODIES.isdisjoint(words)
        or line.word(end) in {"of", "for", "'s", "’s"}
        or line.word(end).lower() in _ADDRESSEES
    ):
        return None
    return Candidate(at, end, Evidence.CITED)


_LONGEST_TITLE = 3
_BE = word_set("is are was were be been being")


def _blog(line: Line, at: int) -> Candidate | None:
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
            return Candidate(start, end, Evidence.CITED)
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
            return Candidate(start, end, Evidence.CITED)
    return None


def _written_at(line: Line, at: int) -> Candidate | None:
    """Return the blog behind its verb: "who writes at Some Blog"."""
    if not line.blogs or line.word(at + 1) not in {"at", "on"}:
        return None
    start = end = at + 2 + (line.word(at + 2) == "the")
    while line.word(end)[:1].isupper() and line.words[end] not in NO_NAME:
        end += 1
    if end == start or not _PLATFORMS.isdisjoint(line.words[start:end]):
        return None
    return Candidate(start, end, Evidence.CITED)


def _published(line: Line, at: int) -> Candidate | None:
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
    if end < now + 2 or line.words[now] in NO_NAME:
        return None
    low = max(line.first, at - 25)
    if _FINDINGS.isdisjoint(line.tokens.lower[low:at]):
        return None
    return Candidate(now, end, Evidence.CITED)


def _tag(line: Line, at: int) -> Candidate | None:
    """Return who reports a sentence by its last words: "…, Kazinform reports."."""
    following = line.word(at + 1)
    cited = following == "," and line.word(at + 2) in _BEFORE_SOURCES
    if following and following not in _AFTER_TAG and not cited:
        return None
    end = at - (line.word(at - 1) == "has")
    while line.word(end - 1) in _TAG_WORDS or line.word(end - 1) in POSSESSIVES:
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
    while line.word(before) in _BEFORE_TAGGED:
        before -= 1
    if start == end or line.word(before) not in {",", "–", "—", "-", "--"}:
        return None
    if line.words[at] not in _SURE_TAG_VERBS and _BODIES.isdisjoint(
        line.words[start:end]
    ):
        return None
    if line.words[start] in NO_NAME:
        return None
    return Candidate(start, end, Evidence.CITED)


def find_site(line: Line, at: int) -> Candidate:
    """Return the name that is an address: "NEWS.am Medicine"."""
    end = (
        at + 1 + (line.word(at + 1)[:1].isupper() and line.word(at + 1) not in NO_NAME)
    )
    return Candidate(at, end, Evidence.KNOWN)


_Finder = Callable[[Line, int], Candidate | None]


def _finders() -> dict[str, tuple[_Finder, ...]]:
    found: dict[str, tuple[_Finder, ...]] = {}
    for words, finder in (
        (_LAST_WORDS | _FIRST_WORDS, find_shaped),
        (DESCRIPTORS, _described),
        (frozenset("["), _language_mark),
        (TELL | {"interview"}, _told),
        (frozenset({"The"}), _titled),
        (
            _WRITE | SPEECH | word_set("notes comments posts reports asks explains"),
            _blog,
        ),
        (_WRITE, _written_at),
        (_PUBLISH, _published),
        (_TAG_VERBS, _tag),
    ):
        for word in sorted(words):
            found[word] = (*found.get(word, ()), finder)
    return found


BLOG_WORDS = word_set("blog blogs blogger bloggers blogged blogging blogosphere")
"""The words that show a text to speak of blogs, in lower case."""

OUTLET_WORDS = _finders()
"""The words that may show an outlet, and what looks whether they do."""

ONLY_OF_BLOGS = frozenset(
    word
    for word, finders in OUTLET_WORDS.items()
    if {_blog, _written_at}.issuperset(finders)
)
"""Those of them that show one only in a text that speaks of blogs: "said"."""
