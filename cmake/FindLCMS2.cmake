# LCMS2 by pkg-config, as Debian ships no CMake files for it. Gives LCMS2::LCMS2.
include(FindPackageHandleStandardArgs)
find_package(PkgConfig QUIET)
pkg_check_modules(LCMS2 QUIET IMPORTED_TARGET GLOBAL lcms2)
find_package_handle_standard_args(LCMS2 REQUIRED_VARS LCMS2_LINK_LIBRARIES VERSION_VAR LCMS2_VERSION)
if(LCMS2_FOUND AND NOT TARGET LCMS2::LCMS2)
  add_library(LCMS2::LCMS2 ALIAS PkgConfig::LCMS2)
endif()
