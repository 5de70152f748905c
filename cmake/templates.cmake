# The program finds its forms at ../share/govreport/templates, in the build tree as when installed.
file(MAKE_DIRECTORY "${PROJECT_BINARY_DIR}/share/govreport")
file(CREATE_LINK "${PROJECT_SOURCE_DIR}/templates"
     "${PROJECT_BINARY_DIR}/share/govreport/templates" SYMBOLIC)
