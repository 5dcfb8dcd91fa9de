"""
Writers: what those are whom a page lets write, where it says so once for all.

"Bloggers across the region react": who then "writes" is a blogger, and who "tweets" one
of the "many twitterers", though no office stands beside the names.  So is who has a
handle before a colon, "@ana_lisi:", on a page that tells of Twitter.
"""

from collections.abc import Collection, Sequence

from quotekit.stages.vocabulary.class_words import singular
from quotekit.stages.vocabulary.sought_words import WRITERS

_BLOGGERS = frozenset(("bloggers", "blogosphere"))
_TWEETERS = WRITERS - _BLOGGERS - {"twitter"}
_BLOGGING = frozenset(("write", "blog", "post"))
_DONE = ("ed", "ing", "by", "against")
_TWEETING = frozenset(("tweet", "retweet"))


class Writers:
    """Who writes on the page of one text, by what they are called together."""

    def __init__(self, words: Sequence[str]) -> None:
        """Look for the plurals among *words*, which are in lower case."""
        self._words = words
        self._places = (
            ()
            if (_BLOGGERS | _TWEETERS).isdisjoint(words)
            else tuple(
                at
                for at, word in enumerate(words)
                if word in _TWEETERS
                # "Bloggers react", but "The mayor attacked two bloggers"
                or (
                    word in _BLOGGERS
                    and not any(one.endswith(_DONE) for one in words[at - 2 : at])
                )
            )
        )

    def called(
        self, first: int, cues: Collection[str], *, of_blog: bool = False
    ) -> str | None:
        """
        Return what somebody is called who is first named at token *first*.

        *cues* are the lemmas of the cues by which the text lets that person speak;
        *of_blog* says that something is named which that person is of.
        """
        if self._is_tweet(first):
            return "twitterer"
        if not self._places:
            return None
        tweets = (
            not _TWEETING.isdisjoint(cues) or self._words[first : first + 1] == ("@",)
        ) or any(word[0] == "@" for word in self._words[first : first + _NEAR])
        wanted = _TWEETERS if tweets else _BLOGGERS
        blogs = tweets or not _BLOGGING.isdisjoint(cues)
        if not (blogs or of_blog):
            return None
        before = [
            at
            for at in self._places
            if at < first and self._words[at] in wanted and (blogs or self._reacts(at))
        ]
        if not before:
            return None
        word = self._words[before[-1]]
        return "blogger" if word == "blogosphere" else singular(word)

    def _is_tweet(self, first: int) -> bool:
        """Tell "@ana_lisi:" and "Ana Lisi @anali:", on a page that tells of Twitter."""
        words = self._words
        for handle in range(first, min(first + _NEAR, len(words) - 1)):
            if words[handle][0] == "@":
                return words[handle + 1] == ":" and "twitter" in words[:handle]
        return False

    def _reacts(self, at: int) -> bool:
        """Tell whether what "bloggers" say is what a text is about."""
        behind = self._words[at + 1 : at + _REACH]
        return not _REACTING.isdisjoint(behind) or self._words[at] == "blogosphere"


_REACH = 7
_REACTING = frozenset(
    """
    react reacted reacting respond responded responding write writing comment commented
    commenting discuss discussed discussing share shared sharing weigh weighed reflect
    reflected reflecting debate debated debating blogged blogging voice voiced
""".split()  # noqa: SIM905  # read like prose
)
_NEAR = 4
