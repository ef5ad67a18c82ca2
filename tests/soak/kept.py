"""Whether what people were told is so: a step that the site called taken is in the ledger, whatever was killed then."""

from collections.abc import Iterable

from tests.releases.killing import Place

# What the ledger holds of a step with a version.
EVENTS = {
    "submit": "submitted",
    "send back": "returned",
    "approve": "approved",
    "approve later": "approved",
    "withdraw": "superseded",
    "seal": "sealed",
}
JOBS = ("upload", "upload again", "cancel", "again")


def lost_steps(place: Place, steps: Iterable[tuple[str, int]]) -> list[str]:
    """A sentence for each step that was called taken and is not there. Two queries."""
    events = set(place.query("select kind, version_id from releases_event"))
    jobs = {number for (number,) in place.query("select id from releases_job")}
    return [
        f"The step “{name}” about {about} was called taken, and is lost."
        for name, about in steps
        if (name in EVENTS and (EVENTS[name], about) not in events) or (name in JOBS and about not in jobs)
    ]
