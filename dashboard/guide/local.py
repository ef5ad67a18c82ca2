"""Local measures: what districts report about themselves. Names and ratings are the state's.

Source: the state's files Pr1, Pr2, Pr3, Pr6 and Pr7, one row a district. Priorities 9 and 10 are of county offices.
"""

from django.utils.translation import gettext_lazy as _

RATINGS = {
    "met": _("Met"),
    "not-met": _("Not Met"),
    "two-years": _("Not Met for Two or More Years"),
}
TOPICS = {
    1: _("Basic Services and Conditions"),
    2: _("Implementation of State Academic Standards"),
    3: _("Parent and Family Engagement"),
    6: _("School Climate"),
    7: _("Access to a Broad Course of Study"),
}
