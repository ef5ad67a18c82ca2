"""Whether the schools of a file are known to the directory, and by the same names."""

from django.db import connection
from rapidfuzz.fuzz import token_set_ratio

from schoolinfo.releases.comparing.compared import SCHOOL, Also, Lines
from schoolinfo.releases.current import Releases
from schoolinfo.releases.findings import Findings
from schoolinfo.releases.models import STATE, Edition

from .names import search_key

ALIKE = 60  # of 100: names less alike than this are of different schools, or one was changed altogether

_SQL = """
select k.cds, coalesce(r.name, ''), l.name
from (select distinct cds from "{table}" where version_id = %(version)s and cds <> %(state)s) k
left join directory_reportedname r on r.cds = k.cds and r.version_id = %(version)s
left join lateral (
    select name from directory_listing l
    where l.cds = k.cds and l.version_id = any(%(directories)s::bigint[])
    order by l.version_id desc limit 1
) l on true
where l.name is null or lower(l.name) <> lower(r.name)
order by k.cds
"""


def names_known(table: str) -> Also:
    """A look at the schools of a new version in `table`: warns of those that no public directory lists, and of
    those that it lists under quite another name. Says nothing where there is no public directory. Two queries."""

    def look(version: int, edition: Edition, lines: Lines, findings: Findings) -> None:
        directories = _directories(edition)
        if not directories:
            return
        asked = {"directories": directories, "version": version, "state": STATE}
        with connection.cursor() as cursor:
            cursor.execute(_SQL.format(table=table), asked)
            rows = cursor.fetchall()
        for cds, said, listed in rows:
            if listed is None:
                _unknown(cds, said, lines, findings)
            elif token_set_ratio(search_key(said), search_key(listed)) < ALIKE:
                _named_otherwise(cds, said, listed, lines, findings)

    return look


def _directories(edition: Edition) -> list[int]:
    """The public directories of the edition's family."""
    return [
        release.version
        for release in Releases.public().all
        if release.dataset == "directory" and release.family == edition.family
    ]


def _unknown(cds: str, said: str, lines: Lines, findings: Findings) -> None:
    findings.warn(
        "school_unknown",
        f"No directory of schools lists this CDS code: {cds}.",
        cds=cds,
        line=lines.place({SCHOOL: cds}, "").line,
        value=said[:80],
        expected="a code of the directory of schools",
    )


def _named_otherwise(cds: str, said: str, listed: str, lines: Lines, findings: Findings) -> None:
    findings.warn(
        "school_named_otherwise",
        f"The directory of schools has another name for CDS code {cds}.",
        cds=cds,
        line=lines.place({SCHOOL: cds}, "").line,
        value=said[:80],
        expected=listed[:80],
    )
