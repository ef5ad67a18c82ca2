"""Workshops, as tests need them: added by the production step."""

from datetime import date, time, timedelta

from django.utils import timezone

from schoolinfo.times import moment_of
from schoolinfo.workshops import changing
from schoolinfo.workshops.models import Workshop

DAY = timezone.localdate() + timedelta(days=30)
TYPED = {
    "title": "Read your school’s Dashboard",
    "about": "For parents of all grades. Bring a phone.",
    "day": DAY.isoformat(),
    "starts": "18:00",
    "ends": "19:30",
    "language": "es",
    "interpreters": "English, on request",
    "area": "East",
    "place": "Windmill Hill Elementary, library",
    "address": "1 Mill Lane, Fable Valley",
    "online": "",
    "capacity": "40",
    "access": "Ramp at the side door",
    "child_care": "Ages 3 to 10",
    "contact": "workshops@example.org",
}


def workshop(day: date = DAY, by: str = "felix", **fields) -> Workshop:
    """A workshop in the evening of a day."""
    values = {name: text for name, text in TYPED.items() if name not in ("day", "starts", "ends")}
    begin = moment_of(day, time(18))
    values |= {"capacity": 40, "starts_at": begin, "ends_at": begin + timedelta(minutes=90)}
    return changing.add(values | fields, by=by)


def over(**fields) -> Workshop:
    return workshop(timezone.localdate() - timedelta(days=30), **fields)


def planned(person) -> tuple[int]:
    """The number of a workshop to come, as the argument of an address."""
    return (workshop().pk,)


def called_off(person) -> tuple[int]:
    return (changing.cancel(workshop().pk, "The room is closed.", by="felix", sequence=0).pk,)
