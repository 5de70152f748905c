"""govreport inside LibreOffice: export filters, and a check that marks findings in the sheets."""
