# HarfBuzz and its subsetter by pkg-config: Debian's CMake files leave the subsetter out.
# Gives HarfBuzz::HarfBuzz and HarfBuzz::Subset.
include(FindPackageHandleStandardArgs)
find_package(PkgConfig QUIET)
pkg_check_modules(HarfBuzz QUIET IMPORTED_TARGET GLOBAL harfbuzz)
pkg_check_modules(HarfBuzzSubset QUIET IMPORTED_TARGET GLOBAL harfbuzz-subset)
find_package_handle_standard_args(HarfBuzz
  REQUIRED_VARS HarfBuzz_LINK_LIBRARIES HarfBuzzSubset_LINK_LIBRARIES VERSION_VAR HarfBuzz_VERSION)
if(HarfBuzz_FOUND AND NOT TARGET HarfBuzz::HarfBuzz)
  add_library(HarfBuzz::HarfBuzz ALIAS PkgConfig::HarfBuzz)
  add_library(HarfBuzz::Subset ALIAS PkgConfig::HarfBuzzSubset)
endif()
