"""How far a file got, step by step. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from schoolinfo.releases.manual import Stage, rules, stage_of
from schoolinfo.releases.standing import Stage as Standing

DONE, FAILED, WAITING, NOT_YET = "done", "failed", "waiting", "not yet"
_STATES = {
    DONE: gettext_lazy("Done"),
    FAILED: gettext_lazy("Failed"),
    WAITING: gettext_lazy("Waiting"),
    NOT_YET: gettext_lazy("Not started"),
}
# The steps of screening in their order; those whose rules no app announces are left out.
_STEPS = {
    Stage.READ: gettext_lazy("Read"),
    Stage.RECOGNISED: gettext_lazy("Recognized"),
    Stage.COLUMNS: gettext_lazy("Columns"),
    Stage.CHECKED: gettext_lazy("Codes, numbers and totals"),
    Stage.COMPARED: gettext_lazy("Compared with the public version and last year"),
    Stage.KEPT: gettext_lazy("Kept as a draft"),
}
_APPROVED = (Standing.SCHEDULED, Standing.PUBLIC, Standing.REPLACED)


@dataclass(frozen=True, slots=True)
class Step:
    """`state` is DONE, FAILED, WAITING or NOT_YET; `words` say it."""

    name: str
    state: str
    note: str = ""

    @property
    def words(self) -> str:
        return str(_STATES[self.state])


def refused(failed: Iterable[str], notes: dict[Stage, str]) -> tuple[Step, ...]:
    """The steps of a file that was refused by these rules: done up to the first step that has one of them."""
    order = _known()
    stop = min((order.index(stage_of(code)) for code in failed), default=len(order))
    states = [DONE if place < stop else FAILED if place == stop else NOT_YET for place in range(len(order))]
    return (*_steps(order, states, notes), Step(_("Approved by a second person"), NOT_YET))


def loaded(stage: Standing, notes: dict[Stage, str], reasons: Step | None) -> tuple[Step, ...]:
    """The steps of a version. `reasons`: whether written reasons are there, where any are wanted."""
    order = _known()
    screened = _steps(order, [DONE] * len(order), notes)
    return (*screened, *((reasons,) if reasons else ()), _approval(stage))


def count_done(steps: Iterable[Step]) -> int:
    return sum(step.state == DONE for step in steps)


def _known() -> list[Stage]:
    used = {rule.stage for rule in rules().values()}
    return [stage for stage in _STEPS if stage in used]


def _steps(order, states, notes) -> tuple[Step, ...]:
    return tuple(
        Step(str(_STEPS[stage]), state, notes.get(stage, "") if state != NOT_YET else "")
        for stage, state in zip(order, states, strict=True)
    )


def _approval(stage: Standing) -> Step:
    name = _("Approved by a second person")
    if stage in _APPROVED:
        return Step(name, DONE, _scheduled(stage))
    if stage is Standing.WAITING:
        return Step(name, WAITING)
    if stage is Standing.RETURNED:
        return Step(
            name, FAILED, _("It was sent back. Correct the file, or say why it is right and submit it again.")
        )
    if stage is Standing.DRAFT:
        return Step(name, NOT_YET)
    return Step(name, DONE, _("The version was withdrawn later."))


def _scheduled(stage: Standing) -> str:
    return _("It is not public yet: its time has not come.") if stage is Standing.SCHEDULED else ""
