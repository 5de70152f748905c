/// From a report to files, by plugins.
#pragma once

#include "govreport/files.hpp"
#include "govreport/finding.hpp"
#include "govreport/read.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace govreport::internal {
class PluginShelf;
class FontBook;
}  // namespace govreport::internal

namespace govreport::inline v1 {

/// Takes a format's bytes. `write` either takes all or fails.
class GOVREPORT_API Sink {
 public:
  virtual ~Sink() = default;
  virtual Result<void> write(std::string_view bytes) = 0;
};

class GOVREPORT_API MemorySink final : public Sink {
 public:
  Result<void> write(std::string_view bytes) override;
  const std::string& bytes() const { return bytes_; }

 private:
  std::string bytes_;
};

struct OptionDescription {
  std::string id{};
  std::string type{};  ///< "boolean", "integer", "string", "choice", "date", "files"
  std::string default_value{};
  std::vector<std::string> choices{};
  std::int64_t minimum = 0;  ///< integers only
  std::int64_t maximum = 0;  ///< integers; files: bytes of all of them together
  std::string help_zh{};
  std::string help_en{};
};

struct FormatDescription {
  std::string id{};
  std::string title_zh{};
  std::string title_en{};
  std::string extension{};
  std::string media_type{};
  std::string standards{};
  bool paged = false;
  /// The plugin's; for a paged format then those of the pages, the same for all of them.
  std::vector<OptionDescription> options{};
  std::string plugin{};  ///< plugin id
  std::string plugin_version{};
  std::string libraries{};       ///< third-party libraries it uses, with versions
  std::filesystem::path file{};  ///< of the plugin
  bool installed = false;        ///< the manifest is there; is the module?
};

/// The format as one JSON object without a line end: the program's `formats --json`.
GOVREPORT_API std::string format_json(const FormatDescription& format);

/// The plugins of some folders. Listing reads manifests only; a module is loaded when its format
/// is first exported. Thread-safe.
class GOVREPORT_API PluginRegistry {
 public:
  /// Looks through `folders` in order. A folder that is not there is passed over; one that anybody
  /// may write to, or owned by neither root nor the user, is refused with a finding.
  explicit PluginRegistry(const std::vector<std::filesystem::path>& folders, Findings& findings);
  ~PluginRegistry();
  PluginRegistry(PluginRegistry&&) noexcept;
  PluginRegistry& operator=(PluginRegistry&&) noexcept;
  PluginRegistry(const PluginRegistry&) = delete;
  PluginRegistry& operator=(const PluginRegistry&) = delete;

  const std::vector<FormatDescription>& formats() const;
  /// Errors: not_found, naming the formats there are and the nearest one.
  Result<FormatDescription> find(std::string_view format) const;

  internal::PluginShelf& shelf() const { return *shelf_; }

 private:
  std::unique_ptr<internal::PluginShelf> shelf_;
};

/// The manifest of the plugin in `file`, made by loading it: XML.
GOVREPORT_API Result<std::string> describe_plugin(const std::filesystem::path& file);

/// The faces a process may use: fontconfig's, and those of the folders given, which come first.
/// Faces are read and mapped once. Thread-safe; share one between exports, or, for exports with
/// other folders, those made from it.
class GOVREPORT_API Fonts {
 public:
  /// Errors: not_found, a folder that is not there, or no configuration of fontconfig; io, a folder
  /// that cannot be read; limit, one of more than ten thousand files.
  static Result<Fonts> open(const std::vector<std::filesystem::path>& folders);
  /// Fonts of other folders, which share with these what has been read and mapped. Neither has to
  /// outlive the other. Errors: as `open`.
  Result<Fonts> with_folders(const std::vector<std::filesystem::path>& folders) const;
  ~Fonts();
  Fonts(Fonts&&) noexcept;
  Fonts& operator=(Fonts&&) noexcept;
  Fonts(const Fonts&) = delete;
  Fonts& operator=(const Fonts&) = delete;

  internal::FontBook& book() const { return *book_; }

 private:
  explicit Fonts(std::unique_ptr<internal::FontBook> book);
  std::unique_ptr<internal::FontBook> book_;
};

struct FormatRequest {
  std::string format{};
  /// An option of type "files" names files that are read: take none from whom you do not trust.
  std::map<std::string, std::string> options{};
};

/// Return true to stop. Called with 0..1000 of one format's work.
using Progress = std::function<bool(std::string_view format, std::uint32_t permille)>;

struct ExportRequest {
  std::vector<FormatRequest> formats{};
  std::map<std::string, std::string> families{};  ///< role id → family to try first
  Progress progress{};                            ///< may be empty
  std::filesystem::path scratch = "/tmp";         ///< where libraries that need files may put them
  /// The form with every cell EMPTY and room for texts; of the report only its form, year and body
  /// count, and its title.
  bool blank = false;
  /// Findings that formats may show beside what they are about; null: none are shown. They have to
  /// outlive the export.
  const Findings* shown = nullptr;
  Language shown_in = Language::chinese;  ///< the language they are told in
  /// The summary has digests of plugins and of the font files used: for a record. Each file is read
  /// for it once in the life of registry and fonts.
  bool digests = false;
};

/// A face that text of a role was set in. A role has several where its first lacks characters.
struct FaceUse {
  std::string role{};  ///< role id
  std::string family{};
  std::string style{};
  std::string file{};       ///< name without folder
  std::uint32_t index = 0;  ///< of the face in its file, from 0
  std::string sha256{};     ///< of the file; empty unless asked for
  friend bool operator==(const FaceUse&, const FaceUse&) = default;
};

/// An option in force.
struct OptionValue {
  std::string id{};
  std::string value{};
  friend bool operator==(const OptionValue&, const OptionValue&) = default;
};

/// A rectangle on a page; lengths in EMU (36000 a millimetre) from the page's top left corner.
struct PageBox {
  std::uint32_t page = 0;  ///< counted from 1
  std::int64_t left = 0;
  std::int64_t top = 0;
  std::int64_t width = 0;
  std::int64_t height = 0;
  friend bool operator==(const PageBox&, const PageBox&) = default;
};

/// What a seal goes over; unset where the report has no signature or no date.
struct SealPlace {
  std::optional<PageBox> signature{};
  std::optional<PageBox> date{};
  friend bool operator==(const SealPlace&, const SealPlace&) = default;
};

/// How a format was made.
struct FormatUse {
  std::string format{};
  std::string plugin{};
  std::string plugin_version{};
  std::string plugin_file{};           ///< name without folder
  std::string plugin_sha256{};         ///< of that file; empty unless asked for
  std::string libraries{};             ///< third-party, with versions
  std::vector<OptionValue> options{};  ///< all of them: as given, or their defaults
  std::vector<UsedFile> files{};       ///< that options name, without folders; if asked for
  std::uint32_t pages = 0;             ///< 0: not a paged format
  SealPlace seal{};
  friend bool operator==(const FormatUse&, const FormatUse&) = default;
};

/// What an export came to, beside its bytes.
struct ExportSummary {
  std::vector<FormatUse> formats{};  ///< in the order asked for
  std::uint32_t pages = 0;           ///< of the first paged format; 0: none was asked for
  SealPlace seal{};                  ///< on those pages
  std::vector<FaceUse> faces{};      ///< in the order of the form's roles
  friend bool operator==(const ExportSummary&, const ExportSummary&) = default;
};

/// What exports work with; shared between them and between threads. Both must outlive the call.
struct ExportTools {
  const PluginRegistry& plugins;
  const Fonts& fonts;
};

/// Writes one report in several formats. A short report is laid out once for all paged formats that
/// ask for the same pages; a long one page by page, so that memory does not grow with finished
/// pages, and what is wrong with its pages is found while formats are written: an error among
/// `findings` means that what the sinks have taken is not to be used. Sinks are called in the order
/// of `request.formats`, each from one thread. The report is not checked.
/// Pre: sinks.size() == request.formats.size().
/// Errors: usage (unknown format, option or font role, with those there are), not_found (a plugin
/// that is not installed), refused (see the findings), unsupported, io, cancelled, limit, internal.
GOVREPORT_API Result<ExportSummary> export_report(const ExportTools& tools,
                                                  const ReadReport& read,
                                                  const ExportRequest& request,
                                                  const std::vector<Sink*>& sinks,
                                                  Findings& findings);

/// A file being made: a temporary file beside `target`, renamed over it by `commit`, removed
/// otherwise. Checks every write and syncs.
class GOVREPORT_API FileSink final : public Sink {
 public:
  static Result<FileSink> create(const std::filesystem::path& target);
  ~FileSink() override;
  FileSink(FileSink&& other) noexcept;
  FileSink& operator=(FileSink&& other) noexcept;
  FileSink(const FileSink&) = delete;
  FileSink& operator=(const FileSink&) = delete;

  Result<void> write(std::string_view bytes) override;
  /// Flushes to disk; after all sinks of a report are ready, none should fail any more.
  Result<void> prepare();
  Result<void> commit();
  std::uint64_t size() const { return size_; }

 private:
  FileSink(std::filesystem::path target, std::filesystem::path temporary, int descriptor);
  void discard() noexcept;

  std::filesystem::path target_;
  std::filesystem::path temporary_;
  int descriptor_ = -1;
  std::uint64_t size_ = 0;
};

}  // namespace govreport::inline v1
