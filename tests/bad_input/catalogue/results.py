"""Results of the state's indicators in which a cell, a column or a row is wrong."""

from tests import real_layouts as files
from tests.releases.builders import text_file

SCHOOLS = 30


def of(measure: str, *changes: dict[str, str], **about):
    return lambda folder: files.results(folder, measure, *changes, **about)


def many(measure: str, **change):
    """The same change in every of thirty schools; a value may be made from the number of the school."""

    def made(folder):
        rows = [
            files.school(number) | {name: _cell(value, number) for name, value in change.items()}
            for number in range(SCHOOLS)
        ]
        return files.results(folder, measure, *rows)

    return made


def _cell(value, number: int) -> str:
    return value(number) if callable(value) else value


def swapped(measure: str, one: str, other: str):
    """The headings of two columns changed places, in a file of many schools that differ."""

    def made(folder):
        rows = [
            files.school(number)
            | {
                "currnumer": str(number + 11),
                "currstatus": f"{(number + 11) / 2:.1f}",
                "change": f"{(number + 11) / 2 - 9:.1f}",
            }
            for number in range(SCHOOLS)
        ]
        header, *lines = files.results_rows(measure, *rows)
        names = {one: other, other: one}
        return text_file(
            folder / f"{measure}download2025.txt", tuple(names.get(n, n) for n in header), *lines
        )

    return made


def shifted_names(folder):
    """Every school twice, the second time with the name of the next: the column was sorted by itself."""
    again = [
        files.school(number) | {"schoolname": f"School {number + 1}", "studentgroup": "HI"}
        for number in range(SCHOOLS)
    ]
    return files.results(folder, "chronic", *(files.school(number) for number in range(SCHOOLS)), *again)


CODES = {
    "a code that lost its leading zero": "1611190130229",
    "a code as a rounded number": "1.96E+13",
    "a code as a number with more digits": "1.96473E+13",
    "a code with dashes": "19-64733-0100289",
    "a code with a letter": "1964733010028A",
    "a code of fifteen digits": "196473301002890",
    "a code of seven digits": "1964733",
    "a code in full-width digits": "１９６４７３３０１００２８９",
    "no code": "",
    "a star for a code": "*",
    "a code with an apostrophe before it": "'19647330100289",
    "a code with spaces within": "19 64733 0100289",
}
STATUS = {
    "a word for a number": "high",
    "not a number": "NaN",
    "no end to a number": "inf",
    "a comma for the point": "12,5",
    "a sign of percent": "10.0%",
    "a number in full-width digits": "１０.０",
    "a number in Arabic digits": "١٠",
    "a number with blanks within": "1 0",
    "a number in hexadecimal": "0x1A",
    "a number with underscores": "1_0",
    "a number with an exponent": "1e1",
    "two points in a number": "1.0.0",
    "too many decimals": "10.123",
    "a formula for a number": "=1+1",
    "a minus sign that is none": "−5.0",
    "an error of a spreadsheet": "#N/A",
    "a fraction bar": "20/200",
}
NEEDED = (
    *(("ela", column) for column in ("cds", "currstatus", "studentgroup")),
    *(("elpi", "currnumer"), ("chronic", "statuslevel"), ("susp", "type"), ("cci", "priorstatus")),
    ("grad", "currdenom"),
)
BAD = {
    **{name: of("elpi", {"cds": code}) for name, code in CODES.items()},
    **{name: of("chronic", {"currstatus": value}) for name, value in STATUS.items()},
    "a mean above the scale": of("ela", {"currstatus": "1019.4"}),
    "a percent above 100": of("elpi", {"currstatus": "101.0"}),
    "a percent below 0": of("grad", {"currstatus": "-1.0"}),
    "a size below 0": of("susp", {"currdenom": "-12"}),
    "half a student": of("susp", {"currdenom": "12.5"}),
    "more students than there are people": of("susp", {"currdenom": "9999999999"}),
    "a color that there is not": of("grad", {"color": "6"}),
    "a level that there is not": of("math", {"statuslevel": "7"}),
    "a level in words": of("math", {"statuslevel": "High"}),
    "a color in words": of("cci", {"color": "Blue"}),
    "an unknown student group": of("ela", {"studentgroup": "XYZ"}),
    "no student group": of("ela", {"studentgroup": ""}),
    "an unknown kind of row": of("ela", {"rtype": "Z"}),
    "no kind of row": of("ela", {"rtype": ""}),
    "a school that says it is a district": of("ela", {"rtype": "D"}),
    "a district that says it is a school": of("ela", {"cds": "19647330000000"}),
    "the state that says it is a school": of("ela", {"cds": "0" * 14}),
    "a row of another indicator": of("ela", {}, {"indicator": "MATH", "studentgroup": "AA"}),
    "a row of another year": of("ela", {}, {"reportingyear": "2024", "studentgroup": "AA"}),
    "a row without its year": of("ela", {}, {"reportingyear": "", "studentgroup": "AA"}),
    "a result without a size": of("chronic", {"currdenom": ""}),
    "more counted than there are": of("chronic", {"currnumer": "201"}),
    "more counted last year than there were": of("susp", {"priornumer": "201"}),
    "the same school and group twice": of("chronic", {}, {}),
    "the same twice with other values": of("chronic", {}, {"currstatus": "11.0", "currnumer": "22"}),
    "fictional and real schools in one file": of("ela", {}, {"cds": "99100170100101"}),
    "parts of one for percent, in every row": many("chronic", currstatus="0.1"),
    "a hundred times too much, in every row": many("susp", currnumer="0", currstatus="10.0"),
    "a change that is none, in every row": many("math", change="-1.0"),
    "last year for this year": swapped("chronic", "currstatus", "priorstatus"),
    "counts for sizes": swapped("chronic", "currnumer", "currdenom"),
    "rate and change in each other's place": swapped("chronic", "currstatus", "change"),
    "boxes of other levels, in every row": many("ela", box="999"),
    "colors of another table, in every row": many("chronic", color=lambda n: str(1 + n % 5)),
    "levels upside down, in every row": many("chronic", statuslevel="5"),
    "the names in another order than the codes": shifted_names,
    **{
        f"without the column {column} of {measure}": of(measure, without=column) for measure, column in NEEDED
    },
}
