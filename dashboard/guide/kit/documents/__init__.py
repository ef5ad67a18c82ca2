"""The documents of a kit, each in a file of its own. All are pure: material in, blocks out."""

from ..blocks import Document
from ..material import Material
from . import sheet


def documents(material: Material) -> tuple[Document, ...]:
    """All documents in the order in which a facilitator needs them."""
    return tuple(sheet.sheet(material, school) for school in material.schools)
