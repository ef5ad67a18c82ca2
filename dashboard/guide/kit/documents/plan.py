"""The plans of a workshop: what happens when, what to say, what to do and what to watch for.

Minutes of a plan add up to the workshop's. The longer plan has two halves of equal length, so that it can be
held as two meetings. Nothing in a plan ranks schools or adds measures up.
"""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a workshop. Texts are translatable sentences."""

    title: str
    say: tuple[str, ...]
    do: tuple[str, ...]
    watch: tuple[str, ...]


WELCOME = Part(
    _("Welcome"),
    (
        _("Welcome. Today we learn to read the California School Dashboard with the numbers of real pages."),
        _("We will not say which school is best. No page here does, as no single number can tell that."),
    ),
    (
        _("Greet people at the door. Hand out the sheets, and offer the ones in large print."),
        _("Show the first slide. Say when you will end, and where the door and the restroom are."),
        _("Ask who would like another language, and seat people so that they can help each other."),
    ),
    (_("People who come late. Give them a partner and go on."),),
)
WORDS = Part(
    _("What do these words mean to you?"),
    (
        _("Before I explain anything: what do these words mean to you?"),
        _("There are no wrong answers here. Your ideas show which words need better names."),
    ),
    (
        _("Give each small group a few word cards with the meanings folded away."),
        _("Each group says what it thinks the word means. Then it reads the meaning."),
        _("Write down every word that surprised people. Put those on the feedback form."),
    ),
    (_("Growth and Change are mixed up most often. Do not solve it yet; it has its own part."),),
)
SHOWS = Part(
    _("What the Dashboard shows"),
    (
        _("Each measure asks one question about a school, and each one stands alone."),
        _("Status says how students did this year. Change compares them with last year’s students."),
        _("Most measures are about all students first, and then about each student group."),
    ),
    (
        _("Show the slides on Status, Change and color. Point at the same places on the sheet."),
        _("Let people find one number on the sheet by themselves before you go on."),
        _("Say the words “lower is better” aloud for absence and for suspension."),
    ),
    (_("People who add colors up, or look for a winner. Bring them back to one measure."),),
)
COLOR = Part(
    _("How a color is made"),
    (
        _("A color comes from two things: this year’s Status and the Change since last year."),
        _("We find the row, we find the column, and where they meet stands the color."),
    ),
    (
        _("Show the slides of the table, step by step. Let the room call out each step."),
        _("Hand out the table of colors. Everyone finds the marked cell with a finger."),
        _("If you have the internet, move Status and Change by hand on the page of the table."),
    ),
    (_("Some numbers have no color. That is neither good nor bad; mostly the group is small."),),
)
HUNT = Part(
    _("Number hunt"),
    (
        _("Now you look for yourselves. Work in twos or threes, on a phone or on paper."),
        _("Write down what you read. It is not a race."),
    ),
    (
        _("Hand out the hunt. Keep the answers for yourself."),
        _("Walk around. When a group is stuck, show the place and not the answer."),
        _("Read out some answers at the end, and ask where each one was found."),
    ),
    (_("Phones without a signal. The sheets of the schools have most of the answers."),),
)
GROWTH = Part(
    _("Growth is not Change"),
    (
        _("Change compares this year’s students with last year’s. Those are mostly other children."),
        _("Growth follows the same students from one year to a later one."),
        _("A growth number has a range. A small school has a long one."),
    ),
    (
        _("Show the slides on growth. Find both numbers on one sheet, and name which is which."),
        _("If a school has no growth number, read out the reason that stands there."),
    ),
    (_("Two models can give two numbers. Name the model each time, and never compare the two."),),
)
TALK = Part(
    _("Talk: what we see and what we ask"),
    (
        _("First only what we see. Then what we wonder. Then what we want to ask our school."),
        _("A number shows where to look. People at the school know the reasons."),
    ),
    (
        _("Hand out the sheet to talk about. Give each small group one measure of its choice."),
        _("After some minutes, each group tells the room one question that it wants to ask."),
        _("Write the questions down, and say who will take them to the school."),
    ),
    (_("Talk about single children or teachers. Stop it kindly; the numbers are about groups."),),
)
FEEDBACK = Part(
    _("Your feedback, and thanks"),
    (
        _("Tell us what was clear and what was not. You do not have to give your name."),
        _("What you write helps the district and the state to make this easier to read."),
    ),
    (
        _("Show the last slide with its code for phones, and hand out the form on paper."),
        _("Collect the forms. Type them in later, so that they count like the others."),
    ),
    (_("People who must leave early. Give them the paper form to take along."),),
)

PLANS: dict[int, tuple[tuple[int, Part], ...]] = {
    60: ((5, WELCOME), (10, SHOWS), (10, COLOR), (15, HUNT), (7, GROWTH), (8, TALK), (5, FEEDBACK)),
    90: (
        (5, WELCOME),
        (10, WORDS),
        (15, SHOWS),
        (15, COLOR),
        (17, HUNT),
        (8, GROWTH),
        (15, TALK),
        (5, FEEDBACK),
    ),
}

MATERIALS = (
    _("A projector or a large screen, and a computer. Without them, print the slides."),
    _("For each person: the sheet of each school, the table of colors and the form for feedback."),
    _("For each small group: the hunt, the sheet to talk about, and a set of word cards."),
    _("Some copies of the pages in large print."),
    _("For you: this plan, the answers and the list of questions that people often ask."),
    _("Pens, scissors for the word cards, and a wall or board to write on."),
    _("Phones, if people want to use theirs. A log-in is never needed."),
)
ROOM = (
    _("Set tables for three or four people, all with a view of the screen."),
    _("Test the screen from the last row. Print everything in black and white."),
    _("Plan for people who help: with languages, with children, with wheelchairs and with reading."),
)
