import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schoolinfo.releases.findings import Refused
from schoolinfo.releases.reading.source import open_source, read_tables
from schoolinfo.releases.reading.text import read_text

from .builders import text_file

MARKS = frozenset({"cds"})
HEADER = ("cds", "name", "n")
ROW = ("19647330000000", "Para Los Niños", "12")


def read(data: bytes, name="file.txt"):
    return read_text(name, data, MARKS)


def refusal(data: bytes) -> str:
    with pytest.raises(Refused) as refused:
        read(data)
    return str(refused.value)


def lines(*rows, delimiter="\t", end="\n") -> str:
    return end.join(delimiter.join(row) for row in rows) + end


@pytest.mark.parametrize("delimiter", ["\t", ",", "|", "^"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_delimiters_and_line_ends_make_no_difference(delimiter, end):
    table = read(lines(HEADER, ROW, ROW, delimiter=delimiter, end=end).encode())
    assert table.rows == 2
    assert [table[name].text(1) for name in HEADER] == list(ROW)
    assert table.line(1) == 3


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_encodings_of_the_publishers_are_read(encoding):
    table = read(lines(HEADER, ROW).encode(encoding))
    assert table["cds"].text(0) == ROW[0]
    assert table["name"].text(0) == "Para Los Niños"


def test_headings_match_in_any_case_and_order():
    table = read(lines((" NAME ", "CdS", "n"), ("x", "1", "2")).encode())
    assert table["cds"].text(0) == "1"
    assert table["cds"].name == "CdS"


def test_a_quotation_mark_in_a_tab_separated_name_swallows_nothing():
    table = read(lines(HEADER, ("1", 'The "Best', "1"), ("2", "x", "2")).encode())
    assert table["name"].text(0) == 'The "Best'
    assert table.rows == 2


def test_quoted_cells_of_a_comma_separated_file_may_hold_commas():
    table = read(b'cds,name,n\n1,"Smith, Jr. ""Ace""",2\n')
    assert table["name"].text(0) == 'Smith, Jr. "Ace"'


def test_words_that_readers_take_for_missing_stay_text():
    table = read(lines(HEADER, ("1", "NA", "NaN"), ("2", "null", "")).encode())
    assert [table["name"].text(0), table["n"].text(0), table["name"].text(1)] == ["NA", "NaN", "null"]
    assert table["n"].blank.tolist() == [False, True]


def test_lines_are_counted_past_empty_ones_and_titles():
    table = read(b"A title\tof the file\tfrom the state\n\ncds\tname\tn\n1\ta\t1\n\n2\tb\t2\n\n\n")
    assert table.rows == 2
    assert [table.line(0), table.line(1)] == [4, 6]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"\xff\xfec\0d\0s\0", "UTF-16"),
        (b"cds\tname\n1\tA\0B\n", "line 2"),
        (b"cds\tname\n1\tok\n2\t\x81\xff\n", "line 3"),
        (b"cds\tname\tn\n1\ta\t2\n2\tb\n", "line 3.*2 cells.*Expected: 3 cells"),
        (b"cds\tname\tn\n1\ta\t2\textra\n", "line 2.*4 cells"),
        (b"cds,name\n1,a\n2,b,c\n", "line 3.*3 cells"),
        (b'cds,name\n1,a\n2,"open\n', "quotation mark"),
        (b"cds\tcds\n1\t2\n", "stands twice"),
        (b"cds\t\tname\n1\tx\ty\n", "has no heading"),
        (b"school,score\n1,2\n", "headings.*school, score"),
        (b"just words", "headings"),
    ],
)
def test_what_cannot_be_read_is_said_with_its_line(data, words):
    with pytest.raises(Refused, match=f"(?s){words}"):
        read(data)


def test_a_header_alone_is_a_table_without_rows():
    assert read(b"cds\tname\n").rows == 0


def test_missing_and_empty_files_are_refused(tmp_path):
    (tmp_path / "empty.txt").touch()
    for path, words in [("none.txt", "no such file"), ("empty.txt", "is empty"), (".", "is a folder")]:
        with pytest.raises(Refused, match=words):
            open_source(tmp_path / path)


def test_a_file_that_changes_while_it_is_read_is_refused(tmp_path):
    path = text_file(tmp_path / "a.txt", HEADER, ROW)
    source, _ = open_source(path)
    path.write_bytes(b"other")
    with pytest.raises(Refused, match="changed"):
        source.data()


CELL = st.text(st.characters(codec="utf-8", exclude_characters="\t\r\n\0\ufeff"), max_size=12)


@given(st.lists(st.tuples(st.just("1"), CELL, CELL), min_size=1, max_size=12))
def test_every_cell_arrives_as_it_was_written(rows):
    table = read(lines(HEADER, *rows).encode())
    assert table.rows == len(rows)
    for number, row in enumerate(rows):
        assert [table[name].text(number) for name in HEADER] == [cell.strip() for cell in row]


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(data):
    with contextlib.suppress(Refused):
        [table] = read_tables("any.txt", b"cds\tname\n" + data, MARKS)
        assert all(len(column) == table.rows for column in table.columns.values())


@pytest.mark.parametrize("delimiter", ["\t", ","])
def test_codes_keep_their_leading_zeros(delimiter):
    row = ("01100170109835", "0042", "0")
    table = read(lines(HEADER, row, row, delimiter=delimiter).encode())
    assert [table[name].text(1) for name in HEADER] == list(row)
    assert table["cds"].values == ["01100170109835"]
