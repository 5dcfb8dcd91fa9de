"""pipe: many articles, in order, whatever one of them does."""

import pickle
from itertools import count, islice
from threading import Thread

import pytest
from attrs.exceptions import FrozenInstanceError
from worker_tasks import Bomb

from quotekit import (
    Document,
    Failure,
    InputError,
    LengthError,
    Resources,
    SpanError,
    extract,
    pipe,
)

TEXTS = [
    f"“Ship {number} is late,” said Ines Okafor. She denied that it had sunk."
    for number in range(12)
]


def test_documents_are_those_of_extract():
    assert list(pipe(TEXTS)) == [extract(text) for text in TEXTS]


def test_processes_give_the_same_in_the_same_order():
    pairs = [(text, f"{number}.txt") for number, text in enumerate(TEXTS)]

    found = list(pipe(pairs, as_tuples=True, n_process=2, batch_size=5))

    assert [context for _, context in found] == [name for _, name in pairs]
    for (document, name), text in zip(found, TEXTS, strict=True):
        assert document == extract(text, id=name)
        assert document.text is text
        assert document.sentences == extract(text).sentences


@pytest.mark.parametrize("n_process", [1, 2])
def test_what_fails_is_told_and_the_rest_goes_on(n_process):
    texts = [TEXTS[0], None, "x" * 1000, TEXTS[1]]
    pairs = zip(texts, ("a", "b", "c", "d"), strict=True)

    found = list(pipe(pairs, as_tuples=True, n_process=n_process, max_chars=500))

    assert [name for _, name in found] == ["a", "b", "c", "d"]
    first, none, long, last = (result for result, _ in found)
    assert first == extract(TEXTS[0], id="a")
    assert none == Failure("b", "InputError: expected a string, got NoneType", 1)
    assert long == Failure("c", "LengthError: 1,000 characters, more than 500", 2)
    assert last == extract(TEXTS[1], id="d")


def test_a_text_that_ends_its_process_fails_alone():
    found = list(pipe([TEXTS[0], Bomb("x"), TEXTS[1]], n_process=2))

    assert found[0::2] == [extract(TEXTS[0]), extract(TEXTS[1])]
    assert found[1] == Failure("", "the process that read it ended with exit code 3", 1)


def test_contexts_may_be_anything():
    context = object()

    ((document, same),) = pipe([(TEXTS[0], context)], as_tuples=True)

    assert same is context
    assert document.id == ""


def test_texts_are_read_as_results_are_asked_for():
    read = count()
    documents = pipe(TEXTS[next(read) % 12] for _ in count())

    list(islice(documents, 3))

    assert next(read) == 3


def test_resources_are_those_given(tmp_path):
    table = tmp_path / "reporting_cues.tsv"
    table.write_text(
        "# Columns: lemma, kind, forms, type, polarity, frames, strength, example.\n"
        "bloviate\tverb\tbloviated\tassertion\tpositive\tthat|bare\t5\t"
        "He {bloviated} that it rained.\n",
        encoding="utf-8",
    )
    resources = Resources.load(tmp_path)

    documents = list(
        pipe(["She bloviated that it rained."] * 2, resources, n_process=2)
    )

    assert [document.quotes[0].cue.lemma for document in documents] == ["bloviate"] * 2
    assert documents[0].versions.lexicons == resources.version


def test_bad_arguments_are_told():
    with pytest.raises(InputError, match="batch_size must be at least 1, not 0"):
        pipe(TEXTS, batch_size=0)
    with pytest.raises(InputError, match="position 1: not a pair"):
        list(pipe([("a", 1), "b"], as_tuples=True))


def test_a_text_is_never_cut_short():
    assert extract("abc", max_chars=3).text == "abc"
    with pytest.raises(LengthError, match="4 characters, more than 3"):
        extract("abcd", max_chars=3)


def test_threads_do_not_disturb_each_other():
    resources = Resources.shipped()
    alone = [extract(text, resources) for text in TEXTS]
    found = {}

    def work(name):
        found[name] = [extract(text, resources) for text in TEXTS * 3]

    threads = [Thread(target=work, args=(name,)) for name in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert all(found[name] == alone * 3 for name in range(8))


@pytest.mark.parametrize(
    "value",
    [
        extract(TEXTS[0], id="a"),
        Failure("a", "b", 3),
        SpanError("not a span"),
        LengthError("long"),
    ],
    ids=lambda value: type(value).__name__,
)
def test_what_is_given_travels_to_other_processes(value):
    same = pickle.loads(pickle.dumps(value))  # noqa: S301  # our own

    assert same == value or repr(same) == repr(value)
    if isinstance(value, Document):
        assert same.text == value.text
        assert same.speaker_of(same.quotes[0]) == value.speaker_of(value.quotes[0])


def test_what_is_shipped_travels_as_a_name():
    for resources in (Resources.shipped(), Resources.rules_only()):
        data = pickle.dumps(resources)

        assert len(data) < 500
        assert pickle.loads(data) is resources  # noqa: S301  # our own


def test_failures_are_frozen():
    with pytest.raises(FrozenInstanceError):
        Failure("a", "b", 3).id = "c"
