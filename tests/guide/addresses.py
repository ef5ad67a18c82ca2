"""The public addresses of the guide, for every walk over all pages."""


def guide_addresses() -> list[str]:
    return []
