"""The components of the extension, as the office's Python loader finds them."""

import unohelper
from govreport_office.check_command import CheckCommand
from govreport_office.export_filter import ExportFilter

g_ImplementationHelper = unohelper.ImplementationHelper()
for component, service in (
    (ExportFilter, "com.sun.star.document.ExportFilter"),
    (CheckCommand, "com.sun.star.task.Job"),
):
    g_ImplementationHelper.addImplementation(component, component.NAME, (service,))
