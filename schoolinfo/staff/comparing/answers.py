"""Tables as they are made, a part at a time, so that a large one is never held whole."""

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence

from django.http import StreamingHttpResponse

from schoolinfo.spreadsheets import MARK, Cell, cell

LINES = 500  # sent at a time


class _Echo:
    """A file that hands back what is written to it."""

    def write(self, text: str) -> str:
        return text


def csv_answer(
    name: str, columns: Sequence[str], rows: Iterable[Mapping[str, Cell]]
) -> StreamingHttpResponse:
    """A download named `name`, in plain ASCII. Texts that a spreadsheet takes for a formula are defused."""
    answer = StreamingHttpResponse(_parts(columns, rows), content_type="text/csv; charset=utf-8")
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


def _parts(columns: Sequence[str], rows: Iterable[Mapping[str, Cell]]) -> Iterator[bytes]:
    write = csv.writer(_Echo()).writerow
    part = [MARK, write(columns)]
    for row in rows:
        part.append(write([cell(row.get(column)) for column in columns]))
        if len(part) >= LINES:
            yield "".join(part).encode()
            part = []
    yield "".join(part).encode()
