/// What the program does: one function a command, each gives the exit code.
#pragma once

#include "command_line.hpp"
#include "session.hpp"

namespace govreport::cli {

int run(Session& session, const ExportCommand& command);
int run(Session& session, const CheckCommand& command);
int run(Session& session, const ImportCommand& command);
int run(Session& session, const MergeCommand& command);
int run(Session& session, const VerifyCommand& command);
int run(Session& session, const NewCommand& command);
int run(Session& session, const FormatsCommand& command);
int run(Session& session, const FormsCommand& command);
/// `forms --lint`.
int run_lint(Session& session, const FormsCommand& command);
int run(Session& session, const FontsCommand& command);
int run(Session& session, const SchemaCommand& command);
int run(Session& session, const PluginDescribeCommand& command);
int run(Session& session, const CompletionCommand& command);
int run(Session& session, const ManualCommand& command);

}  // namespace govreport::cli
