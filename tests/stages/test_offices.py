"""Offices in other words: "the Kenyan minister", "the lawmaker", or nobody."""

import pytest
from resolved import resolve_marked

# How somebody is brought in, and what she may then be called.
CALLED: list[tuple[str, list[str]]] = [
    ("President Ana Lisi met them.", ["The president", "President Lisi"]),
    (
        "President of Kenya Ana Lisi met them.",
        ["The head of state", "The Kenyan leader"],
    ),
    (
        "Ana Lisi, president of the Lund Council, met them.",
        ["The council president", "The head of the Lund Council"],
    ),
    ("The Lund Council’s president, Ana Lisi, met them.", ["The council president"]),
    ("They met Ana Lisi – president of the Lund Council.", ["The president"]),
    ("Minister of Foreign Affairs Ana Lisi met them.", ["The foreign minister"]),
    (
        "Foreign Minister Ana Lisi met them.",
        ["The minister of foreign affairs", "The head of the ministry"],
    ),
    (
        "Kenya’s Foreign Minister, H.E. Ana Lisi, met them.",
        ["The Kenyan minister", "The foreign minister", "Her Excellency"],
    ),
    ("Vice-Minister of Health Ana Lisi met them.", ["The deputy minister"]),
    ("Prime Minister Ana Lisi met them.", ["The premier", "The head of government"]),
    ("Commissioner for Human Rights Ana Lisi met them.", ["The ombudsman"]),
    ("Ombudsman Ana Lisi met them.", ["The human rights commissioner"]),
    ("UN Special Rapporteur on torture Ana Lisi met them.", ["The UN expert"]),
    (
        "Professor Ana Lisi of the University of Lund met them.",
        ["The academic", "The scholar"],
    ),
    ("Sen. Ana Lisi met them.", ["The senator", "The lawmaker"]),
    ("MP Ana Lisi met them.", ["The legislator"]),
    (
        "The Ambassador of Kenya to Peru, Ana Lisi, met them.",
        ["The Kenyan envoy", "The diplomat"],
    ),
    ("Chief Executive Officer Ana Lisi met them.", ["The CEO"]),
    ("CEO Ana Lisi met them.", ["The chief executive", "The executive"]),
    ("Secretary-General Ana Lisi met them.", ["The UN chief"]),
    ("Defence lawyer Ana Lisi met them.", ["The attorney"]),
    ("Singer Ana Lisi, 47, met them.", ["The musician", "The 47-year-old"]),
    ("Akim of Almaty region Ana Lisi met them.", ["The akim", "The governor"]),
    ("Archbishop Ana Lisi met them.", ["The cleric"]),
    (
        "The Council of Europe Commissioner for Human Rights, Ana Lisi, came.",
        ["The commissioner"],
    ),
    ("Secretary, Ministry of Water, Ms Ana Lisi came.", ["The secretary"]),
    ("Commission on Audit (COA) Chair Ana Lisi came.", ["The chair"]),
    (
        "Union Minister of Trade and Consumer Affairs, Ms Ana Lisi came.",
        ["The minister"],
    ),
]


@pytest.mark.parametrize(
    ("told", "called"), [(told, form) for told, forms in CALLED for form in forms]
)
def test_offices_in_other_words(told, called):
    """Whoever holds the office is meant, in whatever words it is told."""
    speakers, (found,) = resolve_marked(
        f"{told} Talks went on. {{s:{called}}} said so."
    )

    assert speakers[found.speaker].name == "Ana Lisi"


# The same, where something speaks against it.
NOT_CALLED: list[tuple[str, str]] = [
    ("Deputy Minister Ana Lisi met them.", "The minister"),
    ("Former president Ana Lisi met them.", "The president"),
    ("Vice President Ana Lisi met them.", "The president"),
    ("Deputy Prime Minister Ana Lisi met them.", "The premier"),
    ("Kenya’s Foreign Minister Ana Lisi met them.", "The Peruvian foreign minister"),
    ("Foreign Minister Ana Lisi met them.", "The finance minister"),
    ("Foreign Minister Ana Lisi met them.", "The deputy foreign minister"),
    ("Foreign Minister Ana Lisi met them.", "The minister’s spokesman"),
    ("Ana Lisi, head of the Lund Council, met them.", "The head of the Rome Institute"),
    ("Ana Lisi, president of the Lund Council, met them.", "The president of Peru"),
    ("Ana Lisi, president of the Lund Council, met them.", "The university president"),
    ("Senator Ana Lisi met them.", "The ambassador"),
    ("Senator Ana Lisi met them.", "The senator’s aide"),
    ("Senator Ana Lisi met them.", "A lawmaker"),
    ("Senator Ana Lisi and Representative Paul Ray met them.", "The lawmaker"),
    ("Prime Minister Ana Lisi met them.", "The head of state"),
    ("Police Chief Ana Lisi met them.", "The fire chief"),
    ("Police Chief Ana Lisi met them.", "The UN chief"),
    ("The Ambassador of Kenya, Ana Lisi, met them.", "The Peruvian diplomat"),
    ("Executive Director Ana Lisi met them.", "The head of the ministry"),
    ("Mayor Ana Lisi met them.", "The head of the council"),
    ("Secretary-General Ana Lisi met them.", "The general"),
    ("Ana Lisi, 47, met them.", "The 34-year-old"),
    ("Governor Ana Lisi met them.", "The chief of staff to Governor Ana Lisi"),
]


@pytest.mark.parametrize(("told", "called"), NOT_CALLED)
def test_offices_of_others(told, called):
    """Another rank, country, body, portfolio or nobody in particular is not she."""
    speakers, (found,) = resolve_marked(
        f"{told} Talks went on. {{s:{called}}} said so."
    )

    assert speakers[found.speaker].name is None
