"""Names of bodies made of a field and a land: "Cricket Australia", "Parks Victoria"."""

_FIELDS = frozenset(
    """
    air archery athletics badminton basketball biathlon boxing canoe cricket curling
    cycling diving equestrian football golf gymnastics handball hockey judo lacrosse
    netball paddle racing rowing rugby sailing skate ski snow snowsport soccer
    snowsports softball sport squash surf surfing swim swimming taekwondo tennis
    triathlon volleyball weightlifting wrestling
    age animals anglicare arts border brand cancer carers creative customs disability
    doctors education elections energy environment farmers film food forestry geoscience
    health heritage highways historic homes housing hospitality infrastructure innovate
    invest jobs logistics media migration music natural parks pharmacy police
    rail research screen skills statistics tourism trade transport universities visit
    volunteering volunteer water women worksafe youth
""".split()  # noqa: SIM905  # read like prose
)
_NATIONS = (
    *("australia", "britain", "canada", "england", "india", "ireland", "kenya"),
    *("new zealand", "nigeria", "nz", "scotland", "south africa", "uganda", "uk"),
    *("victoria", "wales", "namibia", "malaysia", "singapore", "jamaica", "usa"),
)
# "World Athletics", "British Cycling", "England Netball"
_BEHIND = {
    "world": "athletics rugby aquatics sailing triathlon archery taekwondo boxing",
    "british": "cycling athletics rowing gymnastics swimming canoeing judo wrestling",
    "england": "athletics netball hockey boxing golf basketball",
    "scottish": "athletics rugby swimming cycling gymnastics water power",
    "welsh": "athletics rugby water",
    "uk": "athletics sport finance hospitality",
    "us": "soccer sailing rowing",
    "usa": "athletics swimming gymnastics cycling hockey basketball boxing wrestling",
}


def national_bodies() -> frozenset[str]:
    """Return the names, in lower case: "hockey india", "british rowing"."""
    return frozenset(
        (
            *(f"{field} {nation}" for field in _FIELDS for nation in _NATIONS),
            *(
                f"{nation} {field}"
                for nation, fields in _BEHIND.items()
                for field in fields.split()
            ),
        )
    )
