# libzip by pkg-config: Debian's CMake files also demand its command-line tools. Gives libzip::zip.
include(FindPackageHandleStandardArgs)
find_package(PkgConfig QUIET)
pkg_check_modules(libzip QUIET IMPORTED_TARGET GLOBAL libzip)
find_package_handle_standard_args(libzip
  REQUIRED_VARS libzip_LINK_LIBRARIES VERSION_VAR libzip_VERSION)
if(libzip_FOUND AND NOT TARGET libzip::zip)
  add_library(libzip::zip ALIAS PkgConfig::libzip)
endif()
