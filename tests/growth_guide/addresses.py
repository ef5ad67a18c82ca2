"""The public addresses of the growth explainer, for every walk over all pages."""


def growth_guide_addresses() -> list[str]:
    return []
