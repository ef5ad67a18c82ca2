"""Entries of the manual for the rules that hold for every file."""

from django.utils.translation import gettext_lazy as _

from . import manual_archives as archives
from .manual import Rule, Stage
from .manual_reading import READING

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
        _("A letter with an accent was lost, as in “NiÃ±os”, or a letter stands there that nobody can see. A "
          "program opened the file with the wrong alphabet and saved it again."),
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
        "sealed_bytes",
        _("A file of a sealed version is still kept"),
        _("A version was sealed for privacy, so its files have to be gone. The site was stopped before it "
          "could remove this one. No page shows it."),
        _("Nothing, if the worker runs: it removes the file. If this is said again an hour later, tell the "
          "site’s administrator."),
        stage=Stage.KEPT,
        level="either",
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
        _("Nothing. The worker removes the file within about an hour."),
        level="warn",
        stage=Stage.KEPT,
    ),
)  # fmt: skip

ENTRIES = (*READING, *archives.ENTRIES, *_RECOGNISED, *_COLUMNS, *_CHECKED, *_KEPT)
