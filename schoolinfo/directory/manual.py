"""Entries of the manual for lists of schools and for files of enrollment."""

from django.utils.translation import gettext_lazy as _

from schoolinfo.releases.manual import Rule, Stage

_LISTS = (
    Rule(
        "period_is_a_date",
        _("A directory without its date"),
        _("A list of schools changes during the year, so each one is named by its date."),
        _("Give the date in the form 2026-06-01 when the page asks, or put it in the name of the file."),
        stage=Stage.RECOGNISED,
    ),
    Rule(
        "status_known",
        _("A status of a school that is not known"),
        _("The state’s list says Active, Closed, Merged or Pending. With another word the school is listed "
          "without a status."),
        _("Check the word in the state’s file. Nothing needs to be done if the state brought in a new one."),
        level="warn",
    ),
    Rule(
        "name_present",
        _("A school without a name"),
        _("Every school on the list needs a name, because people look it up by name."),
        _("Find the name by its CDS code in the state’s school directory and fill it in."),
    ),
    Rule(
        "grades_read",
        _("Grades that cannot be read"),
        _("The site reads spans such as K-6, 9-12 or Adult. Another text is shown as it is, and the school "
          "is not found by grade."),
        _("Write the span in one of these forms if you can change the file. Otherwise nothing."),
        level="warn",
    ),
    Rule(
        "location_plausible",
        _("A place outside California"),
        _("The degrees of latitude and longitude lie outside the state. Often the two were swapped, or a "
          "minus sign is missing. The location is not kept, so the school is not found by distance."),
        _("Correct the degrees, such as 34.05 and -118.24, and upload the file again."),
        level="warn",
    ),
    Rule(
        "types_known",
        _("A type of school without words"),
        _("The site has words for a few types, such as magnet or dual_language. Another one is shown as it "
          "is written."),
        _("Check the spelling against the list in the report. Tell the site’s administrator of a new type."),
        level="warn",
    ),
    Rule(
        "one_district",
        _("A school of another district"),
        _("The district’s own list speaks of a school whose code begins with another district’s seven "
          "digits."),
        _("Check the code. A school that really belongs to another district is best left out."),
        level="warn",
    ),
)  # fmt: skip

_ENROLLMENT = (
    Rule(
        "one_year",
        _("A row of another year"),
        _("All rows of a file must be of one school year. Here a row gives another one."),
        _("Take the rows of the other year out, and upload them as a file of their own."),
    ),
    Rule(
        "kind_agrees",
        _("Row type and code do not fit"),
        _("The row says that it is about a school, a district or the state, and its CDS code says something "
          "else. A district’s code ends in seven zeros; the state’s is all zeros."),
        _("Compare the row with the publisher’s file, and correct the row type or the code."),
    ),
    Rule(
        "groups_known",
        _("A student group that is not known"),
        _("A code of two to eight letters without a name here is kept and not shown: that is a warning. An "
          "empty cell or another text is no code of a group: that is a failure."),
        _("Check the code in the publisher’s file. The manual’s page of the dataset lists the codes."),
        level="either",
    ),
    Rule(
        "total_present",
        _("The enrollment is missing"),
        _("A row gives no number of students for the whole school, so shares of it mean nothing."),
        _("Fill in the enrollment from the publisher’s file."),
    ),
    Rule(
        "one_total",
        _("Two enrollments of one school"),
        _("All rows of a school must give the same enrollment of the whole school."),
        _("Compare the rows of the school with the publisher’s file, and correct the one that is off."),
    ),
    Rule(
        "part_of_whole",
        _("A part that is larger than its whole"),
        _("More students are counted in a part than there are in the group or the school. Two columns may "
          "have changed places."),
        _("Compare the two columns with the publisher’s file. If many rows are named, check the headings "
          "first."),
    ),
    Rule(
        "share_agrees",
        _("A share that the counts do not give"),
        _("The printed share is more than one percentage point away from the part divided by the whole."),
        _("Compare the row with the publisher’s file. Watch for shares from 0 to 1 where percent is meant."),
    ),
    Rule(
        "whole_codes",
        _("A code with too few digits"),
        _("County, district and school codes have 2, 5 and 7 digits. A spreadsheet cuts off zeros at the "
          "start."),
        _("Use the file as the state publishes it. In your own file, format the three columns as text."),
    ),
    Rule(
        "about_a_school",
        _("Rows about no single school"),
        _("Rows about a district’s office, or about its nonpublic schools together, are left out. They "
          "would be wrong as figures of a school."),
        _("Nothing. The state’s file always has such rows."),
        level="warn",
    ),
)  # fmt: skip

_KNOWN = (
    Rule(
        "school_unknown",
        _("A CDS code that no directory lists"),
        _("The file speaks of a school that no public directory of this site knows. Its code may be wrong, or "
          "the directory may be older than the school."),
        _("Look the code up in the state’s school directory. Correct it, or load the newest directory first."),
        level="warn",
        stage=Stage.COMPARED,
    ),
    Rule(
        "school_named_otherwise",
        _("A school that is known by another name"),
        _("The name in the file and the name in the directory share hardly a word. Often a code stands in the "
          "line of another school."),
        _("Compare the code and both names. Correct the code. If the school has a new name, nothing needs to "
          "be done."),
        level="warn",
        stage=Stage.COMPARED,
    ),
)  # fmt: skip

ENTRIES = (*_LISTS, *_ENROLLMENT, *_KNOWN)
