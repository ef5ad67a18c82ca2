"""What was posted on each step, taken into the draft. Each returns errors as (id of a field, sentence)."""

import re
from collections.abc import Callable, Mapping

from django.utils.translation import gettext as _

from schoolinfo.releases.matching.declared import Question
from schoolinfo.releases.models import Match

from .bench import Bench, matchable

Errors = list[tuple[str, str]]
_PERIOD = re.compile(r"20\d\d", re.ASCII)
LONGEST_NAME = 80


def header(bench: Bench, sent: Mapping[str, str]) -> Errors:
    """Which line of which sheet holds the headings. Another line makes the columns new."""
    number, _colon, line = sent.get("at", "").partition(":")
    places = {
        (str(place), str(line)): (head.sheet, line)
        for place, head in enumerate(bench.heads)
        for line in head.lines
    }
    if (number, line) not in places:
        return [("at-1", _("Choose the line that holds the headings."))]
    sheet, at = places[number, line]
    above = sent.get("above") == "1"
    dataset = sent.get("dataset", bench.dataset.code)
    if dataset not in matchable():
        return [("dataset", _("Choose what the file is."))]
    said = {"sheet": sheet, "line": at, "above": above, "dataset": dataset}
    moved = any(bench.said.get(name) != value for name, value in said.items())
    bench.keep(drop=("columns",) if moved else (), **said)
    return []


def columns(bench: Bench, sent: Mapping[str, str]) -> Errors:
    """What each column is. What cannot be together is kept all the same, and told."""
    if sent.get("line") != line_of(bench):
        return [("c0", _("The line of the headings was changed meanwhile. Look at the columns again."))]
    known = {field.code for field in bench.dataset.matching.fields}
    chosen = {}
    for place, key in enumerate(bench.table.columns):
        field = sent.get(f"c{place}", "")
        chosen[key] = field if field in known else ""
    bench.keep(columns=chosen)
    return [("c0", problem) for problem in bench.column_problems]


def line_of(bench: Bench) -> str:
    """What a form about columns says of the headings that it was made for."""
    return f"{bench.at.sheet}:{bench.at.line}:{int(bench.at.above)}"


def values(bench: Bench, sent: Mapping[str, str]) -> Errors:
    """What each text means. Meanings of texts that this file does not have stay: next year may have them."""
    said = {kind: dict(texts) for kind, texts in bench.plan.values.items()}
    for kind in bench.meanings:
        choices = {choice.code for choice in kind.choices}
        for place, found in enumerate(kind.found):
            meaning = sent.get(f"v-{kind.code}-{place}", "")
            if sent.get(f"t-{kind.code}-{place}") == found.text and meaning in choices:
                said.setdefault(kind.code, {})[" ".join(found.text.split()).lower()] = meaning
    bench.keep(values=said)
    return [
        (f"v-{kind}-{place}", _("Say what “{text}” means.").format(text=_text_of(bench, kind, place)))
        for kind, place in bench.unmeant()
    ]


def _text_of(bench: Bench, code: str, place: int) -> str:
    kind = next(kind for kind in bench.meanings if kind.code == code)
    return kind.found[place].text or _("an empty cell")


def model(bench: Bench, sent: Mapping[str, str]) -> Errors:
    """The year, and what the file does not say of itself."""
    _answered(bench, sent)
    errors = []
    if not is_period(bench.period):
        errors.append(("period", _("Say the spring year of the file, such as 2026.")))
    for question in bench.questions:
        if question.code in bench.unanswered():
            errors.append(
                (f"q-{question.code}", _("{label}: an answer is needed.").format(label=question.label))
            )
        elif question.code in bench.wrong_answers:
            told = bench.wrong_answers[question.code]
            errors.append(
                (f"q-{question.code}", _("{label}: {told}").format(label=question.label, told=told))
            )
    return errors


def copy(bench: Bench, sent: Mapping[str, str]) -> Errors:
    """The answers of a model that the site has; the rest of what was typed stays."""
    _answered(bench, sent)
    chosen = next((known for known in bench.known if known.code == sent.get("from")), None)
    if chosen is None:
        return [("from", _("Choose the model to copy from."))]
    bench.keep(said=bench.said.get("said", {}) | dict(chosen.said))
    return []


def is_period(text: str) -> bool:
    """Whether a text is a spring year that a file can be of."""
    return bool(_PERIOD.fullmatch(text))


def _answered(bench: Bench, sent: Mapping[str, str]) -> None:
    said = dict(bench.said.get("said", {}))
    before = dict(said)
    for question in bench.questions:
        said[question.code] = " ".join(sent.get(f"q-{question.code}", "").split())[: question.most + 1]
    for question in bench.questions:
        if question.by and _is_usual_of_another(question, before, said):
            said[question.code] = ""
    bench.keep(said=said, period=sent.get("period", "").strip()[:4])


def _is_usual_of_another(question: Question, before: Mapping[str, str], said: Mapping[str, str]) -> bool:
    """Whether an answer is only what came with another one that was changed now."""
    other, usual = question.by
    changed = before.get(other, "") != said.get(other, "")
    return changed and said[question.code] == usual.get(before.get(other, ""))


def name(bench: Bench, sent: Mapping[str, str]) -> Errors:
    """The name of the match."""
    text = " ".join(sent.get("name", "").split())
    bench.keep(name=text[: LONGEST_NAME + 1])
    if not text or len(text) > LONGEST_NAME:
        told = _("Give the match a name of at most {most} characters.").format(most=LONGEST_NAME)
        return [("name", told)]
    return []


def mended(place, sent: Mapping[str, str], match: Match) -> dict[str, str] | None:
    """The columns of a saved match with those chosen for the headings that are gone; None while one is not."""
    chosen = dict(place.columns)
    keys = {" ".join(name.split()).lower() for name in place.names}
    for number, (_heading, field) in enumerate(place.missing):
        key = sent.get(f"mend-{match.pk}-{number}", "")
        if key == "none":
            continue
        if key not in keys:
            return None
        chosen[key] = field
    return chosen


READERS: Mapping[str, Callable[[Bench, Mapping[str, str]], Errors]] = {
    "header": header,
    "columns": columns,
    "values": values,
    "model": model,
    "copy": copy,
}
