/// What has been exported before, and would come out the same.
#pragma once

#include "../session.hpp"
#include "record_file.hpp"

#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <govreport/export_files.hpp>

namespace govreport::cli {

/// An export that need not be made again.
struct DoneBefore {
  std::string key;   ///< of its line in the RecordFile
  std::string line;  ///< of JSON
  bool has_errors = false;
};

/// Looks exports up in the records of earlier ones. Thread-safe.
class Resume {
 public:
  /// All must outlive it.
  Resume(const Session& session, const PluginRegistry& plugins, const RecordFile& records)
      : session_(session), plugins_(plugins), records_(records) {}

  /// The earlier export of these outputs, if it was made from the same bytes and last year's
  /// report, read in the same way, on the same template, by this version of the program, to the
  /// same formats by the same plugins with the same options, and every output still has the bytes
  /// it had then: by digests, never by times. An export with files that options name is always made
  /// again.
  std::optional<DoneBefore> find(const FilesRequest& request) const;

 private:
  bool is_same(const RecordedExport& recorded, const FilesRequest& request) const;
  bool is_same_format(const FormatUse& use, const FormatRequest& wanted) const;
  bool is_same_template(const RecordedExport& recorded) const;
  std::string plugin_digest(const std::filesystem::path& file) const;

  const Session& session_;
  const PluginRegistry& plugins_;
  const RecordFile& records_;
  mutable std::mutex mutex_;
  mutable std::map<std::filesystem::path, std::string> plugin_digests_;  ///< guarded by mutex_
};

}  // namespace govreport::cli
