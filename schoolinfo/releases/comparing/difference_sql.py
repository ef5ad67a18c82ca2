"""The difference of two versions of one table, as SQL. Rows that say the same are joined and left behind."""

from collections.abc import Mapping, Sequence

from .compared import Compared, Value

# `before` NULL: nothing to hold against, so that every row is new.
_CHANGED = """
with changed as materialized (
    select {keys}, a.cds is null as added, b.cds is null as gone, {sides}
    from (select {keys}, {columns} from "{table}" where version_id = %(before)s) a
    full join (select {keys}, {columns} from "{table}" where version_id = %(after)s) b using ({keys})
    where a.cds is null or b.cds is null or ({befores}) is distinct from ({afters})
),
schools as materialized (
    select cds, name, row_number() over (order by lower(name), cds) as place
    from (select d.cds, coalesce({names}, d.cds) as name from (select distinct cds from changed) d {joins} offset 0) x
)"""  # offset 0: a name is looked up once, not once for each use
_JOINS = """
    left join "{table}" newer on newer.cds = d.cds and newer.version_id = %(after)s
    left join "{table}" older on older.cds = d.cds and older.version_id = %(before)s"""
_CHOSEN = """
select c.*, s.name, s.place from changed c join schools s using (cds) {where}"""
_ORDER = "order by place{order}"
KINDS = {
    "changed": "not added and not gone",
    "added": "added",
    "gone": "gone",
}
_SCHOOL = """(s.name ilike %(like)s or s.cds like %(code)s)"""


def _changed(compared: Compared, values: Sequence[Value]) -> str:
    columns = _columns(compared, values)
    return _CHANGED.format(
        table=compared.table,
        keys=", ".join(compared.columns),
        columns=", ".join(columns),
        sides=", ".join(f"a.{name} as before_{name}, b.{name} as after_{name}" for name in columns),
        befores=", ".join(f"a.{name}" for name in columns),
        afters=", ".join(f"b.{name}" for name in columns),
        names=", ".join(("newer.name", "older.name", *map(_newest_name, compared.names[1:]))),
        joins=_JOINS.format(table=compared.names[0]),
    )


def _newest_name(table: str) -> str:
    """What the newest version of a table calls a school, whichever version that is."""
    return f'(select l.name from "{table}" l where l.cds = d.cds order by l.version_id desc limit 1)'


def _columns(compared: Compared, values: Sequence[Value]) -> list[str]:
    """The state, where there is one, and the compared columns."""
    return [*filter(None, (compared.state,)), *(value.column for value in values)]


def _row(compared: Compared, values: Sequence[Value]) -> str:
    """The columns of a row of the difference: name, added, gone, keys, before and after of each column."""
    columns = _columns(compared, values)
    sides = (f"{side}_{name}" for side in ("before", "after") for name in columns)
    return ", ".join(("name", "added", "gone", *compared.columns, *sides))


def _order(compared: Compared) -> str:
    """School by name; then measures and groups as readers see them. Never by how much a value changed."""
    keys = (f", array_position(%(order_{key.column})s::text[], {key.column}::text) nulls last, {key.column}"
            for key in compared.keys)  # fmt: skip
    return _ORDER.format(order="".join(keys))


def _where(filters: Mapping[str, str]) -> str:
    """`filters`: "school", "kind", and columns of the key, of those that are asked for."""
    tests = []
    for name in filters:
        if name == "school":
            tests.append(_SCHOOL)
        elif name == "kind":
            tests.append(KINDS[filters[name]])
        else:
            tests.append(f"c.{name} = %(only_{name})s")
    return "where " + " and ".join(tests) if tests else ""


def page_sql(compared: Compared, values: Sequence[Value], filters: Mapping[str, str]) -> str:
    """Counts and one page: a row for each row of the page (one without it where it is empty), each with all counts.

    First the counts (rows added, gone and changed; schools; rows that the filters leave; the codes of each key;
    changed values of each column), then a row as `_row` has it.
    """
    both = "not added and not gone"
    state = compared.state
    by_column = (
        f"count(*) filter (where {both} and {_differs(value, state)}) as n_{value.column}" for value in values
    )
    codes = (
        f"array(select distinct {key.column}::text from changed) as in_{key.column}" for key in compared.keys
    )
    chosen = _CHOSEN.format(where=_where(filters))
    left = f"(select count(*) from ({chosen}) x)" if filters else "count(*)"
    counts = ", ".join(
        (
            "count(*) filter (where added) as added_rows",
            "count(*) filter (where gone) as gone_rows",
            f"count(*) filter (where {both}) as changed_rows",
            "(select count(*) from schools) as touched",
            f"{left} as left_rows",
            *codes,
            *by_column,
        )
    )
    page = f"select * from ({chosen}) x {_order(compared)} limit %(size)s offset %(skip)s"
    # The columns of the page are named apart from the counts by their table.
    row = ", ".join(f"page.{name}" for name in _row(compared, values).split(", "))
    return f"""{_changed(compared, values)},
counts as (select {counts} from changed),
page as ({page})
select counts.*, {row} from counts left join page on true
{_order(compared)}"""


def rows_sql(compared: Compared, values: Sequence[Value], filters: Mapping[str, str]) -> str:
    """Every row of the difference that the filters leave, in order, as `_row` has it."""
    chosen = _CHOSEN.format(where=_where(filters))
    row = _row(compared, values)
    return f"{_changed(compared, values)} select {row} from ({chosen}) x {_order(compared)}"


def schools_sql(compared: Compared, values: Sequence[Value], *, paged: bool) -> str:
    """Who the difference speaks of: cds, name, how many there are, of them schools and districts."""
    limit = "limit %(size)s offset %(skip)s" if paged else ""
    return f"""{_changed(compared, values)}
select cds, name, count(*) over (), count(*) filter (where right(cds, 7) <> '0000000') over (),
       count(*) filter (where right(cds, 7) = '0000000' and cds <> '00000000000000') over ()
from schools order by place {limit}"""


def _differs(value: Value, state: str) -> str:
    """A value that is missing on both sides differs where the reason does: the main column speaks for the state."""
    name = value.column
    if value.main and state:
        return f"(before_{name}, before_{state}) is distinct from (after_{name}, after_{state})"
    return f"before_{name} is distinct from after_{name}"
