"""The public addresses of the five-by-five explainer, for every walk over all pages."""

PAGE = "/guide/five-by-five/"
SCHOOL = "99100170100309"  # a school of kindergarten to grade 8 of the fictional district


def five_addresses() -> list[str]:
    """As it starts; a measure where lower is better; fewer than 150 students; an earlier year; a school's numbers;
    and numbers that cannot be read."""
    return [
        PAGE,
        f"{PAGE}?measure=susp&rule=MS&year=2025&value=3.1&change=-0.4",
        f"{PAGE}?measure=grad&small=1",
        f"{PAGE}?measure=elpi&year=2024",
        f"{PAGE}?measure=chronic&school={SCHOOL}",
        f"{PAGE}?measure=math&rule=HS&value=1e5&change=",
    ]
