"""What a publisher says of its growth model: without it a growth number cannot be read."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from .scales import SCALES, Scale

SMALLEST = 11  # a group of fewer students is never shown
STATED = 30  # fewer students than this and nothing is said of more or less


@dataclass(frozen=True, slots=True)
class ModelSheet:
    """One model, as published with one version. `categories` maps the publisher's code to its label."""

    model_id: str
    publisher: str
    title: str
    measure: str  # one of SCALES
    scale_min: Decimal
    scale_max: Decimal
    typical_value: Decimal
    compares_with: str
    decimals: int = 0
    higher_means: str = ""
    accounts_for: str = ""
    min_n_report: int = SMALLEST
    min_n_category: int | None = None
    years_used: str = ""
    uncertainty_published: bool = False
    error_on_percentiles: bool = False  # a standard error is on the percentile scale
    category_scheme: str = ""
    categories: Mapping[str, str] | None = None
    source_url: str = ""

    @property
    def scale(self) -> Scale:
        return SCALES[self.measure]

    def category(self, published: str) -> str:
        """The publisher's label for a published code or label; "" for none."""
        return (self.categories or {}).get(published, published)
