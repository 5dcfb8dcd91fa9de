"""Short names: every row is found where its example marks it."""

import regex

from quotekit.lexicons.short_names import short_names


def test_shipped_rows_do_what_their_examples_say():
    """The example has a name in full, and in braces its short form."""
    for entry in short_names():
        (marked,) = regex.findall(r"\{([^{}]*+)\}", entry.example)
        assert marked.lower() == entry.short
        assert any(name.title() in entry.example for name in entry.names)


def test_short_forms_that_begin_a_name_need_no_row():
    """A table is not needed to see "Tim" in Timothy."""
    for entry in short_names():
        assert not all(name.startswith(entry.short) for name in entry.names), entry
