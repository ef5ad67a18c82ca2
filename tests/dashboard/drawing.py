"""The small line across the years of a card."""

from dashboard.presenters import present
from schoolinfo.measures import Picture

from .builders import hidden_row, make_releases, make_row, make_rows, make_subject

YEARS = (2019, 2022, 2023, 2024, 2025)


def picture(code="ela", values=(4.8, -7.2, 1.1, 6.9, 13.2), years=YEARS, **subject) -> Picture | None:
    """The picture of a measure with these values; None is a hidden year."""
    releases = make_releases(**{code: years})
    rows = [
        make_row(code, version=year, status=value) if value is not None else hidden_row(code, version=year)
        for year, value in zip(years, values, strict=True)
    ]
    panel = present(make_rows(releases, *rows), make_subject(**subject), releases)
    return next(card.picture for card in panel.cards if card.measure.code == code)
