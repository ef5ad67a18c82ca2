"""What a column of a growth file can be, and which of them a file must have."""

from collections.abc import Iterator, Mapping

from django.utils.text import format_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from schoolinfo.releases.matching.declared import Field, Plan

SUBJECTS = {"ela": "ELA", "math": "MATH"}  # the end of a field's code: the subject as the layout has it
SUBJECT_LABELS = {"ELA": gettext_lazy("English Language Arts"), "MATH": gettext_lazy("Mathematics")}

PLACE = {
    "cds": gettext_lazy("CDS code of 14 digits"),
    "county": gettext_lazy("County code of 2 digits"),
    "district": gettext_lazy("District code of 5 digits"),
    "county_district": gettext_lazy("County and district code of 7 digits"),
    "school": gettext_lazy("School code of 7 digits"),
    "school_name": gettext_lazy("Name of the school"),
}
ROW = {
    "subject": gettext_lazy("Subject"),
    "student_group": gettext_lazy("Student group"),
    "grades": gettext_lazy("Grades, such as 4–8 or Elementary"),
    "grade_low": gettext_lazy("Lowest grade"),
    "grade_high": gettext_lazy("Highest grade"),
    "year": gettext_lazy("Year"),
    "note": gettext_lazy("Note for readers"),
}
RESULTS = {
    "estimate": gettext_lazy("Growth result"),
    "n_students": gettext_lazy("Number of students"),
    "std_error": gettext_lazy("Standard error"),
    "ci_low": gettext_lazy("Low end of the range"),
    "ci_high": gettext_lazy("High end of the range"),
    "ci": gettext_lazy("Both ends of the range in one cell"),
    "published_category": gettext_lazy("Level or category"),
    "n_improved": gettext_lazy("Number of students who improved"),
    "pct_improved": gettext_lazy("Percent of students who improved"),
    "suppression": gettext_lazy("Mark that a result is hidden"),
}
NUMBERS = ("estimate", "n_students", "std_error", "ci_low", "ci_high", "ci", "n_improved", "pct_improved")
WAYS_TO_A_CODE = (("cds",), ("county", "district", "school"), ("county_district", "school"), ("school",))


def _fields() -> Iterator[Field]:
    for code, label in PLACE.items():
        yield Field(code, label, gettext_lazy("The school"))
    for code, label in ROW.items():
        yield Field(code, label, gettext_lazy("What the line is about"))
    for code, label in RESULTS.items():
        yield Field(code, label, gettext_lazy("Results, where one line has one subject"))
    for end, subject in SUBJECTS.items():
        group = format_lazy(gettext_lazy("Results in {subject}"), subject=SUBJECT_LABELS[subject])
        for code, label in RESULTS.items():
            named = format_lazy(
                gettext_lazy("{result}: {subject}"), result=label, subject=SUBJECT_LABELS[subject]
            )
            yield Field(f"{code}_{end}", named, group)


FIELDS = tuple(_fields())
LABELS = {field.code: field.label for field in FIELDS}


def parts_of(plan: Plan) -> list[tuple[str, Mapping[str, str]]]:
    """(subject, {result: key of its column}) for each result that a line has.

    The subject is "" where a column or an answer says it, and the line has one result.
    """
    found = {field: key for key, field in plan.columns.items()}
    wide = [
        (subject, {code: found[f"{code}_{end}"] for code in RESULTS if f"{code}_{end}" in found})
        for end, subject in SUBJECTS.items()
    ]
    wide = [(subject, columns) for subject, columns in wide if columns]
    return wide or [("", {code: found[code] for code in RESULTS if code in found})]


def code_columns(plan: Plan) -> tuple[str, ...]:
    """The keys of the columns that make the CDS code, in its order; none where they do not suffice."""
    for way in WAYS_TO_A_CODE:
        keys = tuple(plan.of(code) for code in way)
        if all(keys):
            return keys
    return ()


def problems(plan: Plan) -> list[str]:
    """What is still missing among the columns, or cannot be together, in whole sentences."""
    return [*_twice(plan), *_place(plan), *_shape(plan), *_results(plan), *_grades(plan)]


def _twice(plan: Plan) -> Iterator[str]:
    used = list(plan.columns.values())
    for code in dict.fromkeys(used):
        if used.count(code) > 1:
            message = _("Two columns are both matched to “{field}”. Choose one of them.")
            yield message.format(field=LABELS[code])


def _place(plan: Plan) -> Iterator[str]:
    if not code_columns(plan):
        yield _(
            "No column says which school a line is about. Match the CDS code of 14 digits, or the school code of "
            "7 digits."
        )


def _shape(plan: Plan) -> Iterator[str]:
    ends = tuple(f"_{end}" for end in SUBJECTS)
    wide = [code for code in plan.columns.values() if code.endswith(ends)]
    long = [code for code in plan.columns.values() if code in RESULTS or code == "subject"]
    if wide and long:
        message = _(
            "“{field}” is for files with one subject in a line, and other columns are for one subject each."
        )
        yield message.format(field=LABELS[long[0]])


def _results(plan: Plan) -> Iterator[str]:
    for subject, columns in parts_of(plan):
        of = SUBJECT_LABELS.get(subject, "")
        if "estimate" not in columns:
            yield _missing(
                of,
                _("No column holds the growth result."),
                _("No column holds the growth result in {subject}."),
            )
        if "n_students" not in columns:
            yield _missing(
                of,
                _(
                    "No column says how many students are behind a result. Without it small groups cannot be hidden."
                ),
                _(
                    "No column says how many students are behind a result in {subject}. "
                    "Without it small groups cannot be hidden."
                ),
            )
        if ("ci_low" in columns) != ("ci_high" in columns):
            yield _missing(
                of, _("A range needs both of its ends."), _("A range in {subject} needs both of its ends.")
            )
        if "ci" in columns and "ci_low" in columns:
            yield _missing(of, _("The range is matched twice: in one cell, and as two columns."),
                           _("The range in {subject} is matched twice: in one cell, and as two columns."))  # fmt: skip


def _missing(subject: str, plain: str, named: str) -> str:
    return named.format(subject=subject) if subject else plain


def _grades(plan: Plan) -> Iterator[str]:
    if bool(plan.of("grade_low")) != bool(plan.of("grade_high")):
        yield _("Match both the lowest and the highest grade, or neither.")
    if plan.of("grades") and plan.of("grade_low"):
        yield _("The grades are matched twice: in one column, and as lowest and highest grade.")
