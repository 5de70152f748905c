/// The records of the exports whose outputs are in a folder: a line of JSON each.
#pragma once

#include "file_id.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include <govreport/result.hpp>

namespace govreport::cli {

/// What the file is called in the folder of the outputs.
inline constexpr std::string_view record_name = "govreport-record.jsonl";

/// Where a line stands in a file of records.
struct RecordSpan {
  std::uint64_t offset = 0;
  std::uint64_t length = 0;  ///< with its line end
};

/// A file of records that a batch adds to. A line stands there as soon as its report is finished,
/// so that a batch that was cut off can be gone on with; at the end lines are in the order of
/// reports, behind those of earlier batches whose outputs were not made again. No more than where
/// each line stands is kept in memory. Thread-safe, but for `open` and `put_in_order`.
class RecordFile {
 public:
  /// Reads what is there; half a line at the end, of a batch that was cut off, is dropped.
  /// Errors: usage (a file of another kind, one that another batch is adding to), io.
  static Result<RecordFile> open(const std::filesystem::path& file);

  /// The line of the export whose first output is `key`.
  std::optional<std::string> line_of(const std::string& key) const;
  /// Adds the line of report `index`, in place of an older one of that first output.
  void add(std::size_t index, const std::string& key, const std::string& line);
  /// The line that is there stays, as that of report `index`.
  void keep(std::size_t index, const std::string& key);
  /// Errors: io: lines that could not be added, or not be put in order.
  Result<void> put_in_order();

 private:
  struct State;

  explicit RecordFile(std::shared_ptr<State> state) : state_(std::move(state)) {}

  std::shared_ptr<State> state_;
};

/// The outputs of earlier batches that are still there, by the record in `folder`: where they were
/// written, or in the folder itself. Nothing, where there is no such record.
std::set<FileId> recorded_outputs(const std::filesystem::path& folder);

}  // namespace govreport::cli
