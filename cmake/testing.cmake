find_package(GTest 1.12 REQUIRED)
find_package(Python3 3.11 COMPONENTS Interpreter)
include(GoogleTest)

# What every test may rely on. Folders outside the tree are looked for when a test runs.
add_library(govreport_test_settings INTERFACE)
target_compile_definitions(govreport_test_settings INTERFACE
  GOVREPORT_SOURCE_DIR="${PROJECT_SOURCE_DIR}"
  GOVREPORT_BINARY_DIR="${PROJECT_BINARY_DIR}")
target_include_directories(govreport_test_settings INTERFACE
  "${PROJECT_SOURCE_DIR}/lib/src" "${PROJECT_SOURCE_DIR}/tests/support")

# How tests are compiled. They are not what is measured, and undefined behaviour is looked for in what
# they test: with that in each assertion as well they take four times as long to compile.
function(govreport_compile_as_test target)
  if(GOVREPORT_SANITIZE)
    target_compile_options(${target} PRIVATE -O0 -fno-sanitize=undefined)
  else()
    target_compile_options(${target} PRIVATE -O1)
  endif()
  target_link_libraries(${target} PRIVATE
    govreport_test_settings govreport_private_flags GTest::gmock_main)
endfunction()

# The headers of GoogleTest, which each of its files would read anew: a third of what they take. A
# program, as what is compiled for a library would not fit the tests.
add_executable(govreport_test_headers EXCLUDE_FROM_ALL
  "${PROJECT_SOURCE_DIR}/tests/support/test_headers.cpp")
govreport_compile_as_test(govreport_test_headers)
target_precompile_headers(govreport_test_headers PRIVATE <gmock/gmock.h> <gtest/gtest.h>)

# govreport_unit_test(<name> SOURCES file… [LIBRARIES target…] [LABELS label…] [DEPENDS target…])
#
# Builds <name>_test and registers each TEST in it with ctest. The label is "unit" unless given.
function(govreport_unit_test name)
  cmake_parse_arguments(PARSE_ARGV 1 test "" "" "SOURCES;LIBRARIES;LABELS;DEPENDS")
  if(NOT test_LABELS)
    set(test_LABELS unit)
  endif()
  set(target ${name}_test)
  add_executable(${target} ${test_SOURCES})
  govreport_compile_as_test(${target})
  target_precompile_headers(${target} REUSE_FROM govreport_test_headers)
  target_link_libraries(${target} PRIVATE govreport ${test_LIBRARIES})
  if(test_DEPENDS)
    add_dependencies(${target} ${test_DEPENDS})
  endif()
  gtest_discover_tests(${target} DISCOVERY_MODE PRE_TEST DISCOVERY_TIMEOUT 60
    PROPERTIES LABELS "${test_LABELS}" TIMEOUT 300)
endfunction()

# govreport_python_test(<name> <script> [LABELS label…] [ARGUMENTS argument…])
#
# Runs a script; exit code 77, after a line "skipped, because …", means it could not run.
function(govreport_python_test name script)
  cmake_parse_arguments(PARSE_ARGV 2 test "" "TIMEOUT" "LABELS;ARGUMENTS")
  if(NOT Python3_Interpreter_FOUND)
    message(STATUS "test ${name}: off, because Python 3 was not found")
    return()
  endif()
  if(NOT test_TIMEOUT)
    set(test_TIMEOUT 600)
  endif()
  cmake_path(ABSOLUTE_PATH script BASE_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}")
  add_test(NAME ${name} COMMAND Python3::Interpreter "${script}" ${test_ARGUMENTS})
  set_tests_properties(${name} PROPERTIES
    LABELS "${test_LABELS}"
    SKIP_RETURN_CODE 77
    TIMEOUT ${test_TIMEOUT}
    ENVIRONMENT "GOVREPORT_SOURCE_DIR=${PROJECT_SOURCE_DIR};GOVREPORT_BINARY_DIR=${PROJECT_BINARY_DIR};PYTHONPATH=${PROJECT_SOURCE_DIR}/tests/support;PYTHONDONTWRITEBYTECODE=1")
endfunction()

# govreport_add_test_folders(<folder>…): those that have a CMakeLists.txt.
function(govreport_add_test_folders)
  foreach(folder IN LISTS ARGN)
    if(EXISTS "${CMAKE_CURRENT_SOURCE_DIR}/${folder}/CMakeLists.txt")
      add_subdirectory(${folder})
    endif()
  endforeach()
endfunction()
