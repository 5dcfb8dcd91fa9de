"""Lazy attributes: worked out once, then found like any other."""

from quotekit.stages.lazy import lazy


class Counted:
    """Something whose value is dear."""

    def __init__(self):
        self.asked = 0

    @lazy
    def value(self):
        """The value."""
        self.asked += 1
        return self.asked


def test_a_value_is_worked_out_once():
    counted, other = Counted(), Counted()

    assert "value" not in vars(counted)
    assert [counted.value, counted.value, other.value] == [1, 1, 1]
    assert vars(counted)["value"] == 1


def test_a_class_tells_what_its_lazy_attributes_are():
    assert Counted.value.__doc__ == "The value."
