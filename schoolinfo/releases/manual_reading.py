"""Entries of the manual for the rules of opening and reading a file."""

from django.utils.translation import gettext_lazy as _

from .manual import Rule, Stage

READING = (
    Rule(
        "file_missing",
        _("A file that is not there"),
        _("The file cannot be opened: there is no file of this name, it is a folder, or it may not be read."),
        _("Choose the file again. If it lies on a shared drive, copy it to your own computer first."),
        stage=Stage.READ,
    ),
    Rule(
        "file_size",
        _("A file that is too large"),
        _("A file may have at most 200 MB. A yearly file of the whole state stays well below that."),
        _("Check that this is the right file. Save a large workbook as a text file, or upload one year at a "
          "time."),
        stage=Stage.READ,
    ),
    Rule(
        "file_empty",
        _("An empty file"),
        _("The file holds nothing. Often a download was stopped before it began."),
        _("Download or export the file again, and look at its size before you upload it."),
        stage=Stage.READ,
    ),
    Rule(
        "file_changed",
        _("A file that changed while it was read"),
        _("Another program wrote to the file during the check, so what was checked is not what would be "
          "kept."),
        _("Close the file in all other programs and upload it again."),
        stage=Stage.READ,
    ),
    Rule(
        "text_encoding",
        _("A file that is not plain text"),
        _("The file holds bytes that are no letters of UTF-8 or Windows-1252. It may be damaged, saved as "
          "UTF-16, or a file of another kind with the wrong ending."),
        _("Use the file as its publisher gives it. If you saved it yourself, save it again as “CSV UTF-8”."),
        stage=Stage.READ,
    ),
    Rule(
        "row_width",
        _("A line with too many or too few cells"),
        _("Each line must have as many cells as the header. A line with another number was cut off, or a "
          "comma or tab inside a text moved its values into the wrong columns."),
        _("Go to the line that is named. If the file is short, download it again. If a text holds the "
          "character that parts the columns, put that text in quotation marks."),
        stage=Stage.READ,
    ),
    Rule(
        "quotation_marks",
        _("A quotation mark that is never closed"),
        _("A text begins with a quotation mark and does not end with one, so all lines after it run "
          "together."),
        _("Go to the line that is named, and add the missing quotation mark or take the first one away."),
        stage=Stage.READ,
    ),
    Rule(
        "workbook",
        _("A workbook that cannot be read"),
        _("The workbook is damaged, protected by a password, an old .xls file, or far larger than it seems. Or it "
          "holds what no table needs: macros, links to other files, error cells, or a cell far outside the table."),
        _("Open the workbook in a spreadsheet program. Delete what the message names, such as cells with "
          "#REF! or a stray cell far below, and save it as .xlsx without a password. A text file works as "
          "well."),
        stage=Stage.READ,
    ),
    Rule(
        "header",
        _("No line with known headings"),
        _("None of the first 20 lines holds a heading that a known file has, so nobody can tell what the "
          "columns are."),
        _("Keep the publisher’s header row. If the file is your own, compare it with the template in this "
          "manual."),
        stage=Stage.READ,
    ),
    Rule(
        "header_names",
        _("A column without a heading"),
        _("A column holds values but has no name in the header row."),
        _("Write the heading in the header row, or delete the column."),
        stage=Stage.READ,
    ),
    Rule(
        "header_twice",
        _("A heading that stands twice"),
        _("Two columns have the same name, so the site cannot choose which one to read. Upper and lower "
          "case do not matter here."),
        _("Delete or rename one of the two columns."),
        stage=Stage.READ,
    ),
    Rule(
        "student_level_columns",
        _("Data about single students"),
        _("A heading speaks of a student’s name, number, birth date or home. This site holds results of "
          "schools and student groups only. Nothing of the file was kept."),
        _("Upload the totals by school and student group. Delete the student file from where you found it "
          "if it should not be there."),
        stage=Stage.READ,
    ),
    Rule(
        "no_rows",
        _("A header and no rows"),
        _("The file has headings, and no rows that count stand below them."),
        _("Fill in the rows, or export the file again. A template from this manual is empty until you fill "
          "it."),
        stage=Stage.READ,
    ),
)  # fmt: skip
