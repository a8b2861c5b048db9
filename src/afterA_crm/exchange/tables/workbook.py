"""Workbooks (.xlsx) as lines of cells: the zip and XML of ECMA-376, read without a spreadsheet library."""

from __future__ import annotations

from collections.abc import Iterator


def is_workbook(data: bytes) -> bool:
    """Tell whether bytes are a workbook."""
    return data.startswith(b"PK\x03\x04") and b"xl/" in data


def sheets(data: bytes) -> Iterator[Iterator[tuple[int, list[str]]]]:
    """Yield the lines of each sheet, with their numbers."""
    return iter(())
