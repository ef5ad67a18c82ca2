"""Entries of the manual for archives, and for files that are not what their name says."""

from django.utils.translation import gettext_lazy as _

from .manual import Rule, Stage


def _read(code: str, title: str, means: str, mend: str) -> Rule:
    return Rule(code, title, means, mend, stage=Stage.READ)


ENTRIES = (
    _read(
        "file_type",
        _("A file that is not what its name says"),
        _("The ending of the name says one kind of file, and the bytes are another. Often only the name was changed."),
        _("Save the file anew in the program that made it, as text (.txt, .csv) or as a workbook (.xlsx)."),
    ),
    _read(
        "archive_damaged",
        _("A damaged archive"),
        _("The archive cannot be unpacked. Often a download or a copy was stopped before its end."),
        _("Make the archive anew, or upload the files by themselves."),
    ),
    _read(
        "archive_empty",
        _("An archive without files"),
        _("There is nothing in the archive but folders."),
        _("Put the files into the archive, or upload them by themselves."),
    ),
    _read(
        "archive_members",
        _("An archive of too many files"),
        _("An archive may hold 50 files. That is more than a year has."),
        _("Make several archives, or leave out what is no yearly file."),
    ),
    _read(
        "archive_size",
        _("An archive that unpacks to too much"),
        _("A file of an archive may have 200 MB, and all of them together 1 GB. What counts is what is unpacked, not "
          "what the archive says of itself."),
        _("Check that these are the right files, and upload them in several steps."),
    ),
    _read(
        "archive_ratio",
        _("A file that unpacks to far more than it should"),
        _("A table of text gets about 20 times smaller when it is packed. This file would get more than 200 times "
          "larger, as in archives that are made to fill the disk of whoever unpacks them."),
        _("Upload the file itself, without an archive."),
    ),
    _read(
        "archive_path",
        _("A name that leads out of the archive"),
        _("A file of the archive has a name that leads to a place outside of it, or that cannot be shown. Honest "
          "programs do not make such names."),
        _("Make the archive anew from a folder of your own, with plain names."),
    ),
    _read(
        "archive_link",
        _("A link in an archive"),
        _("The archive holds a link to another place, or a device, where a file should be."),
        _("Put the file itself into the archive."),
    ),
    _read(
        "archive_password",
        _("An archive with a password"),
        _("The site cannot look into an archive that is protected by a password."),
        _("Make the archive without a password. The upload itself is protected on its way."),
    ),
    _read(
        "archive_nested",
        _("An archive in an archive"),
        _("The archive holds another archive. The site unpacks one layer and no more."),
        _("Unpack the inner archive, and upload its files."),
    ),
    _read(
        "archive_member",
        _("A file in an archive that is no table"),
        _("The archive holds a file that is neither text nor a workbook, such as a letter or a picture."),
        _("Make the archive anew with files that end in .txt, .csv or .xlsx alone."),
    ),
    _read(
        "archive_packing",
        _("A way of packing that this site does not read"),
        _("The archive was packed in an unusual way."),
        _("Make the archive anew with the program that your computer came with, or upload the files by themselves."),
    ),
    _read(
        "archive_twice",
        _("Two files of one name in an archive"),
        _("Two files of the archive have the same name, perhaps in two folders. What is wrong with one could not be "
          "told from what is wrong with the other."),
        _("Rename one of them, or upload them one after the other."),
    ),
    _read(
        "archive_overlap",
        _("Files that lie over one another in an archive"),
        _("Two files of the archive share the same bytes, as in archives that are made to unpack without end."),
        _("Make the archive anew, or upload the files by themselves."),
    ),
)  # fmt: skip
