"""Offsets: UTF-16 units for every code point, and for the end of the text."""

from hypothesis import given
from hypothesis import strategies as st

from quotekit.export.offsets import utf16_offsets


@given(st.text(st.sampled_from("aé東🌊\U0001f469\ud800\n"), max_size=12))
def test_offsets_count_the_units_before_them(text):
    convert = utf16_offsets(text)

    for offset in range(len(text) + 1):
        units = text[:offset].encode("utf-16-le", "surrogatepass")
        assert convert(offset) == len(units) // 2
