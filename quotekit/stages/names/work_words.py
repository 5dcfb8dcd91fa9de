"""
Work words: what somebody does at a body, in it or for it.

"Chairs" and "coordinates" make a chair and a coordinator, "trades as" a firm.
"""

HEADING = frozenset(
    """
    heads leads co-chairs co-directs chairs directs runs manages edits coordinates
    oversees commands coaches presides founded joined co-founded leading heading
    chairing headed led chaired directed represents representing keeps owns co-owns
""".split()  # noqa: SIM905  # read like prose
)
"""What somebody does to a body who has an office in it: "X, who heads the Y"."""

CALLINGS = {
    **dict.fromkeys(("heads", "head", "heading", "headed"), "head"),
    **dict.fromkeys(("chairs", "chair", "chairing", "chaired", "presides"), "chair"),
    **dict.fromkeys(("leads", "leading", "led"), "leader"),
    **dict.fromkeys(("directs", "directed"), "director"),
    **dict.fromkeys(("manages", "managed"), "manager"),
    **dict.fromkeys(("coordinates", "coordinated"), "coordinator"),
    "edits": "editor",
    "owns": "owner",
    "co-owns": "co-owner",
    "coaches": "coach",
    "commands": "commander",
    "co-chairs": "co-chair",
    "co-directs": "co-director",
    "founded": "founder",
    "co-founded": "co-founder",
    "blog": "blogger",
}
"""What somebody is called who does this: "who chairs the council" is its chair."""

WORKING = frozenset(
    """
    works teaches worked studies taught based employed speaks speaking writing
""".split()  # noqa: SIM905  # read like prose
)
"""What somebody does at a body, in it, or for it."""

WRITING = frozenset(("blogs", "blogging", "blogged", "writes", "tweets"))
"""What somebody does on a blog of any name."""

HAVE_WORKED = frozenset(("studied", "taught", "researched", "worked", "lectured"))
"""What somebody "has" done at a body."""

FACULTIES = frozenset(
    ("school", "department", "faculty", "institute", "college", "division", "office")
)
"""What somebody teaches "in the" of a university."""

TEAMS_LED = frozenset(
    """
    team unit group department laboratory lab division section branch office desk
    programme program practice
    """.split()  # noqa: SIM905  # read like prose
)
"""What somebody leads at a body."""

FOR_OR_AT = frozenset(("for", "at"))
"""What stands between an effort and the body that it is for."""

EFFORTS = frozenset(("project", "programme", "program", "campaign", "scheme", "work"))
"""What somebody runs for a body: "who coordinates the project for Oxfam"."""

COUNCILS = tuple(
    (noun,)
    for noun in """
    council committee board party union association cooperative federation foundation
    department company charity commission agency
    """.split()  # noqa: SIM905  # read like prose
)
"""What somebody chairs or leads whose name the text may not give."""

TRADING = (
    *(("trading", "as"), ("trades", "as"), ("traded", "as")),
    *((do, "business", "as") for do in ("doing", "did", "does")),
)
"""What stands before the name of the firm that somebody is."""

HAVE_HEADED = frozenset(
    ("headed", "led", "chaired", "directed", "founded", "co-founded")
)
"""What somebody "has" done to a body and still does: "who has chaired it since May"."""

KINDS_OF_BODIES = frozenset(
    """
    tank group union federation ngo party non-profit nonprofit think-tank bank charity
    company firm consultancy organisation organization network collective cooperative
    agency association foundation campaign magazine newspaper website blog studio
    gallery institute
""".split()  # noqa: SIM905  # read like prose
)
"""What a body is before its name: "the charity Green Horizon"."""
