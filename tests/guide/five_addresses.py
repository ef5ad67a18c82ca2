"""The public addresses of the five-by-five explainer, for every walk over all pages."""


def five_addresses() -> list[str]:
    return []
