# Run by CPack between installing and packing, for what Debian wants otherwise than other systems.
set(staged "${CPACK_TEMPORARY_INSTALL_DIRECTORY}")

# A program in /usr/bin finds its library without being told where.
file(GLOB programs "${staged}/*/usr/bin/govreport")
foreach(program IN LISTS programs)
  file(RPATH_REMOVE FILE "${program}")
endforeach()

file(GLOB_RECURSE pages "${staged}/*/usr/share/man/*.1")
foreach(page IN LISTS pages)
  execute_process(COMMAND gzip --best --no-name "${page}" COMMAND_ERROR_IS_FATAL ANY)
endforeach()
