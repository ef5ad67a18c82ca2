"""The documents of a kit, each in a file of its own. All are pure: material in, blocks out."""

from ..blocks import Document
from ..hunt.choice import hunt as questions_of
from ..material import Material
from . import agenda, discussion, faq, feedback, five, glossary, hunt, large, sheet, slides, sources


def documents(material: Material) -> tuple[Document, ...]:
    """All documents in the order in which a facilitator needs them."""
    questions = questions_of(material)
    example = five.example(material)
    return (
        agenda.agenda(material, len(questions)),
        slides.slides(material, example),
        *(sheet.sheet(material, school) for school in material.schools),
        hunt.hunt(questions),
        hunt.answers(questions),
        discussion.discussion(material),
        glossary.glossary(),
        five.five(material, example),
        faq.faq(material),
        large.large(material),
        feedback.feedback(material),
        sources.sources(material),
    )
