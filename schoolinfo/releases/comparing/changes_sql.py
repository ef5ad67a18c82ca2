"""What changed by more than the limits between two versions of one table, in one statement.

The full join is materialized once, in narrow rows; each rule reads it. It also keeps the planner, which knows
nothing yet of rows that were written a moment ago, from joining them one by one.
"""

from .compared import Compared

MOST = 20  # rows listed for each rule; all are counted

_SQL = """
with n as (select {keys}, {columns} from "{table}" where version_id = %(new)s),
o as (select {keys}, {columns} from "{table}" where version_id = %(old)s),
pairs as materialized (
    select {keys}, n.cds is null as gone, o.cds is null as added, n.val as nv, o.val as ov,
           n.size as ns, o.size as os, n.color as nc, o.color as oc, n.every as every
    from n full join o using ({keys})
),
moved as (
    select 'value' as rule, {key_array} as key, nv, ov, null::numeric as extra from pairs
    where %(limit)s::numeric is not null and ns >= %(least)s and os >= %(least)s
      and abs(nv - ov) > %(limit)s::numeric
),
sized as (
    select 'size' as rule, {key_array} as key, ns::numeric, os::numeric, null::numeric from pairs
    where ns >= %(least)s and os >= %(least)s and abs(ns - os) * 100 > %(size)s::numeric * os
),
schools as (
    select cds, bool_and(gone) as lost from pairs where right(cds, 7) <> '0000000' and not added group by cds
),
counted as (select count(*) as of_last, count(*) filter (where lost) as lost from schools),
lost as (
    select 'lost' as rule, array[cds] as key, c.lost::numeric, c.of_last::numeric, null::numeric
    from schools s, counted c where s.lost and c.lost * 100 > %(lost)s::numeric * c.of_last
),
districts as (
    select left(cds, 7) || '0000000' as cds, {measure} as measure, count(*) as colored,
           count(*) filter (where nc > oc) as up, count(*) filter (where nc < oc) as down
    from pairs where every and right(cds, 7) <> '0000000' and nc is not null and oc is not null
    group by 1, 2
),
together as (
    select 'together' as rule, array[cds, measure] as key, up::numeric, down::numeric, colored::numeric
    from districts
    where colored >= %(schools)s and greatest(up, down) * 100 >= %(share)s::numeric * colored
)
select rule, key, nv, ov, extra, times from (
    select x.*, count(*) over (partition by rule) as times, row_number() over (partition by rule order by key) as place
    from (select * from moved union all select * from sized union all select * from lost
          union all select * from together) x
) y
where place <= {most}
order by rule, place
"""


def changes_sql(compared: Compared) -> str:
    """The statement. Rows: rule, key codes, new, old, extra, how many the rule found; in the order of their keys.

    Parameters: new, old (versions), limit (NULL: values are not watched), least, size, lost, share, schools.
    """
    watched, keys = compared.watched, compared.columns
    every = f"{watched.group} = any(%(everyone)s::text[])" if watched.group in keys else "true"
    columns = ", ".join(
        (
            f"{_numeric(watched.value)} as val",
            f"{_numeric(watched.size)} as size",
            f"{watched.color or 'null::smallint'} as color",
            f"{every} as every",
        )
    )
    return _SQL.format(
        table=compared.table,
        keys=", ".join(keys),
        key_array=f"array[{', '.join(f'{key}::text' for key in keys)}]",
        columns=columns,
        measure="measure" if "measure" in keys else "''::text",
        most=MOST,
    )


def _numeric(column: str) -> str:
    return column or "null::numeric"
