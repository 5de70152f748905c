# LibDeflate by pkg-config, as Debian ships no CMake files for it. Gives LibDeflate::LibDeflate.
include(FindPackageHandleStandardArgs)
find_package(PkgConfig QUIET)
pkg_check_modules(LibDeflate QUIET IMPORTED_TARGET GLOBAL libdeflate)
find_package_handle_standard_args(LibDeflate REQUIRED_VARS LibDeflate_LINK_LIBRARIES VERSION_VAR LibDeflate_VERSION)
if(LibDeflate_FOUND AND NOT TARGET LibDeflate::LibDeflate)
  add_library(LibDeflate::LibDeflate ALIAS PkgConfig::LibDeflate)
endif()
