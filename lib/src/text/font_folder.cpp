#include "text/font_folder.hpp"

#include "base/ascii.hpp"
#include "base/files.hpp"
#include "text/face_check.hpp"
#include "text/font_names.hpp"
#include "text/mapped_file.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <system_error>
#include <utility>

namespace govreport::internal {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_files = 10'000;
constexpr std::uint32_t least_bold = 600;  // OpenType 1.9, OS/2 usWeightClass: semi-bold

Error folder_fault(ErrorCode code, std::string id, const fs::path& folder) {
  return Error{code, std::move(id), {{"folder", folder.string()}}, {}};
}

Error unreadable(const fs::path& folder, const std::error_code& reason) {
  Error error = folder_fault(ErrorCode::io, "text.font-folder-unreadable", folder);
  error.arguments.push_back({"reason", system_reason(reason.value())});
  return error;
}

/// All files below `folder`, sorted, whatever they are.
Result<std::vector<fs::path>> files_below(const fs::path& folder) {
  std::error_code failure;
  if (!fs::is_directory(folder, failure)) {
    return folder_fault(ErrorCode::not_found, "text.no-font-folder", folder);
  }
  std::vector<fs::path> files;
  const fs::path whole = fs::canonical(folder, failure);
  if (!failure) fs::directory_iterator(whole, failure);
  if (failure) return unreadable(folder, failure);
  fs::recursive_directory_iterator at(
      whole, fs::directory_options::skip_permission_denied, failure);
  for (; !failure && at != fs::recursive_directory_iterator(); at.increment(failure)) {
    std::error_code unknown;
    if (at->is_directory(unknown)) continue;
    files.push_back(at->path());
    if (files.size() > most_files) {
      return folder_fault(ErrorCode::limit, "text.font-folder-too-large", folder);
    }
  }
  if (failure) return unreadable(folder, failure);
  std::sort(files.begin(), files.end());
  return files;
}

bool claims_to_be_a_font(const fs::path& file) {
  const std::string extension = small_letters(file.extension().string());
  constexpr std::array<std::string_view, 6> known = {
      ".ttf", ".ttc", ".otf", ".otc", ".woff", ".woff2"};
  return std::find(known.begin(), known.end(), extension) != known.end();
}

std::optional<FontFault> fault_of_description(const SfntFace& face, const FontNames& names) {
  for (const SfntTag table : {sfnt_tag("head"), sfnt_tag("name")}) {
    if (auto fault = absence_of(face, table)) return fault;
  }
  return names.families.empty() ? std::optional(FontFault{"text.font-without-name"}) : std::nullopt;
}

/// The weight of a face. OpenType 1.9 has it twice: a number, usWeightClass, and for bold a bit in
/// fsSelection and in macStyle. Faces called bold are, whatever their number: some leave that at
/// regular.
std::uint32_t weight_of(const SfntFace& face) {
  constexpr std::uint32_t regular = 400;
  constexpr std::uint32_t bold = 700;
  const SfntBytes os2 = face.table(sfnt_tag("OS/2"));
  const bool mac_bold = (face.table(sfnt_tag("head")).u16(44) & 1U) != 0;
  if (os2.bytes.empty()) return mac_bold ? bold : regular;
  const bool called_bold = mac_bold || (os2.u16(62) & (1U << 5U)) != 0;
  const std::uint32_t weight = os2.u16(4);
  return called_bold && weight < least_bold ? bold : weight;
}

FolderFace described(const SfntFace& face, FontNames names, FaceFile file) {
  FolderFace result;
  result.weight = weight_of(face);
  result.italic = (face.table(sfnt_tag("head")).u16(44) & 2U) != 0;
  result.face.families = std::move(names.families);
  result.face.style = std::move(names.style);
  result.face.bold = result.weight >= least_bold;
  result.face.given = true;
  result.face.file = std::move(file);
  return result;
}

/// One warning a file: its first fault.
void read_file_of(const fs::path& path, FolderContent& content) {
  const auto file = MappedFile::open(path);
  if (!file) {
    if (claims_to_be_a_font(path))
      content.faults.push_back(to_finding(file.error(), Severity::warning));
    return;
  }
  const std::uint32_t count = count_faces((*file)->bytes());
  std::optional<Error> first_fault;
  if (count == 0 && claims_to_be_a_font(path))
    first_fault = to_error({"text.font-unknown-kind"}, {path, 0});
  for (std::uint32_t index = 0; index < count; ++index) {
    const SfntFace face((*file)->bytes(), index);
    FontNames names = names_of(face.table(sfnt_tag("name")));
    if (const auto fault = fault_of_description(face, names)) {
      if (!first_fault) first_fault = to_error(*fault, {path, index});
    } else {
      content.faces.push_back(described(face, std::move(names), {path, index}));
    }
  }
  if (first_fault) content.faults.push_back(to_finding(*first_fault, Severity::warning));
}

}  // namespace

Result<FolderContent> read_font_folder(const fs::path& folder) {
  const auto files = files_below(folder);
  if (!files) return files.error();
  FolderContent content;
  for (const fs::path& file : *files)
    read_file_of(file, content);
  if (content.faces.empty() && content.faults.empty()) {
    content.faults.push_back(to_finding(
        folder_fault(ErrorCode::not_found, "text.font-folder-empty", folder), Severity::warning));
  }
  return content;
}

}  // namespace govreport::internal
