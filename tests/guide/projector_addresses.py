"""The public addresses of the projector view, for every walk over all pages."""


def projector_addresses() -> list[str]:
    return []
