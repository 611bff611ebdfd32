"""The two formats of tables: CSV, and spreadsheets in which no cell is a formula."""

import zipfile
from io import BytesIO
from typing import Any, ClassVar

import tablib
from import_export.formats import base_formats
from openpyxl import Workbook, load_workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

MOST_ROWS = 2000
MOST_COLUMNS = 100
LARGEST_UNPACKED = 100 * 1024 * 1024
"""Bytes of a spreadsheet once it is unpacked."""


class TableError(ValueError):
    """A table cannot be read; the message says why."""


class CSV(base_formats.CSV):
    """Comma-separated values in UTF-8."""

    CONTENT_TYPE = "text/csv; charset=utf-8"


class XLSX(base_formats.XLSX):
    """A spreadsheet; each cell is text, so that nothing in it is computed when it is opened."""

    LARGEST: ClassVar[int] = LARGEST_UNPACKED

    def create_dataset(self, in_stream: bytes, **_: Any) -> tablib.Dataset:
        """Give the rows of the first sheet; raises TableError for what unpacks too large."""
        with zipfile.ZipFile(BytesIO(in_stream)) as packed:
            if sum(one.file_size for one in packed.infolist()) > self.LARGEST:
                raise TableError("it is too large once it is unpacked")
        return read_sheet(load_workbook(BytesIO(in_stream), read_only=True, data_only=True))

    def export_data(self, dataset: tablib.Dataset, **_: Any) -> bytes:
        """Give the file, its head kept in sight."""
        book = Workbook(write_only=True)
        sheet = book.create_sheet(str(dataset.title or "table")[:31])
        sheet.freeze_panes = "A2"
        for row in (dataset.headers, *dataset):
            sheet.append([text_cell(sheet, value) for value in row])
        file = BytesIO()
        book.save(file)
        return file.getvalue()


def text_cell(sheet: Any, value: Any) -> WriteOnlyCell:
    """Give a cell that holds text, also where it looks like a formula."""
    words = ILLEGAL_CHARACTERS_RE.sub("\N{REPLACEMENT CHARACTER}", str(value or ""))
    cell = WriteOnlyCell(sheet, value=words)
    cell.data_type = "s"
    return cell


def read_sheet(book: Any) -> tablib.Dataset:
    """Give the rows of the first sheet that hold anything; empty ones are never kept.

    Raises TableError for more rows or columns than a table may have.
    """
    sheet = book.worksheets[0]
    sheet.reset_dimensions()
    kept: list[list[Any]] = []
    for row in sheet.iter_rows(values_only=True):
        filled = [at for at, value in enumerate(row, start=1) if value not in (None, "")]
        if not filled:
            continue
        if filled[-1] > MOST_COLUMNS:
            raise TableError(f"it has a cell in column {filled[-1]:,}; give at most {MOST_COLUMNS}")
        if len(kept) > MOST_ROWS:
            raise TableError(f"it has more than {MOST_ROWS:,} rows")
        kept.append(list(row[: filled[-1]]))
    width = max(map(len, kept), default=0)
    whole = [[*row, *[None] * (width - len(row))] for row in kept]
    return tablib.Dataset(*whole[1:], headers=whole[0] if whole else [])


FORMATS = (CSV, XLSX)
