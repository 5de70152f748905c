# PoDoFo by its header and library: the .pc file of 0.9.8 states no version. Gives PoDoFo::PoDoFo.
include(FindPackageHandleStandardArgs)
find_path(PoDoFo_INCLUDE_DIR podofo/podofo.h)
find_library(PoDoFo_LIBRARY podofo)
mark_as_advanced(PoDoFo_INCLUDE_DIR PoDoFo_LIBRARY)
if(PoDoFo_INCLUDE_DIR)
  file(STRINGS "${PoDoFo_INCLUDE_DIR}/podofo/base/podofo_config.h" PoDoFo_version_lines
       REGEX "define PODOFO_VERSION_(MAJOR|MINOR|PATCH)")
  list(TRANSFORM PoDoFo_version_lines REPLACE ".* " "")
  list(JOIN PoDoFo_version_lines "." PoDoFo_VERSION)
endif()
find_package_handle_standard_args(PoDoFo
  REQUIRED_VARS PoDoFo_LIBRARY PoDoFo_INCLUDE_DIR VERSION_VAR PoDoFo_VERSION)
if(PoDoFo_FOUND AND NOT TARGET PoDoFo::PoDoFo)
  add_library(PoDoFo::PoDoFo UNKNOWN IMPORTED)
  set_target_properties(PoDoFo::PoDoFo PROPERTIES
    IMPORTED_LOCATION "${PoDoFo_LIBRARY}"
    INTERFACE_INCLUDE_DIRECTORIES "${PoDoFo_INCLUDE_DIR}")
endif()
