"""The regular forms of verbs."""

import pytest

from quotekit import Resources
from quotekit.lexicons.inflection import verb_forms

FORMS = [
    "bloviate bloviates bloviated bloviating",
    "warn warns warned warning",
    "decry decries decried decrying",
    "say says sayed saying",
    "stress stresses stressed stressing",
    "preach preaches preached preaching",
    "veto vetoes vetoed vetoing",
    "quip quips quipped quipping",
    "fix fixes fixed fixing",
    "vow vows vowed vowing",
    "decree decrees decreed decreeing",
    "lie lies lied lying",
    "opine opines opined opining",
]


@pytest.mark.parametrize("forms", FORMS)
def test_forms_are_spelled_as_english_spells_them(forms):
    lemma, *_ = forms.split()

    assert verb_forms(lemma) == tuple(forms.split())


def test_most_verbs_of_the_lexicon_are_regular_and_come_out_right():
    verbs = [
        entry
        for entry in Resources.shipped().cues
        if entry.kind == "verb" and len(entry.forms) == 4
    ]
    right = [entry for entry in verbs if set(verb_forms(entry.lemma)) == {*entry.forms}]

    assert len(right) > 0.9 * len(verbs)
