# Components: `library` is what runs, `sdk` the headers alone, `development` the rest of what builds
# against it, `program` the program with its plugins, forms and pages of the manual.
include(CMakePackageConfigHelpers)
set(package_dir "${CMAKE_INSTALL_LIBDIR}/cmake/govreport")

# `cmake --install … --component sdk` is all an author of plugins needs: headers, no library.
install(TARGETS govreport_sdk EXPORT govreport_sdk_targets
  FILE_SET HEADERS DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}" COMPONENT sdk)
install(EXPORT govreport_sdk_targets
  NAMESPACE govreport:: DESTINATION "${package_dir}" COMPONENT sdk)
install(TARGETS govreport EXPORT govreport_targets
  ARCHIVE DESTINATION "${CMAKE_INSTALL_LIBDIR}" COMPONENT development
  LIBRARY DESTINATION "${CMAKE_INSTALL_LIBDIR}" COMPONENT library NAMELINK_COMPONENT development)
install(EXPORT govreport_targets
  NAMESPACE govreport:: DESTINATION "${package_dir}" COMPONENT development)
configure_package_config_file("${PROJECT_SOURCE_DIR}/cmake/govreport-config.cmake.in"
  "${PROJECT_BINARY_DIR}/govreport-config.cmake" INSTALL_DESTINATION "${package_dir}")
write_basic_package_version_file("${PROJECT_BINARY_DIR}/govreport-config-version.cmake"
  COMPATIBILITY SameMinorVersion)
install(FILES
  "${PROJECT_BINARY_DIR}/govreport-config.cmake"
  "${PROJECT_BINARY_DIR}/govreport-config-version.cmake"
  "${PROJECT_SOURCE_DIR}/cmake/govreport-plugin.cmake"
  "${PROJECT_SOURCE_DIR}/cmake/plugin.map"
  DESTINATION "${package_dir}" COMPONENT sdk)
install(FILES
  "${PROJECT_SOURCE_DIR}/cmake/FindHarfBuzz.cmake"
  "${PROJECT_SOURCE_DIR}/cmake/Findlibzip.cmake"
  DESTINATION "${package_dir}" COMPONENT development)

cmake_path(RELATIVE_PATH CMAKE_INSTALL_PREFIX
  BASE_DIRECTORY "${CMAKE_INSTALL_FULL_LIBDIR}/pkgconfig" OUTPUT_VARIABLE root_from_pkgconfig)
configure_file("${PROJECT_SOURCE_DIR}/cmake/govreport.pc.in" "${PROJECT_BINARY_DIR}/govreport.pc" @ONLY)
install(FILES "${PROJECT_BINARY_DIR}/govreport.pc"
  DESTINATION "${CMAKE_INSTALL_LIBDIR}/pkgconfig" COMPONENT development)

# The program looks for these beside itself, so they keep their places under the prefix.
if(TARGET govreport_cli)
  if(BUILD_SHARED_LIBS)
    cmake_path(RELATIVE_PATH CMAKE_INSTALL_FULL_LIBDIR
      BASE_DIRECTORY "${CMAKE_INSTALL_FULL_BINDIR}" OUTPUT_VARIABLE libraries_from_program)
    set_target_properties(govreport_cli PROPERTIES INSTALL_RPATH "$ORIGIN/${libraries_from_program}")
  endif()
  install(TARGETS govreport_cli RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}" COMPONENT program)
  include(manual)
endif()
get_property(plugin_targets GLOBAL PROPERTY GOVREPORT_PLUGIN_TARGETS)
get_property(plugin_manifests GLOBAL PROPERTY GOVREPORT_PLUGIN_MANIFESTS)
if(plugin_targets)
  install(TARGETS ${plugin_targets} LIBRARY DESTINATION lib/govreport/plugins COMPONENT program)
endif()
if(plugin_manifests)
  install(FILES ${plugin_manifests} DESTINATION lib/govreport/plugins COMPONENT program)
endif()
install(DIRECTORY "${PROJECT_SOURCE_DIR}/templates/" DESTINATION share/govreport/templates COMPONENT program)
