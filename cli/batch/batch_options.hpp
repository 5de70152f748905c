/// The options of commands that take many reports.
#pragma once

#include "../command_line.hpp"

namespace CLI {  // NOLINT(readability-identifier-naming): CLI11 names itself so
class App;
}

namespace govreport::cli {

/// -r and --files-from; that nothing at all is named is an error of the parser.
void add_input_sources(CLI::App& command, InputOptions& input, Language language);

/// -j and -q.
void add_batch_options(CLI::App& command, BatchOptions& batch, Language language);

/// --resume and --record.
void add_resume_options(CLI::App& command, ExportCommand& exporting, Language language);

/// --name.
void add_name_option(CLI::App& command, std::string& pattern, Language language);

}  // namespace govreport::cli
