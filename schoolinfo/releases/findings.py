"""What screening has to say about a file: each finding names where, what, and what was expected."""

import re
from collections import Counter
from dataclasses import asdict, dataclass
from typing import Literal

MOST_PER_RULE = 20  # listed; the rest are counted
_MORE = re.compile(r"\.\.\. and (\d+) more of this kind\.")


@dataclass(frozen=True, slots=True)
class Finding:
    """`rule` is the entry of the manual that says how to mend it."""

    level: Literal["fail", "warn"]
    rule: str
    message: str  # one whole sentence
    file: str = ""
    line: int | None = None  # line of a text file, row of a sheet, from 1
    column: str = ""  # as the file spells it
    value: str = ""  # never quoted from a student-level column
    expected: str = ""
    cds: str = ""  # the CDS code of the row, where the file prints one

    def __str__(self):
        place = ", ".join(
            part
            for part in (
                self.file,
                f"line {self.line}" if self.line else "",
                f"column {self.column}" if self.column else "",
            )
            if part
        )
        value = f" Value: {self.value!r}." if self.value else ""
        expected = f" Expected: {self.expected}." if self.expected else ""
        return f"{place + ': ' if place else ''}{self.message}{value}{expected} [{self.rule}]"


class Refused(Exception):
    """The files may not be loaded. `.findings` says why; nothing was written."""

    def __init__(self, *findings: Finding):
        self.findings = list(findings)
        super().__init__("\n".join(str(f) for f in findings))


class Findings:
    """Collects findings, at most `MOST_PER_RULE` a rule, and counts the rest."""

    def __init__(self, file: str = ""):
        self.file = file
        self.listed: list[Finding] = []
        self.counts: Counter[tuple[str, str]] = Counter()

    def add(self, level: Literal["fail", "warn"], rule: str, message: str, *, times: int = 1, **where):
        """Note one finding; `times` counts further rows with the same fault that are not listed."""
        if self.counts[level, rule] < MOST_PER_RULE:
            self.listed.append(Finding(level, rule, message, file=where.pop("file", self.file), **where))
        self.counts[level, rule] += times

    def fail(self, rule: str, message: str, **where):
        self.add("fail", rule, message, **where)

    def warn(self, rule: str, message: str, **where):
        self.add("warn", rule, message, **where)

    @property
    def failed(self) -> bool:
        return any(level == "fail" for level, _ in self.counts)

    def stop_if_failed(self):
        """Raise Refused with every failure so far; called at the end of each stage."""
        if self.failed:
            raise Refused(*self.failures())

    def failures(self) -> list[Finding]:
        return [*(f for f in self.listed if f.level == "fail"), *self._more("fail")]

    def warnings(self) -> list[Finding]:
        return [*(f for f in self.listed if f.level == "warn"), *self._more("warn")]

    def _more(self, level):
        listed = Counter((f.level, f.rule) for f in self.listed)
        for (kind, rule), count in self.counts.items():
            if kind == level and (more := count - listed[kind, rule]) > 0:
                yield Finding(level, rule, f"... and {more} more of this kind.", file=self.file)

    def as_json(self) -> list[dict]:
        """The warnings, as kept with a version."""
        return [{k: v for k, v in asdict(f).items() if v not in ("", None)} for f in self.warnings()]


def counted_more(message: str) -> int:
    """How many unlisted findings the last one of a rule stands for; 0 for a finding of its own."""
    found = _MORE.fullmatch(message)
    return int(found[1]) if found else 0
