# Exports REPORT as FORMAT into OUTPUT, and compares with what stands beside it.
execute_process(
  COMMAND "${PROGRAM}" export "${REPORT}" --to "${FORMAT}" --output "${OUTPUT}" --plugin-dir "${PLUGINS}"
  COMMAND_ERROR_IS_FATAL ANY)
cmake_path(GET REPORT STEM name)
cmake_path(REPLACE_EXTENSION REPORT "expected.${FORMAT}" OUTPUT_VARIABLE expected)
execute_process(
  COMMAND "${CMAKE_COMMAND}" -E compare_files "${OUTPUT}/${name}.${FORMAT}" "${expected}"
  COMMAND_ERROR_IS_FATAL ANY)
