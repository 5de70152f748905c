#include "output_names.hpp"

#include "file_id.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <unordered_map>
#include <utility>

namespace govreport::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 5> words_known = {"stem", "body", "year", "form", "version"};
/// What file systems allow, less what extensions and names of temporary files take.
constexpr std::size_t longest_name = 255 - 24;

Error usage(std::string_view id, std::vector<Argument> arguments, std::string file = {}) {
  return {ErrorCode::usage, std::string(id), std::move(arguments), {.file = std::move(file)}};
}

std::string known_words() {
  std::string known;
  for (const std::string_view word : words_known)
    known.append(known.empty() ? "{" : ", {").append(word).append("}");
  return known;
}

bool is_known(std::string_view word) {
  return std::find(words_known.begin(), words_known.end(), word) != words_known.end();
}

std::string value_of(std::string_view word, const Input& input, const ReadReport* read) {
  if (word == "stem") return stem_of(input.file);
  if (read == nullptr) return {};
  if (word == "body") return read->report.body;
  if (word == "year") return std::to_string(read->report.year);
  if (word == "form") return read->form.id();
  return std::to_string(read->form.version());
}

/// May the byte stand in file names everywhere: here, on Windows, on a share?
bool is_plain(char c) {
  return static_cast<unsigned char>(c) >= 0x20 && c != 0x7F &&
         std::string_view("/\\:*?\"<>|").find(c) == std::string_view::npos;
}

std::string as_file_name(std::string text) {
  std::replace_if(
      text.begin(), text.end(), [](char c) { return !is_plain(c); }, '_');
  return text;
}

std::set<FileId> ids_of(const Inputs& inputs) {
  std::set<FileId> ids;
  for (const Input& input : inputs.reports) {
    if (const std::optional<FileId> id = file_id(input.file)) ids.insert(*id);
  }
  return ids;
}

bool is_among(const fs::path& file, const std::set<FileId>& ids) {
  const std::optional<FileId> id = file_id(file);
  return id && ids.contains(*id);
}

}  // namespace

Result<NamePattern> NamePattern::parse(const std::string& text) {
  NamePattern pattern;
  if (text.find('/') != std::string::npos) return usage("cli.name-with-folder", {{"name", text}});
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t brace = std::min(text.find_first_of("{}", from), text.size());
    if (brace > from) pattern.parts_.push_back({text.substr(from, brace - from), false});
    if (brace == text.size()) break;
    const std::size_t end = text.find_first_of("{}", brace + 1);
    if (text[brace] == '}' || end == std::string::npos || text[end] == '{')
      return usage("cli.name-brace", {{"name", text}, {"known", known_words()}});
    const std::string word = text.substr(brace + 1, end - brace - 1);
    if (!is_known(word)) return usage("cli.name-word", {{"word", word}, {"known", known_words()}});
    pattern.parts_.push_back({word, true});
    from = end + 1;
  }
  return pattern;
}

bool NamePattern::needs_report() const {
  return std::any_of(parts_.begin(), parts_.end(), [](const Part& part) {
    return part.is_word && part.text != "stem";
  });
}

Result<std::string> NamePattern::name(const Input& input, const ReadReport* read) const {
  std::string name;
  for (const Part& part : parts_)
    name += part.is_word ? value_of(part.text, input, read) : part.text;
  const bool is_stem =
      parts_.size() == 1 && parts_.front().is_word && parts_.front().text == "stem";
  if (is_stem) return name;  // a file has it already
  name = as_file_name(std::move(name));
  if (name.starts_with('.')) name.front() = '_';
  if (name.empty()) return usage("cli.name-empty", {}, input.file);
  if (name.size() > longest_name)
    return usage("cli.name-too-long",
                 {{"name", name},
                  {"bytes", std::to_string(name.size())},
                  {"limit", std::to_string(longest_name)}},
                 input.file);
  return name;
}

std::string stem_of(const std::string& file) {
  return file == standard_input ? "report" : fs::path(file).stem().string();
}

fs::path Target::file(std::string_view extension) const {
  std::string name = stem;
  name += '.';
  name += extension;
  return folder / name;
}

std::vector<Error> clashes(const Inputs& inputs,
                           const std::vector<Target>& targets,
                           const std::vector<std::string>& extensions) {
  std::vector<Error> errors;
  std::unordered_map<std::string, std::size_t> first;
  const std::set<FileId> ids = ids_of(inputs);
  for (std::size_t i = 0; i < targets.size(); ++i) {
    if (targets[i].stem.empty()) continue;
    const fs::path stem = (targets[i].folder / targets[i].stem).lexically_normal();
    const auto [known, is_fresh] = first.emplace(stem.string(), i);
    if (!is_fresh)
      errors.push_back(usage(
          "file.two-into-one",
          {{"first", inputs.reports[known->second].file}, {"second", inputs.reports[i].file}}));
    for (const std::string& extension : extensions) {
      const fs::path file = targets[i].file(extension);
      if (is_among(file, ids)) errors.push_back(usage("file.output-is-input", {}, file.string()));
    }
  }
  return errors;
}

}  // namespace govreport::cli
