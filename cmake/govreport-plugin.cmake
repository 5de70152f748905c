# govreport_plugin(<target> file…)
#
# A module that exports its entry alone, links to the headers of govreport, and is installed where the
# program looks for plugins: <prefix>/lib/govreport/plugins. Where the program is found, in
# GOVREPORT_PROGRAM, the plugin is described beside itself each time it is built: without such a
# manifest no host loads it. The program is looked for under govreport's prefix, then in PATH.
find_program(GOVREPORT_PROGRAM govreport HINTS "${PACKAGE_PREFIX_DIR}/bin"
             DOC "The govreport program, which describes plugins")
set(GOVREPORT_PLUGIN_MAP "${CMAKE_CURRENT_LIST_DIR}/plugin.map")

function(govreport_plugin target)
  add_library(${target} MODULE ${ARGN})
  target_link_libraries(${target} PRIVATE govreport::sdk)
  target_link_options(${target} PRIVATE "LINKER:--version-script=${GOVREPORT_PLUGIN_MAP}" "LINKER:-z,relro,-z,now")
  set_target_properties(${target} PROPERTIES
    PREFIX ""
    C_VISIBILITY_PRESET hidden
    CXX_VISIBILITY_PRESET hidden
    VISIBILITY_INLINES_HIDDEN ON)
  install(TARGETS ${target} LIBRARY DESTINATION lib/govreport/plugins)
  if(NOT GOVREPORT_PROGRAM)
    message(STATUS "plugin ${target}: not described, because the govreport program was not found")
    return()
  endif()
  set(manifest "$<TARGET_FILE_DIR:${target}>/${target}.plugin.xml")
  add_custom_command(TARGET ${target} POST_BUILD
    COMMAND "${GOVREPORT_PROGRAM}" plugin describe "$<TARGET_FILE:${target}>" --output "${manifest}"
    VERBATIM)
  install(FILES "${manifest}" DESTINATION lib/govreport/plugins)
endfunction()
