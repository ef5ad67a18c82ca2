"""Writing tables of text columns."""

import csv
from pathlib import Path


def write_tsv(path: Path, header: list[str], columns: dict[str, list[str]], encoding: str = "utf-8") -> None:
    """Tab-separated, unquoted, with the publisher's line ends; a header name without a column is a KeyError."""
    chosen = [columns[name] for name in header]
    with path.open("w", encoding=encoding, newline="") as out:
        out.write("\t".join(header) + "\r\n")
        out.writelines("\t".join(row) + "\r\n" for row in zip(*chosen, strict=True))


def write_csv(path: Path, header: list[str], rows: list[dict[str, str]], encoding: str = "utf-8") -> None:
    """Comma-separated with quotes where needed; a name that a row lacks is left blank."""
    with path.open("w", encoding=encoding, newline="") as out:
        writer = csv.DictWriter(out, header, restval="", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
