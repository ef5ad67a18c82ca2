"""Entries of the manual for the rules that hold for every file."""

from django.utils.translation import gettext_lazy as _

from .manual import Rule, Stage

_READ = (
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

_RECOGNISED = (
    Rule(
        "layout_assumed",
        _("A year that is newer than the known layouts"),
        _("The publisher’s columns of this year were not checked yet. The file was read as the year before was: "
          "same names, same meaning."),
        _("Read the publisher’s notes on the new year. Look at a few schools in the preview beside the "
          "publisher’s own pages. If they agree, say so in the reason."),
        wants_reason=True,
        level="warn",
        stage=Stage.RECOGNISED,
    ),
    Rule(
        "one_sheet_each",
        _("Two sheets of the same"),
        _("Two sheets of the workbook are of the same dataset and year. The site cannot know which one is right."),
        _("Keep the right sheet and delete the other, or save each as a file of its own."),
        stage=Stage.RECOGNISED,
    ),
    Rule(
        "recognised",
        _("It is not clear what this file is"),
        _("The rows, the headings, the name of the file and your own answer must agree on the dataset and "
          "the year. Here they do not, and the message says which said what."),
        _("Give the file its publisher’s own name, and check the columns that name the year and the "
          "indicator. If your answer was wrong, upload the file again with the right one."),
        stage=Stage.RECOGNISED,
    ),
    Rule(
        "not_recognised",
        _("The file does not say what it is"),
        _("Some files say their dataset or their year nowhere, and the site never guesses."),
        _("Choose the dataset and the year when the page asks. The publisher’s own file name often answers "
          "it too."),
        stage=Stage.RECOGNISED,
    ),
    Rule(
        "parts",
        _("One half of a pair"),
        _("The file describes a growth model, and the rows that use the model were not uploaded with it."),
        _("Upload both files together, the rows and the model."),
        stage=Stage.RECOGNISED,
    ),
)  # fmt: skip

_COLUMNS = (
    Rule(
        "missing_columns",
        _("A required column is missing"),
        _("The layout of this dataset and year needs a column that the file does not have."),
        _("Add the column, or give it the name that is shown. Order and upper or lower case do not matter. "
          "If the publisher changed the layout, tell the site’s administrator."),
        stage=Stage.COLUMNS,
    ),
    Rule(
        "unknown_columns",
        _("A column that the layout does not know"),
        _("Its text is kept with each row and the public pages do not show it."),
        _("Nothing, unless the column was meant to have another name. Then correct the heading and upload "
          "again."),
        level="warn",
        stage=Stage.COLUMNS,
    ),
)  # fmt: skip

_CHECKED = (
    Rule(
        "column_value",
        _("A value that cannot be read"),
        _("A cell holds something else than its column allows, such as a word in a column of numbers, a "
          "number outside its range, or a code that does not exist."),
        _("Look the row up in the publisher’s file and correct the cell. Leave it empty if there is no "
          "value."),
    ),
    Rule(
        "damaged_text",
        _("A name with broken letters"),
        _("A letter with an accent was lost, as in “NiÃ±os”. A program opened the file with the wrong "
          "alphabet and saved it again."),
        _("Use the file as its publisher gives it, without opening it first. Or save your own file as “CSV "
          "UTF-8”."),
    ),
    Rule(
        "one_name_each",
        _("One school code with two names"),
        _("Two rows of one code give different names. In a few rows this is a warning. In many rows the "
          "codes or names were sorted or shifted by themselves, so results would stand at the wrong "
          "schools. Then it fails."),
        _("Compare the row with the publisher’s file. If a school took a new name during the year, the "
          "warning does no harm. If whole columns have moved, download the file again."),
        level="either",
    ),
    Rule(
        "cds_codes",
        _("A school code that is not 14 digits"),
        _("A CDS code has 14 digits and is text. Spreadsheets turn it into a number and cut off zeros at "
          "the start or digits at the end. What is lost cannot be worked out here."),
        _("Upload the file as the state publishes it, without opening it in a spreadsheet first. In your "
          "own file, format the column as text and fill in the codes again."),
    ),
    Rule(
        "one_family",
        _("Fictional and real schools in one file"),
        _("County code 99 marks the made-up schools of the sample. They are kept apart from all real "
          "schools."),
        _("Take the rows of county 99 out of the file, or take the real ones out."),
    ),
    Rule(
        "one_row_each",
        _("Two rows for the same thing"),
        _("A school can have one row for each measure, student group and year. Of two rows nobody can say "
          "which is right, even if the numbers are the same."),
        _("Keep the right row and delete the other. If both came from the state’s file, download it again."),
    ),
)  # fmt: skip

_KEPT = (
    Rule(
        "together",
        _("Not loaded because of another file"),
        _("These files were to be loaded all or none, and another of them was refused."),
        _("Correct the other file, and upload them all again."),
        stage=Stage.KEPT,
    ),
    Rule(
        "database",
        _("The database did not take the rows"),
        _("Every rule passed, and still the database refused to write. It is the last guard against numbers "
          "of small groups. Nothing was written."),
        _("Upload the file once more. If it fails again, give this report to the site’s administrator."),
        stage=Stage.KEPT,
    ),
    Rule(
        "file_kept",
        _("An uploaded file is gone from the storage"),
        _("The site keeps the bytes of each version. Those of this version are not where they were put. The "
          "numbers on the pages are not touched by this."),
        _("Tell the site’s administrator, who can bring the file back from a backup."),
        stage=Stage.KEPT,
    ),
    Rule(
        "file_hash",
        _("An uploaded file has changed in the storage"),
        _("The kept bytes are not the ones that were uploaded. The storage is damaged, or somebody changed "
          "the file."),
        _("Tell the site’s administrator, who can bring the file back from a backup."),
        stage=Stage.KEPT,
    ),
    Rule(
        "row_count",
        _("Rows of a version are missing or too many"),
        _("The database holds another number of rows than were loaded with this version."),
        _("Tell the site’s administrator. Loading the same file again as a new version puts the numbers "
          "right."),
        stage=Stage.KEPT,
    ),
    Rule(
        "orphan_rows",
        _("Rows of no known version"),
        _("The database holds rows whose version is not in the ledger. No page shows them."),
        _("Tell the site’s administrator."),
        stage=Stage.KEPT,
    ),
    Rule(
        "orphan_files",
        _("A kept file of no version"),
        _("A load was stopped after the file was stored and before its version was written. It does no "
          "harm."),
        _("Nothing. The site’s administrator can remove the file."),
        level="warn",
        stage=Stage.KEPT,
    ),
)  # fmt: skip

ENTRIES = (*_READ, *_RECOGNISED, *_COLUMNS, *_CHECKED, *_KEPT)
