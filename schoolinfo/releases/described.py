"""What the manual says of a layout: an app describes its layouts from the declarations that read the files."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from django.utils.translation import gettext_lazy as _

CDS_CODE = _("a CDS code of 14 digits, kept as text")
ANY_TEXT = _("any text")


class Form(StrEnum):
    """How a publisher writes the file."""

    TABS = "tabs"  # text, a tab between columns, nothing quoted
    COMMAS = "commas"  # text, a comma between columns
    WORKBOOK = "workbook"  # one sheet


@dataclass(frozen=True, slots=True)
class Described:
    """A column. `expected` completes "The cell holds …". `instead_of`: the column that this is a spelling of."""

    heading: str
    required: bool
    expected: str
    instead_of: str = ""


@dataclass(frozen=True, slots=True)
class LayoutPage:
    """A layout for readers. Texts are translatable.

    Examples come from a file of the fictional district (`sample`, with some cells replaced), or are given as
    `rows`. `period` answers for a file that does not say its own, `goes_with` names the other half of a
    pair, of which each can be a sheet of one workbook: `sheet` is its name there.
    """

    code: str  # in the address: "dashboard-ela-2025"
    title: str
    dataset: str
    period: str
    offered: str  # where to get the file, a whole sentence
    address: str  # of the publisher's page or file; "" for none
    file_name: str  # as its publisher calls it
    form: Form
    columns: tuple[Described, ...]
    sample: str = ""
    replaced: Mapping[str, str] = field(default_factory=dict)
    rows: tuple[Mapping[str, str], ...] = ()
    goes_with: str = ""
    sheet: str = ""
