"""Bodies by all that they are called: initials, other orders, other words."""

import pytest
from resolved import resolve_marked

# A body, and what it may then be called.
CALLED: list[tuple[str, list[str]]] = [
    (
        "{s:The Ministry of Health of Kenya} said so.",
        ["The ministry", "The Health Ministry", "The MoH", "The Ministry of Health"],
    ),
    (
        "{s:The Ministry of Foreign Affairs} said so.",
        ["The Foreign Ministry", "MFA", "The Foreign Affairs Ministry"],
    ),
    ("{s:The National Human Rights Commission} said so.", ["The NHRC", "It"]),
    ("{s:The International Committee of the Red Cross} said so.", ["The ICRC"]),
    ("{s:The University of Lund} said so.", ["Lund University", "The university"]),
    ("{s:The Lund Teachers’ Union} said so.", ["The union", "LTU"]),
    (
        "{s:The government of Kenya} said so.",
        ["The government", "The Kenyan government"],
    ),
    (
        "{s:Human Rights Watch (HRW)} said so.",
        ["HRW", "The group", "The New York-based group", "The rights group"],
    ),
    ("{s:Green Horizon, a charity based in Lund,} said so.", ["The charity", "It"]),
    (
        "Green Horizon, a charity in Lund, left. {s:Green Horizon} said so.",
        ["The group"],
    ),
    (
        "{s:Telecom Rivers PJSC} said so.",
        ["Telecom Rivers", "The operator", "The firm"],
    ),
    ("{s:Telecom Rivers PJSC} said so. Lund Council did not answer.", ["The firm"]),
    ("{s:Zelta Foods Ltd.} said so.", ["Zelta", "Zelta Foods", "The company"]),
    ("{s:Nordhaven} said so.", ["The company"]),
    ("{s:UNHCR, the UN Refugee Agency,} said so.", ["The agency", "UNHCR"]),
    ("{s:The Sahel Press Watch (SPW)} said so.", ["SPW", "The organisation"]),
    (
        "{s:The Prisons Care and Counselling Association (PCCA)} said so.",
        ["PCCA", "The association"],
    ),
]


@pytest.mark.parametrize(
    ("told", "called"), [(told, form) for told, forms in CALLED for form in forms]
)
def test_bodies_by_other_names(told, called):
    """Both sources are the same body."""
    speakers, found = resolve_marked(f"{told} {{s:{called}}} said more.")

    (speaker,) = {speakers[each.speaker] for each in found}
    assert speaker.name is not None
    assert str(speaker.type) == "organization"


# The same, where something speaks against it.
APART: list[tuple[str, str]] = [
    ("{s:The Ministry of Health of Kenya} said so.", "The Finance Ministry"),
    ("{s:The Ministry of Health of Kenya} said so.", "The Peruvian Health Ministry"),
    ("{s:The Ministry of Health of Kenya} said so.", "The MoF"),
    ("{s:The University of Lund} said so.", "Rome University"),
    ("{s:Green Horizon, a charity based in Lund,} said so.", "The court"),
    ("{s:Ana Lisi} said so.", "The company"),
    ("{s:Ana Lisi, a party member,} said so.", "The party"),
    ("Health Minister Ana Lisi met Lund. {s:Lisi} said so.", "The company"),
    ("{s:Telecom Rivers PJSC} said so. Roe Oil Inc. did not answer.", "The firm"),
]


@pytest.mark.parametrize(("told", "called"), APART)
def test_other_bodies(told, called):
    """Each source is somebody of its own."""
    speakers, found = resolve_marked(f"{told} {{s:{called}}} said more.")

    assert len({speakers[each.speaker].id for each in found}) == 2
