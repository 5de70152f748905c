# LibXlsxWriter by pkg-config, as Debian ships no CMake files for it. Gives LibXlsxWriter::LibXlsxWriter.
include(FindPackageHandleStandardArgs)
find_package(PkgConfig QUIET)
pkg_check_modules(LibXlsxWriter QUIET IMPORTED_TARGET GLOBAL xlsxwriter)
# The .pc file gives the number of the shared object as its version.
find_path(LibXlsxWriter_INCLUDE_DIR xlsxwriter.h HINTS ${LibXlsxWriter_INCLUDE_DIRS})
if(LibXlsxWriter_INCLUDE_DIR)
  file(STRINGS "${LibXlsxWriter_INCLUDE_DIR}/xlsxwriter.h" version REGEX "define LXW_VERSION ")
  string(REGEX REPLACE ".*\"(.*)\".*" "\\1" LibXlsxWriter_VERSION "${version}")
endif()
find_package_handle_standard_args(LibXlsxWriter REQUIRED_VARS LibXlsxWriter_LINK_LIBRARIES VERSION_VAR LibXlsxWriter_VERSION)
if(LibXlsxWriter_FOUND AND NOT TARGET LibXlsxWriter::LibXlsxWriter)
  add_library(LibXlsxWriter::LibXlsxWriter ALIAS PkgConfig::LibXlsxWriter)
endif()
