# Debian packages by `cpack`, of a tree with a shared library, and the source tarball by
# `cpack --config CPackSourceConfig.cmake`.
set(GOVREPORT_PACKAGER "govreport maintainers <maintainers@govreport.example>"
    CACHE STRING "Who makes the packages: name and address")
set(CPACK_PACKAGE_NAME govreport)
set(CPACK_PACKAGE_VENDOR govreport)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "")  # each package has its own
set(CPACK_PACKAGE_CONTACT "${GOVREPORT_PACKAGER}")
set(CPACK_PACKAGE_DIRECTORY "${PROJECT_BINARY_DIR}/packages")
set(CPACK_RESOURCE_FILE_LICENSE "${PROJECT_SOURCE_DIR}/LICENSE")
set(CPACK_VERBATIM_VARIABLES ON)

set(CPACK_SOURCE_GENERATOR TGZ)
set(CPACK_SOURCE_PACKAGE_FILE_NAME "govreport-${PROJECT_VERSION}")
set(CPACK_SOURCE_IGNORE_FILES "/build/;/out/;/\\.git(/|$);/\\.cache/;/__pycache__/;\\.pyc$")

# govreport_debian_package(<component> NAME name SECTION section SUMMARY text DESCRIPTION text
#                          [DEPENDS text] [RECOMMENDS text] [SUGGESTS text] [ARCHITECTURE name]
#                          [CONTROL_EXTRA file…])
#
# One component, with its changelog and copyright.
function(govreport_debian_package component)
  set(fields DEPENDS RECOMMENDS SUGGESTS ARCHITECTURE SECTION NAME)
  cmake_parse_arguments(PARSE_ARGV 1 package "" "SUMMARY;DESCRIPTION;${fields}" "CONTROL_EXTRA")
  string(TOUPPER "${component}" COMPONENT)
  set(deb CPACK_DEBIAN_${COMPONENT})
  set(${deb}_DESCRIPTION "${package_SUMMARY}\n${package_DESCRIPTION}" PARENT_SCOPE)
  foreach(field IN LISTS fields ITEMS CONTROL_EXTRA)
    if(package_${field})
      set(${deb}_PACKAGE_${field} "${package_${field}}" PARENT_SCOPE)
    endif()
  endforeach()
  install(FILES "${PROJECT_SOURCE_DIR}/cmake/debian/copyright" "${debian_changelog}"
    DESTINATION "share/doc/${package_NAME}" COMPONENT ${component} EXCLUDE_FROM_ALL)
endfunction()

find_program(GZIP_PROGRAM gzip)
if(BUILD_SHARED_LIBS AND TARGET govreport_cli AND GZIP_PROGRAM)
  set(debian_changelog "${PROJECT_BINARY_DIR}/debian/changelog.Debian.gz")
  add_custom_command(OUTPUT "${debian_changelog}"
    COMMAND "${GZIP_PROGRAM}" --best --no-name --stdout
            "${PROJECT_SOURCE_DIR}/cmake/debian/changelog" > "${debian_changelog}"
    DEPENDS "${PROJECT_SOURCE_DIR}/cmake/debian/changelog"
    VERBATIM)
  add_custom_target(govreport_changelog ALL DEPENDS "${debian_changelog}")
  configure_file(cmake/debian/shlibs.in "${PROJECT_BINARY_DIR}/debian/shlibs" @ONLY)

  set(CPACK_GENERATOR DEB)
  set(CPACK_STRIP_FILES ON)
  set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
      OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
  set(CPACK_PRE_BUILD_SCRIPTS "${PROJECT_SOURCE_DIR}/cmake/debian/staging.cmake")
  set(CPACK_DEB_COMPONENT_INSTALL ON)
  set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
  set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
  set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
  set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS_PRIVATE_DIRS "${PROJECT_BINARY_DIR}/lib")
  set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
  set(same_version "${PROJECT_VERSION}-${CPACK_DEBIAN_PACKAGE_RELEASE}")

  govreport_debian_package(library
    NAME libgovreport1 SECTION libs
    SUMMARY "reports on prescribed government forms, checked and exported (library)"
    DESCRIPTION "Reads a report, holds its figures against the rules of its form, and\n\
exports it as XLSX, tagged PDF, OFD, HTML or XML through plugins.\n\
\n\
This package contains the shared library, with an interface for C and\n\
one for C++."
    CONTROL_EXTRA "${PROJECT_BINARY_DIR}/debian/shlibs"
                  "${PROJECT_SOURCE_DIR}/cmake/debian/triggers")
  govreport_debian_package(development
    NAME libgovreport-dev SECTION libdevel
    SUMMARY "reports on prescribed government forms, checked and exported (development)"
    DESCRIPTION "Headers of the library for hosts in C and C++, and for plugins that\n\
add formats; files for CMake and pkg-config."
    DEPENDS "libgovreport1 (= ${same_version})")
  govreport_debian_package(program
    NAME govreport SECTION text
    SUMMARY "check reports on prescribed government forms, and export them"
    DESCRIPTION "A program that reads a report on a form that is prescribed by law, tells\n\
which of its sums do not add up, and writes it as XLSX, tagged PDF, OFD\n\
or XML.\n\
\n\
This package contains the program, the plugins that write the formats,\n\
and the templates of the forms."
    DEPENDS "libgovreport1 (= ${same_version})"
    RECOMMENDS "fonts-noto-cjk, fonts-arphic-uming, fonts-arphic-ukai, fonts-wqy-zenhei")
  install(DIRECTORY "${PROJECT_SOURCE_DIR}/python/govreport" DESTINATION lib/python3/dist-packages
    COMPONENT python EXCLUDE_FROM_ALL PATTERN __pycache__ EXCLUDE)
  govreport_debian_package(python
    NAME python3-govreport SECTION python
    SUMMARY "reports on prescribed government forms, for Python"
    DESCRIPTION "Reads a report on a prescribed form, or builds one cell by cell, checks it and\n\
exports it, from Python and from tables of pandas."
    ARCHITECTURE all
    DEPENDS "govreport (>= ${same_version}), libgovreport1 (>= ${same_version}), python3:any (>= 3.10)"
    SUGGESTS python3-pandas
    CONTROL_EXTRA "${PROJECT_SOURCE_DIR}/cmake/debian/python/postinst"
                  "${PROJECT_SOURCE_DIR}/cmake/debian/python/prerm")
  set(CPACK_COMPONENTS_ALL library development sdk program python)
endif()

include(CPack)
if(BUILD_SHARED_LIBS)
  cpack_add_component_group(development)
  cpack_add_component(development GROUP development)
  cpack_add_component(sdk GROUP development)
endif()
