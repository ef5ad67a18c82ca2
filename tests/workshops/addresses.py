"""The public addresses of workshop dates, for every walk over all pages."""


def workshop_addresses() -> list[str]:
    return []
