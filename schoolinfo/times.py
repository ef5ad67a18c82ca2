"""Moments in the words and the time zone of the district, and moments that people type."""

from datetime import UTC, date, datetime, time, timedelta

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

ZONES = {
    "America/New_York": gettext_lazy("Eastern Time"),
    "America/Chicago": gettext_lazy("Central Time"),
    "America/Denver": gettext_lazy("Mountain Time"),
    "America/Phoenix": gettext_lazy("Mountain Standard Time"),
    "America/Los_Angeles": gettext_lazy("Pacific Time"),
    "America/Anchorage": gettext_lazy("Alaska Time"),
    "Pacific/Honolulu": gettext_lazy("Hawaii Time"),
}
MINUTE, HOUR, DAY = 60, 3600, 86400  # seconds


class NoSuchMoment(ValueError):
    """The clocks of the zone never show this date and time, or show it twice. It says so in a sentence."""


def zone_in_words() -> str:
    """ "Pacific Time": the zone in which the site tells times."""
    name = timezone.get_current_timezone_name()
    return str(ZONES.get(name, "")) or _("the time of {place}").format(place=name.replace("_", " "))


def in_words(moment: datetime) -> str:
    """ "December 3, 2026, 9:30 a.m." """
    return date_format(timezone.localtime(moment), "F j, Y, P")


def announced(moment: datetime, now: datetime) -> str:
    """ "in 3 days, Thursday December 3, 2026, 9:30 a.m. Pacific Time" """
    local = timezone.localtime(moment)
    return _("{distance}, {weekday} {moment} {zone}").format(
        distance=_until(moment - now),
        weekday=date_format(local, "l"),
        moment=in_words(moment),
        zone=zone_in_words(),
    )


def age(since: datetime, now: datetime) -> str:
    """ "for 2 days": how long something has been waiting."""
    seconds = max(int((now - since).total_seconds()), 0)
    if seconds < HOUR:
        count = seconds // MINUTE
        return ngettext("for {count} minute", "for {count} minutes", count).format(count=count)
    if seconds < DAY:
        count = seconds // HOUR
        return ngettext("for {count} hour", "for {count} hours", count).format(count=count)
    count = seconds // DAY
    return ngettext("for {count} day", "for {count} days", count).format(count=count)


def _until(left: timedelta) -> str:
    seconds = max(int(left.total_seconds()), 0)
    if seconds < HOUR:
        count = max(round(seconds / MINUTE), 1)
        return ngettext("in {count} minute", "in {count} minutes", count).format(count=count)
    if seconds < DAY:
        count = round(seconds / HOUR)
        return ngettext("in {count} hour", "in {count} hours", count).format(count=count)
    count = round(seconds / DAY)
    return ngettext("in {count} day", "in {count} days", count).format(count=count)


def midnight(day: date) -> datetime:
    """The moment at which a day begins in the site's zone."""
    return timezone.make_aware(datetime.combine(day, time()))


def moment_of(day: date, clock: time) -> datetime:
    """The moment at which clocks of the site's zone show this. Raises NoSuchMoment on the days on which they
    are set forward or back, for times that are left out or come twice."""
    zone, shown = timezone.get_current_timezone(), datetime.combine(day, clock)
    first, second = (shown.replace(tzinfo=zone, fold=fold) for fold in (0, 1))
    if first.utcoffset() == second.utcoffset():
        return first.astimezone(UTC)
    words = {"day": date_format(day, "DATE_FORMAT"), "time": date_format(clock, "P")}
    if first.astimezone(UTC).astimezone(zone).replace(tzinfo=None) != shown:
        sentence = _("There is no {time} on {day}: the clocks are set forward then. Choose another time.")
    else:
        sentence = _("{time} comes twice on {day}: the clocks are set back then. Choose another time.")
    raise NoSuchMoment(sentence.format(**words))
