"""
Sought words: what several readings of a text look for in it.

One pass over a text finds all of them, where a search for each would take as many.
"""

from quotekit.lexicons.mention_words import PATRONYMICS

GOVERNED = frozenset(
    """
    region oblast province prefecture county governorate district municipality
""".split()  # noqa: SIM905  # read like prose
)
"""What has a governor, and is a part of a country."""

GLOSSES = frozenset(("ombudsman", "ombudswoman", "ombudsperson"))
"""Offices that stand in brackets behind their long names."""

WITH_BRANCHES = frozenset(
    """
    UC CSU SUNY CUNY UNC UT UW UMass IIT IIM AIIMS NIT ETH TU KU LMU NYU
""".split()  # noqa: SIM905  # read like prose
)
"""Bodies, as they are written, whose branches are called by their towns."""

BRANCHED = frozenset(map(str.lower, WITH_BRANCHES))
"""The same in lower case."""

TELLING = frozenset(("he", "his", "she", "her"))
"""Pronouns that tell a gender and an owner or a subject."""

WRITERS = frozenset(
    ("bloggers", "blogosphere", "twitterers", "tweeters", "tweeps", "twitter")
)
"""What those are called together whom a page lets write, and where."""

INVERTING = frozenset(("so", "neither", "nor"))
"""What may have a verb behind it, and whoever acts behind that: "So does Ana Lisi"."""

PARLIAMENTS = frozenset(
    """
    mazhilis majilis riigikogu saeima seimas sejm knesset duma rada bundestag folketing
    storting riksdag althing dáil eduskunta skupština sobranje
    """.split()  # noqa: SIM905  # read like prose
)
"""Parliaments that are called by one word, of which it is the name."""

PARENTS = frozenset(
    """
    father mother dad mum mom grandfather grandmother grandad parent parents
    """.split()  # noqa: SIM905  # read like prose
)
"""Who may have so many children: "father of three Tom Roe"."""

RANKS = frozenset(("no", "no.", "nos.", "number"))
"""What somebody's place among others is called: "World No. 1 Ana Lisi"."""

PLAYERS = frozenset(("center", "centre", "forward"))
"""Players called by where they play, which elsewhere is none: "Lakers center"."""

SOUGHT = (
    GOVERNED
    | GLOSSES
    | BRANCHED
    | TELLING
    | PATRONYMICS
    | WRITERS
    | INVERTING
    | PARLIAMENTS
    | PARENTS
    | RANKS
    | PLAYERS
    | {"and", "(", "district", "university", "tank", "anonymous", "capacity", "asked"}
    | {"represented", "'s", "crime", "master", "role"}
)
"""The words and marks, in lower case, that are found in one pass."""
