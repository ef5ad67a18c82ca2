"""The public addresses of sample schools, for every walk over all pages."""


def sample_addresses() -> list[str]:
    return []
