"""What people often ask, with short answers. Pure."""

from collections.abc import Iterator

from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from ..blocks import Block, Code, Document, Heading, Paragraph
from ..material import Material

QUESTIONS = (
    (
        gettext_lazy("Which of these schools is the best one?"),
        gettext_lazy(
            "No number can say that. Each measure tells one thing, and people want different things."
        ),
    ),
    (
        gettext_lazy("Why is there no grade for the whole school?"),
        gettext_lazy("A grade would hide what it is made of. This site shows each measure by itself."),
    ),
    (
        gettext_lazy("Why does a number have no color?"),
        gettext_lazy(
            "Mostly because fewer than 30 students were counted this year or last year. In some years the state gave"
            " no colors at all. It is neither good nor bad."
        ),
    ),
    (
        gettext_lazy("Why is a number hidden?"),
        gettext_lazy(
            "The group has 10 or fewer students. Their number is not shown, so that no child can be known by it."
        ),
    ),
    (
        gettext_lazy("Why are there no numbers for some years?"),
        gettext_lazy(
            "Schools closed their doors in spring 2020, and the state gave out few results for that year and the next."
            " For 2022 it mostly gave Status only."
        ),
    ),
    (
        gettext_lazy("Is Change the same as growth?"),
        gettext_lazy(
            "No. Change compares this year’s students with last year’s, who are mostly others. Growth follows the same"
            " students."
        ),
    ),
    (
        gettext_lazy("Why do two growth numbers differ?"),
        gettext_lazy(
            "They come from two models. Each compares with other students and has a scale of its own, so they cannot"
            " be compared."
        ),
    ),
    (
        gettext_lazy("Why is low good for some measures?"),
        gettext_lazy(
            "They count what should not happen: missed school days, and students who were suspended."
        ),
    ),
    (
        gettext_lazy("Who makes the numbers?"),
        gettext_lazy(
            "The state, from what schools and districts report. Growth also comes from others. Each number names its"
            " file and its year."
        ),
    ),
    (
        gettext_lazy("Can I find my child’s results here?"),
        gettext_lazy(
            "No. There are only groups of students here. Ask the school for your child’s own results."
        ),
    ),
    (
        gettext_lazy("What can I do with this?"),
        gettext_lazy(
            "Ask your school about one number: what is behind it, and what is being done. Take this sheet along to a"
            " meeting."
        ),
    ),
    (
        gettext_lazy("Something here is not clear. Whom can I tell?"),
        gettext_lazy("Use the form for feedback. You need no account and no name."),
    ),
)


def faq(material: Material) -> Document:
    """Each question as a heading, so that it can be found from across a table."""
    return Document(
        code="faq",
        title=_("What people often ask"),
        blocks=(*_answered(), Code(_("More words, with their meanings"), material.address("glossary"))),
        language=get_language(),
    )


def _answered() -> Iterator[Block]:
    for question, answer in QUESTIONS:
        yield Heading(str(question))
        yield Paragraph(str(answer))
