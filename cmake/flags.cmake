# Warnings and hardening of our own code; linked PRIVATE, never exported.
add_library(govreport_private_flags INTERFACE)

set(warnings -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wdouble-promotion -Wformat=2
             -Wimplicit-fallthrough)
set(cxx_warnings -Wnon-virtual-dtor -Woverloaded-virtual -Wold-style-cast)
target_compile_options(govreport_private_flags INTERFACE
  ${warnings}
  "$<$<COMPILE_LANGUAGE:CXX>:${cxx_warnings}>"
  $<$<BOOL:${GOVREPORT_WARNINGS_AS_ERRORS}>:-Werror>
  -fstack-protector-strong)

# Debug builds check the standard library's preconditions; optimised ones check buffers.
target_compile_definitions(govreport_private_flags INTERFACE
  $<$<CONFIG:Debug>:_GLIBCXX_ASSERTIONS>)
if(GOVREPORT_SANITIZE STREQUAL "")
  target_compile_options(govreport_private_flags INTERFACE
    "$<$<CONFIG:Release,RelWithDebInfo>:-U_FORTIFY_SOURCE;-D_FORTIFY_SOURCE=2>")
  add_link_options("$<$<CONFIG:Release,RelWithDebInfo>:LINKER:-z,relro,-z,now>")
else()
  # Every object of the build needs the instrumentation, so these are not left to each target.
  # Our own assertions are on as well. g++ 12 sees uninitialised members in std::regex once it is
  # instrumented (its manual warns of that); the other builds still look for them.
  add_compile_options(-fsanitize=${GOVREPORT_SANITIZE} -fno-sanitize-recover=all
                      -fno-omit-frame-pointer -UNDEBUG -O1 -g1
                      $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
  add_link_options(-fsanitize=${GOVREPORT_SANITIZE})
  target_compile_definitions(govreport_private_flags INTERFACE
    $<$<NOT:$<CONFIG:Debug>>:_GLIBCXX_ASSERTIONS>)
endif()

# Files compiled together see each other's names.
if(CMAKE_UNITY_BUILD)
  target_compile_options(govreport_private_flags INTERFACE
    -Wno-shadow "$<$<COMPILE_LANG_AND_ID:CXX,GNU>:-Wno-subobject-linkage>")
endif()

if(GOVREPORT_COVERAGE)
  add_compile_options(--coverage)
  add_link_options(--coverage)
endif()
