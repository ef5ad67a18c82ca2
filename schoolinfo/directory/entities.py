"""Identities: who may have rows at all."""

from collections.abc import Iterable

from schoolinfo.releases.models import STATE

SQL = """
insert into directory_entity (cds, kind)
select * from unnest(%s::text[], %s::text[])
on conflict do nothing
"""


def kind_of(cds: str) -> str:
    """ "state", "district" (the school part is seven zeros) or "school"."""
    if cds == STATE:
        return "state"
    return "district" if cds.endswith("0000000") else "school"


def named(codes: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Each of the CDS codes once, with its kind."""
    return tuple((cds, kind_of(cds)) for cds in dict.fromkeys(codes))


def ensure(cursor, entities: Iterable[tuple[str, str]]) -> None:
    """Every one of these (CDS code, kind) has an identity afterwards; those known already stay as they are.

    Raises psycopg's CheckViolation for a code that is not 14 digits or an unknown kind.
    """
    pairs = list(entities)
    if pairs:
        cursor.execute(SQL, [list(part) for part in zip(*pairs, strict=True)])
