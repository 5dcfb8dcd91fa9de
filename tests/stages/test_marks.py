"""Which quotation marks belong together, and which signs are none."""

import pytest
from lines import body_lines
from marked import read_marked

from quotekit.annotations.segments import Segment, SegmentKind
from quotekit.annotations.spans import Span
from quotekit.stages.columns.marks import pair_marks


def _pair(text):
    return pair_marks(text, body_lines(text))


def _spans(quotations):
    return sorted(span for quotation in quotations for span in quotation.spans)


STYLES = [
    "{q:“The ferry is late,”} she said.",
    '{q:"The ferry is late,"} she said.',
    "{q:‘The ferry is late,’} she said.",
    "{q:'The ferry is late,'} she said.",
    "{q:«The ferry is late»}, she said.",
    "{q:« The ferry is late »}, she said.",
    "{q:«\xa0The ferry is late\xa0»}, she said.",
    "{q:»The ferry is late«}, she said, {q:»and so are we«}.",
    "{q:»The ferry is late»}, she said.",
    "{q:‹The ferry is late›}, she said.",
    "{q:„The ferry is late“}, she said.",
    "{q:„The ferry is late”}, she said.",
    "{q:‟The ferry is late,”} she said.",
    "{q:‚The ferry is late‘}, she said.",
    "{q:``The ferry is late,''} she said.",
    "{q:''The ferry is late,''} she said. {q:''It is always late.''}",
    "{q:`The ferry is late,'} she said.",
    "{q:”The ferry is late,”} she said.",
    "{q:「The ferry is late」}, she said.",
    "{q:『The ferry is late』}, she said.",
    "彼は{q:「行く」}と言った。彼は{q:『行く』}と言った。",
    "{q:‛The ferry is late,’} she said.",
    "{q:“Yes.”} {q:“No.”} {q:“Well.”} It is {q:»late«}, it is {q:» very late «}.",
    # With a space inside.
    "{q:„ The ferry is late “}, she said.",
    "{q:„The ferry is late “} she said. {q:„Is it“} late?",
    "{q:‹ The ferry is late ›}, she said.",
    "{q:‘ The ferry is late ’} she said.",
    "{q:‘The ferry is late ’} she said.",
    '{q:" The ferry is late "} she said.',
    # With the wrong one of the two.
    "{q:«The ferry is late«}, she said.",
    "{q:“The ferry is late “} she said. {q:“Is it late?”}",
    "{q:“The ferry is late,“} she said. {q:“Is it late?“}",
    "{q:＂The ferry is late,＂} she said.",
    # Signs that a line of text mixes.
    '{q:“The ferry is late,"} she said.',
    '{q:"The ferry is late,”} she said.',
    '{q:``The ferry is late,"} she said.',
    "{q:“The ferry is late,''} she said.",
    '{q:„The ferry is late"}, she said.',
    "{q:'The ferry is late,’} she said.",
    # With brackets and dashes for neighbors.
    "The pilot ({q:“late again”}) shrugged.",
    "The pilot—{q:“late again”}—shrugged.",
    'The pilot—{q:"late again"}—shrugged.',
    'He said:{q:"Late again."}',
    'He said,{q:"Late again,"}and left.',
    '{q:"…and late again,"} he said.',
    '{q:"...and late again,"} he said.',
    '{q:"--and late again--"} he said.',
    '{q:".5 percent late,"} he said.',
    '{q:"[The ferry] is late,"} he said.',
    '{q:"$5 a head,"} he said.',
    '{q:"Late"}? {q:"Late"}! {q:"Late"}; {q:"late"}: {q:"late"}.',
    '{q:"Late,"} said Mr. Sato.{q:"Again."}',
]

NESTED = [
    "{q:“He told me, {q:‘Go home,’} and left,”} she said.",
    "{q:“He told me, {q:‘Go home.’}”} She left.",
    "{q:“{q:‘Go home,’} he told me,”} she said.",
    # A mark written twice is one.
    "{q:““Go home,”}” she said. {q:“Go.”}",
    '{q:""Go home,"}" she said. {q:"Go."}',
    "{q:\"He told me, {q:'Go home,'} and left,\"} she said.",
    "{q:\"{q:'Go home,'} he told me,\"} she said.",
    "{q:\"He told me, {q:'Go home.'}\"} She left.",
    "{q:‘He told me, {q:“Go home,”} and left,’} she said.",
    "{q:'He told me, {q:\"Go home,\"} and left,'} she said. {q:'That was it.'}",
    "{q:«He told me, {q:“Go home,”} and left»}, she said.",
    "{q:«He told me, {q:‹Go home›} and left»}, she said.",
    "{q:„He told me, {q:‚Go home‘} and left“}, she said.",
    "{q:“One {q:‘two {q:“three”} four’} five,”} she said.",
    '{q:"One {q:"two"} three,"} she said.',
    "{q:“He called it {q:«the reef»} twice,”} she said.",
    "{q:«One {q:«two»} three»}, she said.",
]

NOT_MARKS = [
    "It's the dog's day, isn't it? It’s the dogs’ day.",
    "The '90s were the farmers' years, and the ’80s the millers’.",
    "'Tis the season to give 'em rock 'n' roll, 'cause it's late.",
    "’Twas late, so we gave ’em rock ’n’ roll.",
    "O'Brien and O’Malley saw D'Arcy in Hawai‘i.",
    "The pilot is 6'2\" tall, the mate 5’10”, the cook 5' 4\".",
    'A 12" pipe and a 3/4" bolt.',
    "At 51°30′26″ N it is 5′ deep.",
    "The plot is 40' by 60'.",
    "Rock ‘n’ roll in ‘68.",
    "» Read more",
    "Home » News » Harbor",
    "› first item",
    "« Back",
    "In the year ’68 and the winter of '63.",
    "The workers’ and employers’ groups met.",
    "The class of '08 and the class of ’09 met.",
    "Goin' fishin' an' dreamin'.",
    # Marks that close nothing.
    'It is late," she said.',
    "It is late,” she said.",
    "It is late», she said.",
    "It is late’ she said.",
    'He said," We wait and go.',
    'He left the room; "',
    "He left ”quietly.",
    'He left the room" We wait," he said.',
    'It is late," she said. It is always late," he said.',
    "He said 'we wait and go.",
    "The 'dogs and the 'cats met.",
    # Nothing stands in between.
    'He typed "" and “” and left.',
]

AMONG_APOSTROPHES = [
    "{q:‘The dogs’ food is late,’} she said.",
    "{q:'The dogs' food is late,'} she said.",
    "{q:'It's the dogs' food,'} she said, {q:'and it isn't late.'}",
    "The {q:'early birds'} and the {q:'late ones'} met.",
    "The {q:‘early birds’} met the workers.",
    "The so-called {q:'slow ferries'} ran late in the '90s.",
    "{q:“The '90s were the farmers' years,”} she said.",
    "{q:“The ’90s were the farmers’ years,”} she said.",
    "{q:\"Don't give 'em the dogs' food,\"} she said.",
    "{q:‘Rock ’n’ roll isn’t dead,’} she said.",
    "{q:'I was goin' home,'} she said.",
    '{q:"He is 6\'2" tall,"} she said, {q:"and late."}',
    '{q:"A 12" pipe broke,"} she said.',
    'The {q:"Top 40"} and the {q:"Top 50"} are out.',
    "Workers' leader: {q:'We shall strike'}",
    "The {q:'don't know'} camp won.",
    # Not every word that begins so is an elision.
    "{q:‘Emma is late,’} he said.",
    "{q:'Tilda waits,'} he said.",
    # Other letters that may stand before an apostrophe.
    "{q:‘Ms Marx’ boat is late,’} she said.",
    "{q:‘Ms Diaz’ boat is late,’} she said.",
    "{q:‘THE DOGS’ BOAT IS LATE,’} she said.",
    "{q:‘MS MARX’ BOAT IS LATE,’} she said.",
    "{q:‘MS DIAZ’ BOAT IS LATE,’} she said.",
    "{q:‘SHE’S GOIN’ HOME,’} she said.",
    # A mark that only might be an apostrophe ends the quotation where no other does.
    "{q:‘We fed the dogs’} he said. {q:‘Late.’}",
    "Harbor {q:'unsafe'}, says inspectors' report",
]

DAMAGED = [
    # The space stands on the wrong side of the mark.
    'He said,{q:" For now we wait,"} and left.',
    '{q:"We wait,"} he said. {q:"We "} {q:"wait."}',
    'He left. {q:"We wait "}he said. {q:"We wait."}',
    '{q:"We wait "}he said.',
    "He left ”quietly and {q:“late.”}",
    # At a paragraph's end nothing opens.
    "{q:“We wait,”} she said. {q:“We go. “}",
    'He wrote: {q:" We wait. "}',
    # Never closed: to the end of its paragraph, and the next is whole.
    "She said: {q:“We wait. And then we go.}\nThen {q:“yes”} again.",
    'She said: {q:"We wait. And then we go.}\nThen {q:"yes"} again.',
    "She said: {q:«We wait. And then we go.}\nThen {q:«yes»} again.",
    # What is well formed beside the damage is still found.
    "It is late,” she said. {q:“We wait,”} he said. {q:“We go.”}",
    'It is late," she said.\n{q:"We wait,"} he said. {q:"We go."}',
    '{q:"We wait, he said. {q:"We go."} Then {q:"yes"} again.}',
    "{q:“We wait, he said. {q:“We go.”} Then {q:“yes”} again.}",
    # A single mark never closed is taken for an apostrophe.
    "She said: ‘We wait. And then we go.",
    "{q:“He told me, ‘Go home, and left,”} she said.",
    "{q:“We wait,”} she said of ‘the reef. {q:“We go.”}",
]


@pytest.mark.parametrize(
    "marked", [*STYLES, *NESTED, *NOT_MARKS, *AMONG_APOSTROPHES, *DAMAGED]
)
def test_pairs(marked):
    """Quotations are found where the example marks them, and nowhere else."""
    text, gold = read_marked(marked)

    assert _spans(_pair(text)) == gold.get("q", [])


CONTINUED = [
    # Each paragraph reopens the mark; the last one closes it.
    "She said: {a:“We wait.}\n{a:“We go.”}",
    'She said: {a:"We wait.}\n{a:"We go,"} she said. {b:"Now."}',
    "{a:“We wait.}\n\n{a:“We go.}\n\n{a:“We rest.”} He left.",
    "{a:«We wait.}\n{a:«We go.»}",
    "{a:„We wait.}\n{a:„We go.“}",
    "{a:``We wait.}\n{a:``We go.''}",
    "{a:‘We wait,’} he said. {b:‘We go.}\n{b:‘We rest.’}\n{c:‘Yes,’} he said.",
    # With signs that differ.
    '{a:“We wait.}\n{a:"We go."}',
    '{a:"We wait.}\n{a:“We go.”}',
    # Straight single ones too, where they are the article's.
    "{a:'We wait,'} he said.\n{b:'We go.}\n{b:'We rest,'} he said.",
    # Marks of another kind open another quotation.
    "{a:“We wait.}\n{b:«We go.»}",
    # Closed before the next speaker: two quotations.
    "{a:“We wait.”}\n{b:“We go.”}",
    '{a:"We wait,"}\n{b:"We go."}',
    # Opened by one speaker, never closed; the next paragraph opens none first.
    "{a:“We wait.}\nHe said: {b:“We go.”}",
    # Two unclosed quotations apart.
    "{a:“We wait.}\nThen night fell.\n{b:“We go.”}",
    # A quotation with another of its kind inside forgot its end.
    "{a:“We wait, he said. {b:“We go,”} he said.}\n{c:“We rest,”} she said.",
    # Another kind inside is no damage.
    '{a:"They called it {b:“the reef”} once.}\n{a:"And then no more."}',
    # Never closed at all: to the last paragraph that reopens it.
    "{a:“We wait.}\n{a:“We go.}\nHe left.",
]


@pytest.mark.parametrize("marked", CONTINUED)
def test_continued_quotations(marked):
    """A quotation goes on where the next paragraph reopens its mark, only there."""
    text, gold = read_marked(marked)

    found = [list(quotation.spans) for quotation in _pair(text)]

    assert found == [gold[role] for role in sorted(gold)]


def test_nested_quotations_go_on_together():
    """A paragraph may reopen a quotation and the one inside it."""
    text = "“He said: ‘We wait.\n“‘We go,’ he said, ‘and rest.’” She left."

    found = [[span.of(text) for span in q.spans] for q in _pair(text)]

    assert found == [
        ["“He said: ‘We wait.", "“‘We go,’ he said, ‘and rest.’”"],
        ["‘We wait.", "‘We go,’"],
        ["‘and rest.’"],
    ]


def test_nested_quotations_may_end_before_the_outer_one():
    """What the next paragraph does not reopen ended with its own."""
    text = "“He said: ‘We wait.\n“We go,” she said."

    found = [[span.of(text) for span in q.spans] for q in _pair(text)]

    assert found == [["“He said: ‘We wait.", "“We go,”"]]


def test_nested_quotations_may_never_end():
    """What was reopened was a quotation, though nothing closes it."""
    text = "“He said: ‘We wait.\n“‘We go."

    found = [(q.closing, len(q.spans), q.depth) for q in _pair(text)]

    assert found == [(None, 2, 0), (None, 2, 1)]


def test_other_segments_interrupt_nothing():
    """A caption between two paragraphs does not end a quotation that goes on."""
    lines = ["“We wait.", "The “reef” at low tide", "“We go.”"]
    text = "\n".join(lines)
    paragraph, caption, last = body_lines(text)
    caption = Segment(caption.start, caption.end, caption.text, SegmentKind.CAPTION)

    found = pair_marks(text, (paragraph, caption, last))

    assert [[span.of(text) for span in quotation.spans] for quotation in found] == [
        ["“We wait.", "“We go.”"],
        ["“reef”"],
    ]


def test_headlines_go_on_nowhere():
    """A mark that a headline forgets to close is closed by its end."""
    text = "Pilot: “We wait\n“We go,” she said."
    headline, paragraph = body_lines(text)
    headline = Segment(
        headline.start, headline.end, headline.text, SegmentKind.HEADLINE
    )

    found = pair_marks(text, (headline, paragraph))

    assert [quotation.closing for quotation in found] == [None, "”"]


def test_marks_and_depth():
    """A quotation tells its marks as written, and how deep it stands."""
    text = '“One ‘two “three” four’ five,” he said. ``Six" and “seven'

    found = [(q.opening, q.closing, q.depth) for q in _pair(text)]

    assert found == [
        ("“", "”", 0),
        ("‘", "’", 1),
        ("“", "”", 2),
        ("``", '"', 0),
        ("“", None, 0),
    ]


def test_what_is_closed_around_an_unclosed_mark():
    """A mark opened inside a quotation and never closed there is no quotation."""
    text = "“He said ‘go home and left,” she said."

    assert [q.spans for q in _pair(text)] == [(Span(0, 28),)]


STYLE = [
    # Single marks outside, double ones inside: an unclosed single mark is a quotation.
    (
        "‘We wait,’ he said.\n‘They say “go,” but we wait.",
        2,
    ),
    # Double marks outside: an unclosed single mark is none.
    ("“We wait,” he said.\n“They say ‘go,’ but we wait,” he said.\n‘We wait.", 2),
    # Apostrophes alone make no style.
    ("The dogs' day.\nThe cats' day.\n'Twas late. Give 'em time.", 0),
]


@pytest.mark.parametrize(("text", "outermost"), STYLE)
def test_style(text, outermost):
    """Whether single marks are an article's outer ones is told by the article."""
    assert sum(quotation.depth == 0 for quotation in _pair(text)) == outermost


@pytest.mark.parametrize("before", "([{<—–―-/*_~|=¿¡•«‘")
def test_before_an_opening_mark(before):
    """These may stand before an opening mark as white space does."""
    (quotation,) = _pair(f'He left {before}"late and so did they')[-1:]

    assert quotation.opening == '"'


@pytest.mark.parametrize("after", ".,;:!?)]}>—–―-/*_~|…‥»’")
def test_after_a_closing_mark(after):
    """A mark before these closes, and if nothing is open it is no mark."""
    text = f'He left"{after} They said "late" then.'

    found = [q.spans[0].of(text) for q in _pair(text) if q.opening == '"']

    assert found == ['"late"']


@pytest.mark.parametrize(
    "after", [",", ";", ":", "!", "?", ")", "]", "}", ">", "%", ". "]
)
def test_after_no_opening_mark(after):
    """A mark before these opens nothing."""
    assert _pair(f'He left "{after} and so did they') == ()


def test_quotations_side_by_side():
    """Where one quotation ends another may begin, and is not inside it."""
    assert [q.depth for q in _pair("“One”“two” and ‘three’‘four’")] == [0, 0, 0, 0]
