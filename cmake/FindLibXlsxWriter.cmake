# LibXlsxWriter by pkg-config, as Debian ships no CMake files for it. Gives LibXlsxWriter::LibXlsxWriter.
include(FindPackageHandleStandardArgs)
find_package(PkgConfig QUIET)
pkg_check_modules(LibXlsxWriter QUIET IMPORTED_TARGET GLOBAL xlsxwriter)
find_package_handle_standard_args(LibXlsxWriter REQUIRED_VARS LibXlsxWriter_LINK_LIBRARIES VERSION_VAR LibXlsxWriter_VERSION)
if(LibXlsxWriter_FOUND AND NOT TARGET LibXlsxWriter::LibXlsxWriter)
  add_library(LibXlsxWriter::LibXlsxWriter ALIAS PkgConfig::LibXlsxWriter)
endif()
