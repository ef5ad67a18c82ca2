"""The state's directory, and enrollment by group and for meals, with something wrong in them."""

from tests import real_layouts as files
from tests.directory.samples import MEALS, SCHOOL
from tests.releases.builders import text_file, workbook

from .spoiling import renamed

DIRECTORY = "pubschls-2026-06-01.txt"
CENSUS = "censusenrollratesdownload2025.txt"
COUNT, ENROLLED, SHARE = list(MEALS)[-2], list(MEALS)[-3], list(MEALS)[-1]
CHARTER = list(MEALS)[-5]


def directory(*changes):
    return lambda folder: files.directory(folder, *changes)


def census(*changes):
    return lambda folder: files.census(folder, *changes)


def meals(*changes):
    return lambda folder: files.meals(folder, *changes)


def directory_without(heading: str):
    row = {name: cell for name, cell in SCHOOL.items() if name != heading}
    return lambda folder: text_file(folder / DIRECTORY, *files.rows_of(row))


def meals_without(heading: str):
    row = {name: cell for name, cell in MEALS.items() if name != heading}
    return lambda folder: workbook(folder / "frpm2223.xlsx", {"FRPM": files.rows_of(row)})


BAD = {
    "directory: a code without its leading zero": directory({"CDSCode": "1611190130229"}),
    "directory: a code as a rounded number": directory({"CDSCode": "1.96E+13"}),
    "directory: a school twice": directory({}, {"School": "Another Name"}),
    "directory: a school without a name": directory({"School": "No Data"}),
    "directory: a lost letter": directory({"School": "Los Ni\ufffdos"}),
    "directory: letters read in another encoding": directory({"City": "La CaÃ±ada"}),
    "directory: a website of more than 400 letters": directory({"WebSite": "http://" + "a" * 400}),
    "directory: a day that there is not": directory({"OpenDate": "13/45/2008"}),
    "directory: a day in words": directory({"OpenDate": "last fall"}),
    "directory: north of the pole": directory({"Latitude": "340.36"}),
    "directory: a place in words": directory({"Longitude": "west"}),
    "directory: perhaps a charter": directory({"Charter": "maybe"}),
    "directory: fictional and real schools": directory({}, {"CDSCode": "99100170100101"}),
    "directory: of a year for a day": renamed(directory(), "pubschls-2026.txt"),
    "directory: of no day at all": renamed(directory(), "schools.txt"),
    "directory: of a day that there is not": renamed(directory(), "pubschls-2026-02-30.txt"),
    **{
        f"directory: without {heading}": directory_without(heading)
        for heading in ("StatusType", "District", "School")
    },
    "census: a code without its leading zero": census({"cds": "1611190130229"}),
    "census: a group twice": census({}, {}),
    "census: not a number of students": census({"subgrouptotal": "NaN"}),
    "census: fewer than no students": census({"totalenrollment": "-1"}),
    "census: no enrollment": census({"totalenrollment": ""}),
    "census: two enrollments of one school": census(
        {}, {"studentgroup": "EL", "totalenrollment": "500", "subgrouptotal": "100", "rate": "20.0"}
    ),
    "census: more in a group than in the school": census({"subgrouptotal": "500", "rate": "100.0"}),
    "census: another share than the counts give": census({"rate": "59.0"}),
    "census: a share as a part of one": census({"rate": "0.95"}),
    "census: a share above 100": census({"rate": "195.0"}),
    "census: a district that says it is a school": census({"cds": "19647330000000"}),
    "census: no student group": census({"studentgroup": ""}),
    "census: a broken student group": census({"studentgroup": "E1#"}),
    "census: two years": census({}, {"reportingyear": "2024", "studentgroup": "EL"}),
    "census: another year in the name": renamed(census(), "censusenrollratesdownload2024.txt"),
    "census: a lost letter": census({"schoolname": "Los Ni\ufffdos"}),
    "meals: a county without its zero": meals({"County Code": "1"}),
    "meals: a district without its zero": meals({"District Code": "1017"}),
    "meals: a school without its zeros": meals({"School Code": "130229"}),
    "meals: a school twice": meals({}, {}),
    "meals: more students than there are": meals({COUNT: "300", SHARE: "1.0"}),
    "meals: another share than the counts give": meals({SHARE: "0.5"}),
    "meals: a percent for a part of one": meals({SHARE: "78.7"}),
    "meals: no enrollment": meals({ENROLLED: ""}),
    "meals: two years": meals({}, {"Academic Year": "2021-2022", "School Code": "0117847"}),
    "meals: another year in the name": renamed(meals(), "frpm2122.xlsx"),
    "meals: without the count": meals_without(COUNT),
    "meals: offices alone": meals({"School Code": "0000000"}),
}
