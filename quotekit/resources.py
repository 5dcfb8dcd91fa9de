"""What one pipeline knows: its lexicons and its models."""

from collections.abc import Mapping
from functools import cache, cached_property
from os import PathLike
from typing import TYPE_CHECKING, Any, Self
from zlib import crc32

from attrs import evolve, field, fields, frozen

from quotekit.errors import InputError, LexiconError
from quotekit.lexicons.abbreviations import AbbreviationLexicon, abbreviations
from quotekit.lexicons.confidences import Confidences, confidences
from quotekit.lexicons.cues import CueLexicon, reporting_cues
from quotekit.lexicons.documents import DocumentWord, document_words
from quotekit.lexicons.lexicon import Lexicon
from quotekit.lexicons.mention_words import MentionWords
from quotekit.lexicons.organizations import (
    NationalBodyWord,
    OrganizationWord,
    bodies,
    national_bodies,
    organization_words,
)
from quotekit.lexicons.outlets import Outlet, outlets
from quotekit.lexicons.people import (
    PersonWord,
    Pronoun,
    anonymous_sources,
    honorifics,
    persons,
    pronouns,
    relations,
    roles,
)
from quotekit.lexicons.places import Place, places
from quotekit.lexicons.pronoun_clues import PronounClues, pronoun_clues
from quotekit.lexicons.short_names import ShortName, short_names
from quotekit.lexicons.tables import Source
from quotekit.lexicons.tag_contexts import TagContexts, tag_contexts
from quotekit.lexicons.tags import WordTags, word_tags
from quotekit.lexicons.words import (
    NamePart,
    Word,
    groups,
    name_parts,
    role_modifiers,
    role_subjects,
)

if TYPE_CHECKING:
    from quotekit.models.attribution import AttributionModels


@frozen(kw_only=True, eq=False, repr=False)
class Resources:
    """
    The lexicons of one pipeline; read once, shared by all calls.

    Each lexicon is named as its table is: ``roles`` holds ``roles.tsv``, and ``cues``
    holds ``reporting_cues.tsv``; docs/lexicons.md says what is in them.  To replace
    one, use :func:`attrs.evolve`; to add rows, :meth:`extend`; to add a folder of
    tables, :meth:`load`.

    Attributes:
        models: What was learned; ``None`` leaves every decision to the rules.

        place_names: What countries, regions and cities are called, in lower case.

        mention_words: What the lexicons of people, bodies, documents and places
            add up to, as speakers are resolved by it.
    """

    cues: CueLexicon = field(factory=reporting_cues)
    word_tags: WordTags = field(factory=word_tags)
    tag_contexts: TagContexts = field(factory=tag_contexts)
    abbreviations: AbbreviationLexicon = field(factory=abbreviations)
    honorifics: Lexicon[PersonWord] = field(factory=honorifics)
    roles: Lexicon[PersonWord] = field(factory=roles)
    role_modifiers: Lexicon[Word] = field(factory=role_modifiers)
    role_subjects: Lexicon[Word] = field(factory=role_subjects)
    relations: Lexicon[PersonWord] = field(factory=relations)
    persons: Lexicon[PersonWord] = field(factory=persons)
    anonymous_sources: Lexicon[PersonWord] = field(factory=anonymous_sources)
    pronouns: Lexicon[Pronoun] = field(factory=pronouns)
    groups: Lexicon[Word] = field(factory=groups)
    name_parts: Lexicon[NamePart] = field(factory=name_parts)
    short_names: Lexicon[ShortName] = field(factory=short_names)
    organization_words: Lexicon[OrganizationWord] = field(factory=organization_words)
    bodies: Lexicon[OrganizationWord] = field(factory=bodies)
    national_bodies: Lexicon[NationalBodyWord] = field(factory=national_bodies)
    document_words: Lexicon[DocumentWord] = field(factory=document_words)
    outlets: Lexicon[Outlet] = field(factory=outlets)
    places: Lexicon[Place] = field(factory=places)
    confidences: Confidences = field(factory=confidences)
    pronoun_clues: PronounClues = field(factory=pronoun_clues)
    models: "AttributionModels | None" = field(default=None, repr=False)
    mention_words: MentionWords = field(init=False)
    place_names: frozenset[str] = field(init=False, repr=False)

    @mention_words.default
    def _mention_words(self) -> MentionWords:
        return MentionWords.from_lexicons(
            honorifics=self.honorifics,
            roles=self.roles,
            anonymous_sources=self.anonymous_sources,
            relations=self.relations,
            persons=self.persons,
            role_modifiers=self.role_modifiers,
            role_subjects=self.role_subjects,
            groups=self.groups,
            name_parts=self.name_parts,
            short_names=self.short_names,
            organization_words=self.organization_words,
            bodies=self.bodies,
            national_bodies=self.national_bodies,
            outlets=self.outlets,
            document_words=self.document_words,
            places=self.places,
        )

    @place_names.default
    def _place_names(self) -> frozenset[str]:
        return frozenset(
            name
            for names, _ in self.places.cells("names", "kind")
            for name in names.split("|")
        )

    @classmethod
    @cache
    def shipped(cls) -> Self:
        """
        Return what comes with quotekit: lexicons and models.

        Raises:
            LexiconError: If an installed lexicon is damaged.

            ModelError: If an installed model is damaged.
        """
        # Rules alone begin sooner without what only the models need.
        from quotekit.models.attribution import shipped_models  # noqa: PLC0415

        return cls(models=shipped_models())

    @classmethod
    @cache
    def rules_only(cls) -> Self:
        """
        Return the lexicons that come with quotekit, and no models.

        Raises:
            LexiconError: If an installed lexicon is damaged.
        """
        return cls()

    @classmethod
    def load(cls, folder: str | PathLike[str]) -> Self:
        """
        Return what comes with quotekit, with the tables of *folder* added.

        A table is added to the one of its name: ``reporting_cues.tsv`` to the cues.
        Where both have a row for the same word, that of *folder* counts.

        Raises:
            InputError: If *folder* is no path.

            LexiconError: If there is no such folder, a table has no namesake among
                ours, or a row is bad.
        """
        from pathlib import Path  # noqa: PLC0415  # takes long to import

        shipped = cls.shipped()
        if not isinstance(folder, str | PathLike):
            raise InputError(f"expected a folder, got {type(folder).__name__}")
        path = Path(folder)
        if not path.is_dir():
            raise LexiconError(f"{path}: not a folder")
        tables = {}
        for table in sorted(path.glob("*.tsv")):
            name = _ATTRIBUTES.get(table.stem)
            if name is None:
                raise LexiconError(f"{table.name}: not one of {', '.join(_ATTRIBUTES)}")
            tables[name] = table
        return shipped.extend(**tables)

    def extend(self, **tables: Source) -> Self:
        """
        Return the same with rows added to some of the lexicons.

        Args:
            tables:
                Under the name that a lexicon has here, as ``cues``, ``roles`` or
                ``outlets``: the path of a table, or rows, each a tuple of cells.
                A row for a word that has one already takes its place.

        Raises:
            LexiconError: If there is no such lexicon, a table cannot be read or a
                row is bad.

        >>> from quotekit import Resources
        >>> ours = Resources.shipped()
        >>> theirs = ours.extend(roles=[("bailo", "government", "any", "A {bailo}.")])
        >>> "bailo" in theirs.roles, "bailo" in ours.roles
        (True, False)
        """
        known = frozenset(_ATTRIBUTES.values())
        for name in tables:
            if name not in known:
                raise LexiconError(f"{name}: not one of {', '.join(sorted(known))}")
        return evolve(
            self,
            **{name: getattr(self, name).extend(it) for name, it in tables.items()},
        )

    @property
    def versions(self) -> Mapping[str, str]:
        """The version of each table, eight hexadecimal digits."""
        return {
            table: f"{getattr(self, name).version:08x}"
            for table, name in _VERSIONED.items()
        }

    @cached_property  # each document says it
    def version(self) -> str:
        """What tells these lexicons from others: eight hexadecimal digits."""
        return f"{crc32(' '.join(self.versions.values()).encode()):08x}"

    @property
    def models_version(self) -> str | None:
        """The same for the models; ``None`` where there are none."""
        return None if self.models is None else f"{self.models.weights.version:08x}"

    def __reduce__(self) -> str | tuple[Any, ...]:
        """Travel to other processes as a name, where these are those shipped."""
        cls = type(self)
        ours = cls.rules_only if self.models is None else cls.shipped
        if self is ours():
            return ours, ()
        names = [each.name for each in fields(cls) if each.init]
        return _restored, (cls, {name: getattr(self, name) for name in names})

    def __repr__(self) -> str:
        return f"<Resources, version {self.version}>"


def _restored(cls: type[Resources], held: Mapping[str, Any]) -> Resources:
    return cls(**held)


_ATTRIBUTES = {
    "reporting_cues": "cues",
    "word_tags": "word_tags",
    "abbreviations": "abbreviations",
    "honorifics": "honorifics",
    "roles": "roles",
    "role_modifiers": "role_modifiers",
    "role_subjects": "role_subjects",
    "relations": "relations",
    "persons": "persons",
    "anonymous_sources": "anonymous_sources",
    "pronouns": "pronouns",
    "groups": "groups",
    "name_parts": "name_parts",
    "short_names": "short_names",
    "organization_words": "organization_words",
    "bodies": "bodies",
    "national_bodies": "national_bodies",
    "document_words": "document_words",
    "outlets": "outlets",
    "places": "places",
}
"""The tables that can be added to, and where they are held."""

_VERSIONED = {
    **_ATTRIBUTES,
    "tag_contexts": "tag_contexts",
    "confidences": "confidences",
    "pronoun_clues": "pronoun_clues",
}
