# Pages of the manual and completions, as the program prints them: its options stand nowhere twice.
function(govreport_printed_by_program file folder)
  cmake_parse_arguments(PARSE_ARGV 2 printed "" "" "COMMAND")
  add_custom_command(OUTPUT "${PROJECT_BINARY_DIR}/${folder}/${file}"
    COMMAND "${CMAKE_COMMAND}" -E make_directory "${PROJECT_BINARY_DIR}/${folder}"
    COMMAND govreport_cli ${printed_COMMAND} > "${PROJECT_BINARY_DIR}/${folder}/${file}"
    DEPENDS govreport_cli
    VERBATIM)
  set_property(GLOBAL APPEND PROPERTY GOVREPORT_PRINTED "${PROJECT_BINARY_DIR}/${folder}/${file}")
  install(FILES "${PROJECT_BINARY_DIR}/${folder}/${file}" DESTINATION "${folder}" COMPONENT program)
endfunction()

govreport_printed_by_program(govreport.1 share/man/man1 COMMAND manual --lang en)
govreport_printed_by_program(govreport.1 share/man/zh_CN/man1 COMMAND manual --lang zh)
govreport_printed_by_program(govreport share/bash-completion/completions COMMAND completion bash)
govreport_printed_by_program(_govreport share/zsh/vendor-completions COMMAND completion zsh)

get_property(printed GLOBAL PROPERTY GOVREPORT_PRINTED)
add_custom_target(govreport_manual ALL DEPENDS ${printed})
add_dependencies(govreport_product govreport_manual)
