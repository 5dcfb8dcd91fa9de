"""
Person names: when two of them can be one person's.

Names are compared by their folded words, so that case, accents, periods and letters of
other scripts that look alike make no difference.
"""

from functools import lru_cache
from unicodedata import combining, normalize

# Letters of other scripts that are drawn like Latin ones: press releases hold names
# with one Cyrillic letter in them.
_LOOKALIKES = str.maketrans(
    "аеіјорсухѕԁһԛѡАВЕНІЈКМОРСТХУ", "aeijopcyxsdhqwabehijkmopctxy"
)


@lru_cache(maxsize=8192)
def fold(word: str) -> str:
    """Return a word of a name without case, accents, look-alikes and periods."""
    if word.isascii():
        return word.lower().rstrip(".")
    plain = normalize("NFKD", word.translate(_LOOKALIKES)).lower().rstrip(".")
    return "".join([letter for letter in plain if not combining(letter)])


def same_person(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """
    Tell whether two full names with one surname can be the same person's.

    The first names must agree, one may be an initial or short form of the other,
    and middle names may be left out: "Joseph R. Biden", "Joe Biden".
    """
    if one[-1] != other[-1]:
        return False
    left, right = one[:-1], other[:-1]
    if not left or not right:
        return True
    if len(left) > len(right):
        left, right = right, left
    if right[-len(left) :] == left:
        return True
    return all(any(_agree(word, whole) for whole in right) for word in left) and _agree(
        left[0], right[0]
    )


def _agree(one: str, other: str) -> bool:
    if one == other:
        return True
    if len(one) == 1 or len(other) == 1:
        return one[0] == other[0]
    short, long = sorted((one, other), key=len)
    if len(short) >= 3 and long.startswith(short):
        return True
    return long in SHORT_NAMES.get(short, ()) or short in SHORT_NAMES.get(long, ())


# Short forms that do not begin the name they stand for.  This says that two forms
# are one name, never whose.
SHORT_NAMES: dict[str, tuple[str, ...]] = {
    "bill": ("william",),
    "billy": ("william",),
    "bob": ("robert",),
    "bobby": ("robert",),
    "dick": ("richard",),
    "rick": ("richard", "frederick", "derrick"),
    "jim": ("james",),
    "jimmy": ("james",),
    "joe": ("joseph", "josef"),
    "john": ("jonathan",),
    "jack": ("john",),
    "mike": ("michael",),
    "mick": ("michael",),
    "tony": ("anthony", "antonio"),
    "ted": ("edward", "theodore"),
    "ned": ("edward",),
    "hank": ("henry",),
    "harry": ("henry", "harold"),
    "chuck": ("charles",),
    "charlie": ("charles",),
    "kate": ("katherine", "catherine", "kathryn"),
    "katie": ("katherine", "catherine"),
    "kathy": ("katherine", "kathleen"),
    "liz": ("elizabeth",),
    "beth": ("elizabeth",),
    "betty": ("elizabeth",),
    "peggy": ("margaret",),
    "maggie": ("margaret",),
    "meg": ("margaret",),
    "sally": ("sarah",),
    "molly": ("mary",),
    "polly": ("mary",),
    "nancy": ("anne", "ann"),
    "jenny": ("jennifer",),
    "jerry": ("gerald", "jerome", "jeremiah"),
    "larry": ("lawrence", "laurence"),
    "andy": ("andrew",),
    "drew": ("andrew",),
    "steve": ("stephen", "steven"),
    "sandy": ("alexander", "alexandra", "sandra"),
    "sasha": ("alexander", "alexandra"),
    "alex": ("alexander", "alexandra", "alejandro"),
    "gene": ("eugene",),
    "dave": ("david",),
    "greg": ("gregory",),
    "jeff": ("jeffrey", "geoffrey"),
    "geoff": ("geoffrey",),
    "ken": ("kenneth",),
    "ron": ("ronald",),
    "don": ("donald",),
    "tom": ("thomas",),
    "tim": ("timothy",),
    "becky": ("rebecca",),
    "sue": ("susan", "suzanne"),
    "debbie": ("deborah", "debra"),
    "cathy": ("catherine",),
    "mandy": ("amanda",),
    "bernie": ("bernard",),
    "barney": ("bernard",),
    "al": ("albert", "alan", "alfred"),
    "pete": ("peter",),
    "pat": ("patrick", "patricia"),
    "paddy": ("patrick",),
    "trish": ("patricia",),
    "vince": ("vincent",),
    "walt": ("walter",),
    "wes": ("wesley",),
    "zach": ("zachary",),
    "nick": ("nicholas",),
    "mitch": ("mitchell",),
    "marty": ("martin",),
    "lenny": ("leonard",),
    "fred": ("frederick", "alfred"),
    "frank": ("francis", "franklin"),
    "ed": ("edward", "edwin"),
    "eddie": ("edward", "edwin"),
    "dan": ("daniel",),
    "danny": ("daniel",),
    "chris": ("christopher", "christine", "christina"),
    "abe": ("abraham",),
}
