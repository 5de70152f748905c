"""What the extension asks of the office: its language, the open document, its bytes as a workbook."""

from __future__ import annotations

import uno

XLSX_FILTER = "Calc MS Excel 2007 XML"


def service(context: object, name: str) -> object:
    return context.ServiceManager.createInstanceWithContext(name, context)


def property_value(name: str, value: object) -> object:
    made = uno.createUnoStruct("com.sun.star.beans.PropertyValue")
    made.Name, made.Value = name, value
    return made


def is_chinese(context: object) -> bool:
    """Whether the office's menus are in Chinese."""
    provider = service(context, "com.sun.star.configuration.ConfigurationProvider")
    settings = provider.createInstanceWithArguments(
        "com.sun.star.configuration.ConfigurationAccess",
        (property_value("nodepath", "/org.openoffice.Setup/L10N"),))
    return (settings.getByName("ooLocale") or "").startswith("zh")


def current_spreadsheet(context: object) -> object | None:
    document = service(context, "com.sun.star.frame.Desktop").getCurrentComponent()
    if hasattr(document, "supportsService") and document.supportsService(
            "com.sun.star.sheet.SpreadsheetDocument"):
        return document
    return None


def xlsx_bytes(context: object, document: object) -> bytes:
    """As the document stands, changes that were not saved included.

    By the office's own filter and not by storeToURL: an export filter runs inside a storeToURL, and
    a document takes no second one then.
    """
    file = service(context, "com.sun.star.io.TempFile")
    xlsx = service(context, "com.sun.star.document.FilterFactory").createInstance(XLSX_FILTER)
    xlsx.setSourceDocument(document)
    if not xlsx.filter((property_value("FilterName", XLSX_FILTER),
                        property_value("StreamForOutput", file))):
        raise RuntimeError(f"{XLSX_FILTER} gave nothing")
    file.seek(0)
    _count, data = file.readBytes(None, file.getLength())
    return data.value
