"""What every record of a case has, and the kind of word that a record is classified by."""

from enum import StrEnum

import msgspec


class Slug(StrEnum):
    """A closed set of words, stored as `missed-opportunity` and shown as `missed opportunity`."""

    @property
    def label(self) -> str:
        return self.value.replace("-", " ")


class Record(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, gc=False):
    """One record of one table.

    `id` is its number in the table and is never used again; `rev` counts its saves from 1;
    `by` and `at` (ISO 8601, UTC, whole seconds) tell who saved it last, and when.
    """

    id: int
    rev: int = 1
    by: str = ""
    at: str = ""


class Part(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, gc=False):
    """A value that lives inside a record and has no number of its own."""
