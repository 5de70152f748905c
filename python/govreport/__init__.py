"""Government report forms: read, checked, and exported to XLSX, tagged PDF, OFD and XML.

    import govreport

    report = govreport.Report.read("form.xlsx")
    for finding in report.check():
        print(finding)
    report.export("pdf", "report.pdf", options={"profile": "a3a"})
"""

from ._native import load as _load
from .cells import Cell, Figure, NotApplicable, Value
from .errors import (
    BusyError,
    CancelledError,
    ClosedError,
    GovreportError,
    InternalError,
    LimitError,
    OutputError,
    RefusedError,
    UnsupportedError,
)
from .findings import Finding, Findings, Place
from .library import Form, Format, FormEntry, Library, Option, default_library
from .report import Report

__all__ = [
    "BusyError", "CancelledError", "Cell", "ClosedError", "Figure", "Finding", "Findings",
    "Form", "FormEntry", "Format", "GovreportError", "InternalError", "Library", "LimitError",
    "NotApplicable", "Option", "OutputError", "Place", "RefusedError", "Report",
    "UnsupportedError", "Value", "default_library",
]

__version__: str = _load().calls.govreport_version().decode()
