"""Frames around the names of outlets: who reports, and who is told."""

from collections.abc import Iterator, Sequence
from enum import IntEnum
from itertools import pairwise
from typing import NamedTuple

from quotekit.annotations.tokens import Tokens
from quotekit.stages.vocabulary.class_words import POSSESSIVES
from quotekit.stages.word_sets import word_set

# Names that are common words and stand without an article.
_BARE = word_set(
    """
    AA APA Billboard Blic Deadline Delo Forbes Fox HINA Insider Metro Nature PAP
    Reforma SPA STA Salon Science Slate Sputnik Time VG Welt Zeit SANA MENA ISNA
    Fars ORF SBS RAI TPM MTI BNS NOS
    """
)

# The verb before an outlet that is its subject, with what stands before the verb and
# behind the name.
_INVERTED = word_set(
    """
    said says reported reports wrote writes noted notes claimed claims added stated
    observed quoted
    """
)

_BEFORE_INVERTED = word_set(", ” \" '' ’ as As »")

_AFTER_INVERTED = word_set(
    "on in at that this last yesterday today and as earlier quoting citing with from"
)

# Verbs that any report of speech has.
SPEECH = word_set("said says wrote writes told argued asked claimed noted added called")

# What an outlet does, as the verb behind its name: first, what little else does.
_PRESS_VERBS = word_set(
    """
    report reports reported reporting writes wrote writing quotes quoted quoting
    cites cited citing broadcast broadcasts aired publishes published prints printed
    ran carried learned learnt reveals revealed headlined understands polled broke
    editorialized editorialised
    """
)

_VERBS = _PRESS_VERBS | word_set(
    """
    said say says state states stated suggest suggests suggested claim claims claimed
    note notes noted observe observes observed describe describes described adds added
    call calls called found finds announces announced asks asked mention mentions
    mentioned estimates estimated argues argued comments commented confirms confirmed
    explains explained obtained tweets tweeted posts posted predicts predicted projects
    projected details detailed interviews interviewed highlights highlighted remarks
    remarked warns warned speculates speculated relates related recalls recalled tells
    told wonders wondered opines laments identifies identified alleges alleged spoke
    talked contacted approached caught featured profiled named characterizes
    characterized investigates investigated uncovered analyzed analysed characterises
    characterised summarizes summarized summarises summarised
    """
)

# Words between an outlet and its verb: "also", "has", "newspaper", "on Monday".
_BEFORE_VERB = word_set(
    """
    already also even has had have did does first later earlier previously recently
    then today yesterday newspaper newspapers magazine daily news agency website site
    channel radio television network on this last week month year Monday Tuesday
    Wednesday Thursday Friday Saturday Sunday
    """
)

# What is of the outlet and not the outlet: its people, its doings.
_STAFF = word_set(
    """
    host anchor correspondent contributor commentator analyst reporter columnist
    journalist editor employee staffer staff executive president personality pundit
    moderator photographer chairman chief presenter owner producer writer blogger
    conference release secretary club freedom corps hosts anchors correspondents
    reporters journalists editors employees staffers executives readers viewers
    """
)

_STAFF_QUALITIES = word_set(
    """
    senior chief political foreign executive former White House national
    """
)

# What an outlet makes: "the Herald's 2009 investigation", "a Herald report".
_WORKS = word_set(
    """
    report reports article articles story stories series investigation
    investigations editorial editorials interview interviews coverage exposé expose
    poll survey analysis account footage op-ed profile piece column essay review podcast
    """
)

_SMALL = word_set(
    """
    and or that in of to for with on at by the a an is was were are has had
    """
)

# The word that says that a name is an outlet's: "the daily Kurier", "Kurier newspaper".
DESCRIPTORS = word_set(
    """
    newspaper newspapers daily weekly magazine agency broadcaster tabloid website
    site portal channel station television radio outlet network blog journal
    """
)

# The frames before an outlet.  These govern it whatever stands between:
TELL = word_set("told tell tells telling informed informs assured assures")

_CITE = word_set("citing quoting cites cited via per Citing Quoting Via Per")

# … and these do so by a preposition: "in an interview with", "published in".
_PREPOSITIONS = word_set("to with in on by for from via")

_FRAMES = word_set(
    """
    according interview interviewed interviews interviewer reviewing conversation
    comment comments remark remarks statement statements declarations e-mail email
    emails speaking spoke spoken speaks talking talked letter op-ed study research paper
    findings article articles column essay piece editorial story stories report reports
    reported reporting investigation analysis post poll survey writing wrote written
    writes published publishes printed appeared appearing appearance appears quoted
    cited seen obtained reviewed revealed released leaked broadcast aired carried posted
    disclosed broken conducted commissioned confirmed said saying says asked argued
    noted featured described detailed viewed verified acquired told announced denied
    explained claimed recalled read profiled monitored picked account complained
    admitted confided boasted joked suggested insisted declared stressed disclosed
    """
)

_LISTED = word_set(
    """
    outlets media newspapers networks agencies papers sites channels organizations
    organisations publications
    """
)

# The frames that a common word needs to be an outlet's name.
_STRICT_FRAMES = word_set(
    """
    according interview interviewed interviews interviewer published printed reported
    report wrote writing column article editorial op-ed letter story e-mail email emails
    reviewing reviewed speaking spoke
    """
)

# Words that end the search for a frame: another clause begins there.
_CLAUSE = word_set(
    """
    that which who whom when where and but if how why as because while after before
    though although
    """
)

# A name behind one of these is no subject: "a reporter for the Herald said".
_NO_SUBJECT = word_set("of for at with from by in on against to via like than")

_INSIDE_FRAME = word_set("'s ’s \" ” ,")
_MARKS = word_set("“ \" ‘ ' '' `` _ *")

# In tokens: how far back a frame may begin, and how far on a verb may stand.
_REACH = 14

_REACH_OF_FRAME = 6

_REACH_OF_TELL = 8
_LONGEST_ASIDE = 16


class Evidence(IntEnum):
    """What shows a name to be an outlet's."""

    LETTERS = 0  # capitals alone
    SHAPE = 1  # a word that outlets are named with
    COMMON = 2  # the lexicon, which has it as a common word too
    KNOWN = 3  # the lexicon, or a word beside it
    CITED = 4  # the frame that it was found by


class Candidate(NamedTuple):
    """What may be the name of an outlet, from its first token to before its last."""

    first: int
    last: int
    evidence: Evidence


class Line(NamedTuple):
    """The tokens of one sentence."""

    tokens: Tokens
    words: Sequence[str]
    first: int
    last: int
    blogs: bool  # whether the text speaks of blogs

    def word(self, at: int) -> str:
        """Return the word at *at*, "" outside the sentence."""
        return self.words[at] if self.first <= at < self.last else ""


def is_cited(line: Line, one: Candidate) -> bool:
    """Tell whether the words around a candidate say that it reports or is told."""
    if one.evidence is Evidence.CITED:
        return True
    if _is_of_staff(line, one.last):
        return False
    if line.word(one.last) == "[" and line.word(one.last + 2) == "]":
        return True  # its language is given
    verb = find_verb(line, one) or _inverted(line, one)
    if one.evidence is Evidence.COMMON:
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


def _has_article(line: Line, one: Candidate) -> bool:
    """Tell whether a common word stands as a name does: "the Globe", or "Slate"."""
    name = line.words[one.first]
    if name == "The" or line.word(one.first - 1) in {"the", "The"}:
        return True
    return name in _BARE and one.last == one.first + 1


def _is_of_staff(line: Line, at: int) -> bool:
    """Tell whether a name behind which *at* stands only says whose somebody is."""
    at += line.word(at) in POSSESSIVES
    while line.word(at) in _STAFF_QUALITIES:
        at += 1
    return line.word(at).lower() in _STAFF


def _is_maker(line: Line, at: int) -> bool:
    """Tell whether a work of the name follows: "'s 2009 investigation"."""
    at += line.word(at) in POSSESSIVES
    for now in range(at, at + 3):
        word = line.word(now)
        if word in _WORKS:
            return True
        if not word.isalnum() or word in _SMALL or word in _VERBS:
            return False
    return False


def _is_bracketed(line: Line, one: Candidate) -> bool:
    """Tell whether a known name stands in brackets as a source: "… [HuffPost]"."""
    return (
        one.evidence is Evidence.KNOWN
        and line.word(one.first - 1) in {"[", "("}
        and line.word(one.last + (line.word(one.last) == ".")) in {"]", ")"}
        and line.last - one.last < 5
    )


def _opens(line: Line, one: Candidate) -> bool:
    """Tell whether a sentence opens with "On CNN" or "In the Herald" and has speech."""
    at = one.first - 1
    at -= line.word(at) in DESCRIPTORS  # "On the blog Harbor Lights"
    at -= line.word(at) in {"the", "The", "a", "his", "her", "their"}
    return (
        at == line.first
        and line.words[at] in {"On", "In"}
        and not SPEECH.isdisjoint(line.words[one.last : line.last])
    )


def _is_framed(line: Line, at: int, frames: frozenset[str]) -> bool:
    """Tell whether what stands before *at* says that an outlet follows."""
    low = max(line.first, at - _REACH)
    for now in range(at - 1, low - 1, -1):
        word = line.words[now]
        if word in TELL or word in _CITE:
            return now >= at - _REACH_OF_TELL
        if word == "including" or (word == "as" and line.word(now - 1) == "such"):
            return not _LISTED.isdisjoint(line.tokens.lower[max(low, now - 3) : now])
        if word in _PREPOSITIONS and _has_frame(line, now, low, frames):
            return True
        if word in _CLAUSE or not _may_stand_between(line, now):
            return False
    return False


def _has_frame(line: Line, at: int, low: int, frames: frozenset[str]) -> bool:
    """Tell whether the preposition at *at* belongs to one of *frames*."""
    for now in range(at - 1, max(low, at - _REACH_OF_FRAME) - 1, -1):
        word = line.words[now]
        if word.lower() in frames:
            return True
        if word in _CLAUSE or not (word[0].isalnum() or word in _INSIDE_FRAME):
            return False
    return False


def _may_stand_between(line: Line, at: int) -> bool:
    """Tell whether the word at *at* may part a frame from the name."""
    word = line.words[at]
    if word == ",":
        return line.word(at - 1) in DESCRIPTORS  # "the state agency, TASS"
    return word[0].isalnum() or word in POSSESSIVES or word in _MARKS


def find_verb(line: Line, one: Candidate) -> str:
    """Return the verb that a candidate is the subject of, "" if there is none."""
    before = line.word(one.first - 1)
    if before in {"the", "The", "a", "an"}:
        before = line.word(one.first - 2)
    if before.lower() in _NO_SUBJECT:
        return ""
    now = one.last
    if line.word(now) == "[":
        now += 3
    if line.word(now) in POSSESSIVES:
        now += 1 + (line.word(now) == "'" and line.word(now + 1) == "s")
        person = now
        while line.word(now)[:1].isupper() and now < person + 4:
            now += 1
        if now < person + 2:
            return ""
    now = _behind_aside(line, now)
    word = line.word(now)
    if word in _ARE and line.word(now + 1) in _PRESS_VERBS:
        word = line.word(now + 1)  # "Sky are reporting"
        return word if word.endswith("ing") else ""
    if word in _VERBS and line.word(now + 1) not in {"by", "to"}:
        return word
    return ""


_ARE = word_set("is are was were")


def _behind_aside(line: Line, at: int) -> int:
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


def _inverted(line: Line, one: Candidate) -> str:
    """Return the verb before a candidate that is its subject: "…, reported Reuters"."""
    at = one.first - 1
    at -= line.word(at) in {"the", "The"}
    verb, before = line.word(at), line.word(at - 1)
    if verb not in _INVERTED or before not in _BEFORE_INVERTED:
        return ""
    # "said NRC scientist Bo Lind": the name only says whose he is.
    after = line.word(one.last)
    return verb if not after.isalpha() or after in _AFTER_INVERTED else ""


def find_joined(
    line: Line, candidates: Sequence[Candidate], cited: Sequence[Candidate]
) -> Iterator[Candidate]:
    """Yield the candidates that "and" or a comma joins to a cited one."""
    sure = set(cited)
    for ordered in (candidates, candidates[::-1]):
        for one, other in pairwise(ordered):
            if one not in sure or other in sure or other.evidence < Evidence.SHAPE:
                continue
            left, right = sorted((one, other))
            between = line.words[left.last : right.first]
            if 0 < len(between) < 4 and _JOINS.issuperset(between):
                sure.add(other)
                yield other


_JOINS = word_set("and or , & the as well / The")
