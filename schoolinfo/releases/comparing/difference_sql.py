"""The difference of two versions of one table, as SQL. Rows that say the same are joined and left behind."""

from collections.abc import Iterable, Mapping, Sequence

from .compared import Compared, Value

KINDS = {
    "changed": "not added and not gone",
    "added": "added",
    "gone": "gone",
}
# `before` NULL: nothing to hold against, so that every row is new.
_CHANGED = """
with changed as materialized (
    select {keys}, a.cds is null as added, b.cds is null as gone, {sides}
    from (select {keys}, {columns} from "{table}" where version_id = %(before)s) a
    full join (select {keys}, {columns} from "{table}" where version_id = %(after)s) b using ({keys})
    where a.cds is null or b.cds is null or ({befores}) is distinct from ({afters})
)"""
# By name: `n` rows that the filters leave of each school, `upto` so many up to this school in the order of names.
# Names are looked up once, not once for each use: that is what the offset keeps.
_SCHOOLS = """,
schools as materialized (
    select cds, name, n, row_number() over by_name as place, (sum(n) over by_name)::bigint as upto
    from (
        select cds, name, case when {school} then n else 0 end as n
        from (
            select d.cds, d.n, coalesce({names}, d.cds) as name
            from (select cds, count(*) filter (where {left}) as n from changed group by cds) d
            left join "{table}" newer on newer.cds = d.cds and newer.version_id = %(after)s
            left join "{table}" older on older.cds = d.cds and older.version_id = %(before)s
            offset 0
        ) named
    ) counted
    window by_name as (order by lower(name), cds)
)"""
_BOTH = KINDS["changed"]


def _changed(compared: Compared, values: Sequence[Value]) -> str:
    columns = _columns(compared, values)
    return _CHANGED.format(
        table=compared.table,
        keys=", ".join(compared.columns),
        columns=", ".join(columns),
        sides=", ".join(f"a.{name} as before_{name}, b.{name} as after_{name}" for name in columns),
        befores=", ".join(f"a.{name}" for name in columns),
        afters=", ".join(f"b.{name}" for name in columns),
    )


def _schools(compared: Compared, filters: Iterable[str], kind: str) -> str:
    named = ("newer.name", "older.name", *map(_newest_name, compared.names[1:]))
    return _SCHOOLS.format(
        table=compared.names[0],
        names=", ".join(named),
        left=_left(filters, kind),
        school="name ilike %(like)s or cds like %(code)s" if "school" in filters else "true",
    )


def _newest_name(table: str) -> str:
    """What the newest version of a table calls a school, whichever version that is."""
    return f'(select l.name from "{table}" l where l.cds = d.cds order by l.version_id desc limit 1)'


def _columns(compared: Compared, values: Sequence[Value]) -> list[str]:
    """The state, where there is one, and the compared columns."""
    return [*filter(None, (compared.state,)), *(value.column for value in values)]


def _row(compared: Compared, values: Sequence[Value]) -> list[str]:
    """The columns of a row of the difference: name, added, gone, keys, before and after of each column."""
    columns = _columns(compared, values)
    sides = (f"{side}_{name}" for side in ("before", "after") for name in columns)
    return ["name", "added", "gone", *compared.columns, *sides]


def _order(compared: Compared) -> str:
    """School by name; then measures and groups as readers see them. Never by how much a value changed."""
    keys = (
        f"array_position(%(order_{key.column})s::text[], {key.column}::text) nulls last, {key.column}"
        for key in compared.keys
    )
    return f"order by {', '.join(('place', *keys))}"


def _left(filters: Iterable[str], kind: str) -> str:
    """The test of rows. `filters`: "school" (a test of schools), "kind", and columns of the key."""
    keys = (f"{name} = %(only_{name})s" for name in filters if name not in ("school", "kind"))
    return " and ".join((*([KINDS[kind]] if kind else []), *keys)) or "true"


def page_sql(compared: Compared, values: Sequence[Value], filters: Mapping[str, str]) -> str:
    """Counts and one page: a row for each row of the page (one without it where it is empty), each with all counts.

    First the counts (rows added, gone and changed; schools; rows that the filters leave; the codes of each key;
    changed values of each column), then a row as `_row` has it. Parameters: before, after, size, skip, those of
    the filters and the orders of the keys.
    """
    kind = filters.get("kind", "")
    row = ", ".join(f"page.{name}" for name in _row(compared, values))
    return f"""{_changed(compared, values)}{_schools(compared, filters, kind)},
tallies as materialized ({_tallies(compared, values)}),
counts as (select {", ".join(_counts(compared, values))} from tallies),
page as (
    select c.*, s.name, s.place from changed c join schools s using (cds)
    where {_left(filters, kind)} and s.n > 0 and s.upto > %(skip)s and s.upto - s.n < %(skip)s + %(size)s
    {_order(compared)}
    limit %(size)s offset %(skip)s - coalesce((select min(upto - n) from schools where upto > %(skip)s and n > 0), 0)
)
select counts.*, {row} from counts left join page on true
{_order(compared)}"""


def _tallies(compared: Compared, values: Sequence[Value]) -> str:
    """Counts by key, of which there are few."""
    keys = [key.column for key in compared.keys]
    counted = (
        "count(*) filter (where added) as added_rows",
        "count(*) filter (where gone) as gone_rows",
        f"count(*) filter (where {_BOTH}) as changed_rows",
        *(
            f"count(*) filter (where {_BOTH} and {_differs(value, compared.state)}) as n_{value.column}"
            for value in values
        ),
    )
    grouped = f" group by {', '.join(keys)}" if keys else ""
    return f"select {', '.join((*keys, *counted))} from changed{grouped}"


def _counts(compared: Compared, values: Sequence[Value]) -> Iterable[str]:
    def total(column: str) -> str:
        return f"coalesce(sum({column}), 0)::bigint as {column}"

    yield from map(total, ("added_rows", "gone_rows", "changed_rows"))
    yield "(select count(*) from schools) as touched"
    yield "(select coalesce(max(upto), 0) from schools) as left_rows"
    yield from (
        f"array(select distinct {key.column}::text from tallies) as in_{key.column}" for key in compared.keys
    )
    yield from (total(f"n_{value.column}") for value in values)


def rows_sql(compared: Compared, values: Sequence[Value], filters: Mapping[str, str]) -> str:
    """Every row of the difference that the filters leave, in order, as `_row` has it."""
    kind = filters.get("kind", "")
    return f"""{_changed(compared, values)}{_schools(compared, filters, kind)}
select {", ".join(_row(compared, values))} from changed join schools s using (cds)
where {_left(filters, kind)} and s.n > 0 {_order(compared)}"""


def schools_sql(compared: Compared, values: Sequence[Value], *, paged: bool) -> str:
    """Who the difference speaks of: cds, name, how many there are, of them schools and districts."""
    limit = "limit %(size)s offset %(skip)s" if paged else ""
    return f"""{_changed(compared, values)}{_schools(compared, (), "")}
select cds, name, count(*) over (), count(*) filter (where right(cds, 7) <> '0000000') over (),
       count(*) filter (where right(cds, 7) = '0000000' and cds <> '00000000000000') over ()
from schools order by place {limit}"""


def _differs(value: Value, state: str) -> str:
    """A value that is missing on both sides differs where the reason does: the main column speaks for the state."""
    name = value.column
    if value.main and state:
        return f"(before_{name}, before_{state}) is distinct from (after_{name}, after_{state})"
    return f"before_{name} is distinct from after_{name}"
