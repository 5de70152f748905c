#pragma once

#include <filesystem>

#include <govreport/result.hpp>

namespace govreport::cli {

/// Loads a plugin in a process of its own first, and lets that go: what a plugin does while it is
/// loaded (crash, abort, exit, never come back) then ends that process and not this one. That the
/// plugin loads with an error of its own is for the real loading to say.
/// Errors: internal, saying how the process ended. Pre: no other thread runs.
Result<void> probe_plugin(const std::filesystem::path& file);

}  // namespace govreport::cli
