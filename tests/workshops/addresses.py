"""The public addresses of workshop dates, for every walk over all pages."""

from schoolinfo.workshops.models import Workshop


def workshop_addresses() -> list[str]:
    """The list, and the workshops there are."""
    known = Workshop.objects.order_by("pk").values_list("pk", flat=True)
    return ["/workshops/", *(f"/workshops/{pk}/" for pk in known)]
