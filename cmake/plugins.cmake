# Where plugins stand in the build tree: the same place, seen from the program, as when installed.
set(GOVREPORT_PLUGIN_OUTPUT_DIR "${PROJECT_BINARY_DIR}/lib/govreport/plugins")

# The program with its plugins, without tests and examples.
add_custom_target(govreport_product)

# govreport_want_plugin(<id> <package>…)
#
# Sets GOVREPORT_PLUGIN_<ID>_WANTED in the caller: whether the plugin can and should be built.
# A missing package turns the plugin off with a line, unless it was asked for by name.
function(govreport_want_plugin id)
  string(TOUPPER "${id}" ID)
  set(option GOVREPORT_PLUGIN_${ID})
  set(wanted TRUE)
  if(DEFINED ${option} AND NOT ${option})
    set(wanted FALSE)
    message(STATUS "plugin ${id}: off, as ${option} says")
  else()
    foreach(package IN LISTS ARGN)
      find_package(${package} QUIET)
      if(NOT ${package}_FOUND)
        set(wanted FALSE)
        if(${option})
          message(FATAL_ERROR "${option} is on, but ${package} was not found")
        endif()
        message(STATUS "plugin ${id}: off, because ${package} was not found")
      endif()
    endforeach()
  endif()
  set(${option}_WANTED ${wanted} PARENT_SCOPE)
endfunction()

# govreport_add_plugin(<id> SOURCES file… [LIBRARIES target…])
#
# A plugin is a module that sees the public headers and its own libraries, and nothing else of ours.
# Its manifest, which lets the program list formats without loading them, is made from the module.
function(govreport_add_plugin id)
  cmake_parse_arguments(PARSE_ARGV 1 plugin "" "" "SOURCES;LIBRARIES")
  set(target govreport_${id})
  add_library(${target} MODULE ${plugin_SOURCES})
  set_target_properties(${target} PROPERTIES
    PREFIX ""
    LIBRARY_OUTPUT_DIRECTORY "${GOVREPORT_PLUGIN_OUTPUT_DIR}")
  target_compile_definitions(${target} PRIVATE GOVREPORT_PLUGIN_VERSION="${PROJECT_VERSION}")
  set(exports "${PROJECT_SOURCE_DIR}/cmake/plugin.map")
  target_link_options(${target} PRIVATE "LINKER:--version-script=${exports}")
  set_property(TARGET ${target} APPEND PROPERTY LINK_DEPENDS "${exports}")
  target_link_libraries(${target} PRIVATE
    govreport::sdk govreport_private_flags ${plugin_LIBRARIES})
  set_property(GLOBAL APPEND PROPERTY GOVREPORT_PLUGIN_TARGETS ${target})
  if(TARGET govreport_cli)
    govreport_plugin_manifest(${target})
  endif()
endfunction()

function(govreport_plugin_manifest target)
  set(manifest "${GOVREPORT_PLUGIN_OUTPUT_DIR}/${target}.plugin.xml")
  add_custom_command(OUTPUT "${manifest}"
    COMMAND govreport_cli plugin describe "$<TARGET_FILE:${target}>" --output "${manifest}"
    DEPENDS ${target} govreport_cli
    COMMENT "Describing ${target}"
    VERBATIM)
  add_custom_target(${target}_manifest ALL DEPENDS "${manifest}")
  add_dependencies(govreport_product ${target}_manifest)
  set_property(GLOBAL APPEND PROPERTY GOVREPORT_PLUGIN_MANIFESTS "${manifest}")
endfunction()
