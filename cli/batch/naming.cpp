#include "naming.hpp"

#include "pool.hpp"

#include <set>

namespace govreport::cli {
namespace {

namespace fs = std::filesystem;

/// Reads every report for its name. Those that cannot be read stay without one; why, they are told
/// when their turn comes.
Result<std::vector<std::string>> read_names(const Session& session,
                                            const InputOptions& options,
                                            const Inputs& inputs,
                                            const NamePattern& pattern,
                                            unsigned jobs) {
  std::vector<std::string> names(inputs.size());
  std::vector<std::optional<Error>> errors(inputs.size());
  Pool pool;
  pool.workers = jobs == 0 ? processors() : jobs;
  pool.work = [&](std::size_t index) {
    const Input& input = inputs.reports[index];
    if (inputs.faults.contains(index)) return Outcome();
    Findings ignored;
    const Result<ReadReport> read = session.read(options, input.file, ignored);
    if (!read) return Outcome();
    Result<std::string> name = pattern.name(input, &*read);
    if (name) {
      names[index] = *std::move(name);
    } else {
      errors[index] = name.error();
    }
    return Outcome();
  };
  pool.take = [](std::size_t, const Outcome&) {};
  pool.tick = [](std::size_t) { return true; };
  run(inputs.size(), pool);
  for (std::optional<Error>& error : errors) {
    if (error) return *std::move(error);
  }
  return names;
}

Result<std::vector<std::string>> names_of(const Session& session,
                                          const InputOptions& options,
                                          const Inputs& inputs,
                                          const Naming& naming) {
  const Result<NamePattern> pattern = NamePattern::parse(naming.pattern);
  if (!pattern) return pattern.error();
  if (pattern->needs_report()) return read_names(session, options, inputs, *pattern, naming.jobs);
  std::vector<std::string> names;
  for (const Input& input : inputs.reports) {
    Result<std::string> name = pattern->name(input, nullptr);
    if (!name) return std::move(name).error();
    names.push_back(*std::move(name));
  }
  return names;
}

Result<void> check_clashes(const Session& session,
                           const Inputs& inputs,
                           const std::vector<Target>& targets,
                           const std::vector<std::string>& extensions) {
  const std::vector<Error> errors = clashes(inputs, targets, extensions);
  if (errors.empty()) return {};
  for (std::size_t i = 0; i + 1 < errors.size(); ++i)
    session.tell(errors[i]);
  return errors.back();
}

Result<void> make_folders(const std::vector<Target>& targets, const fs::path& folder) {
  std::set<fs::path> folders;
  for (const Target& target : targets)
    folders.insert(target.folder);
  folders.erase(folder);
  std::error_code failure;
  if (!folders.empty() && !fs::is_directory(folder, failure))
    return Error{ErrorCode::not_found, "file.no-folder", {}, {.file = folder.string()}};
  for (const fs::path& each : folders) {
    if (fs::create_directories(each, failure); failure)
      return Error{ErrorCode::io,
                   "file.cannot-create",
                   {{"reason", failure.message()}},
                   {.file = each.string()}};
  }
  return {};
}

}  // namespace

Result<std::vector<Target>> name_outputs(const Session& session,
                                         const InputOptions& options,
                                         const Inputs& inputs,
                                         const Naming& naming) {
  Result<std::vector<std::string>> names = names_of(session, options, inputs, naming);
  if (!names) return std::move(names).error();
  std::vector<Target> targets;
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    const std::string& below = inputs.reports[i].folder;
    targets.push_back(
        {below.empty() ? naming.folder : naming.folder / below, std::move((*names)[i])});
  }
  GOVREPORT_TRY(check_clashes(session, inputs, targets, naming.extensions));
  GOVREPORT_TRY(make_folders(targets, naming.folder));
  return targets;
}

}  // namespace govreport::cli
