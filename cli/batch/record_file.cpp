#include "record_file.hpp"

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <system_error>
#include <tuple>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <govreport/export.hpp>
#include <govreport/export_files.hpp>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace govreport::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t portion_size = std::size_t{1} << 16U;

Error fault(std::string_view id, const fs::path& file, int reason) {
  return {ErrorCode::io,
          std::string(id),
          {{"reason", std::system_category().message(reason)}},
          {.file = file.string()}};
}

Error usage(std::string_view id, const fs::path& file) {
  return {ErrorCode::usage, std::string(id), {}, {.file = file.string()}};
}

/// Appends up to `length` bytes from `offset`. False: they cannot be read.
bool read_at(int descriptor, std::uint64_t offset, std::uint64_t length, std::string& bytes) {
  const std::size_t before = bytes.size();
  bytes.resize(before + length);
  for (std::uint64_t done = 0; done < length;) {
    const ssize_t count = ::pread(
        descriptor, bytes.data() + before + done, length - done, static_cast<off_t>(offset + done));
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return false;
    done += static_cast<std::uint64_t>(count);
  }
  return true;
}

bool write_at(int descriptor, std::uint64_t offset, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count =
        ::pwrite(descriptor, bytes.data(), bytes.size(), static_cast<off_t>(offset));
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(count));
    offset += static_cast<std::uint64_t>(count);
  }
  return true;
}

/// Are `lines` all of the file's first `end` bytes, one behind the other?
bool stand_in_order(const std::vector<RecordSpan>& lines, std::uint64_t end) {
  std::uint64_t at = 0;
  for (const RecordSpan& line : lines) {
    if (line.offset != at) return false;
    at += line.length;
  }
  return at == end;
}

}  // namespace

struct RecordFile::State {
  explicit State(fs::path named) : file(std::move(named)) {}
  ~State() {
    if (descriptor < 0) return;
    if (is_ours && end == 0) ::unlink(file.c_str());  // nothing was recorded
    ::close(descriptor);
  }
  State(const State&) = delete;
  State& operator=(const State&) = delete;
  State(State&&) = delete;
  State& operator=(State&&) = delete;

  Result<void> open_file();
  Result<void> read_lines();
  Result<void> take_line(const std::string& line);
  std::vector<RecordSpan> ordered() const;
  Result<void> copy(RecordSpan span, FileSink& sink) const;

  fs::path file;
  int descriptor = -1;
  bool is_ours = false;  ///< no other batch is adding to it
  std::mutex mutex;
  std::uint64_t end = 0;                      ///< of the last whole line
  std::map<std::string, RecordSpan> older;    ///< first output → its line, of earlier batches
  std::map<std::size_t, RecordSpan> current;  ///< report → its line, of this one
  int failure = 0;                            ///< of the first line that could not be added
};

Result<void> RecordFile::State::open_file() {
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-vararg): POSIX
  descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NONBLOCK, 0644);
  if (descriptor < 0) return fault("file.cannot-create", file, errno);
  struct stat status {};
  if (::fstat(descriptor, &status) != 0) return fault("file.unreadable", file, errno);
  if (!S_ISREG(status.st_mode)) {
    ::close(std::exchange(descriptor, -1));
    return usage("file.not-regular", file);
  }
  end = static_cast<std::uint64_t>(status.st_size);
  if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) return usage("cli.record-in-use", file);
  is_ours = true;
  return {};
}

Result<void> RecordFile::State::take_line(const std::string& line) {
  const Result<RecordedExport> recorded = read_export_record(line);
  if (!recorded || recorded->record.outputs.empty()) return usage("cli.no-record", file);
  const std::string key = recorded->record.outputs.front().file.string();
  older[key] = {end, line.size() + 1};
  end += line.size() + 1;
  return {};
}

Result<void> RecordFile::State::read_lines() {
  const std::uint64_t size = std::exchange(end, 0);
  std::string bytes;
  for (std::uint64_t offset = 0; offset < size;) {
    const std::uint64_t portion = std::min<std::uint64_t>(portion_size, size - offset);
    if (!read_at(descriptor, offset, portion, bytes)) return fault("file.unreadable", file, errno);
    offset += portion;
    std::size_t begin = 0;
    for (std::size_t to = bytes.find('\n'); to != std::string::npos; to = bytes.find('\n', begin)) {
      if (Result<void> taken = take_line(bytes.substr(begin, to - begin)); !taken) {
        end = size;  // it is not ours: it stays as it is
        return taken;
      }
      begin = to + 1;
    }
    bytes.erase(0, begin);
  }
  // Half a line is what a batch leaves that was cut off; a file without any whole line is not ours.
  if (end == 0 && !bytes.empty() && !bytes.starts_with("{\"file\":")) {
    end = size;
    return usage("cli.no-record", file);
  }
  return {};
}

Result<RecordFile> RecordFile::open(const fs::path& file) {
  const auto state = std::make_shared<State>(file);
  GOVREPORT_TRY(state->open_file());
  GOVREPORT_TRY(state->read_lines());
  if (::ftruncate(state->descriptor, static_cast<off_t>(state->end)) != 0)
    return fault("file.cannot-write", file, errno);
  return RecordFile(state);
}

std::optional<std::string> RecordFile::line_of(const std::string& key) const {
  RecordSpan span;
  {
    const std::lock_guard lock(state_->mutex);
    const auto found = state_->older.find(key);
    if (found == state_->older.end()) return std::nullopt;
    span = found->second;
  }
  std::string line;
  if (!read_at(state_->descriptor, span.offset, span.length - 1, line)) return std::nullopt;
  return line;
}

void RecordFile::add(std::size_t index, const std::string& key, const std::string& line) {
  const std::lock_guard lock(state_->mutex);
  const RecordSpan span{state_->end, line.size() + 1};
  if (!write_at(state_->descriptor, span.offset, line + '\n')) {
    if (state_->failure == 0) state_->failure = errno;
    // What was written of it goes; where even that fails, it is half a line to the next batch.
    std::ignore = ::ftruncate(state_->descriptor, static_cast<off_t>(state_->end));
    return;
  }
  state_->end += span.length;
  state_->older.erase(key);
  state_->current[index] = span;
}

void RecordFile::keep(std::size_t index, const std::string& key) {
  const std::lock_guard lock(state_->mutex);
  const auto found = state_->older.find(key);
  if (found == state_->older.end()) return;
  state_->current[index] = found->second;
  state_->older.erase(found);
}

/// Those of earlier batches as they stand, then those of this one in the order of reports.
std::vector<RecordSpan> RecordFile::State::ordered() const {
  std::vector<RecordSpan> lines;
  for (const auto& [key, span] : older)
    lines.push_back(span);
  std::sort(lines.begin(), lines.end(), [](const RecordSpan& a, const RecordSpan& b) {
    return a.offset < b.offset;
  });
  for (const auto& [index, span] : current)
    lines.push_back(span);
  return lines;
}

Result<void> RecordFile::State::copy(RecordSpan span, FileSink& sink) const {
  std::string line;
  if (!read_at(descriptor, span.offset, span.length, line))
    return fault("file.unreadable", file, errno);
  return sink.write(line);
}

Result<void> RecordFile::put_in_order() {
  State& state = *state_;
  if (state.failure != 0) return fault("cli.record-incomplete", state.file, state.failure);
  if (state.end == 0) return {};
  const std::vector<RecordSpan> lines = state.ordered();
  if (stand_in_order(lines, state.end)) return {};
  Result<FileSink> sink = FileSink::create(state.file);
  if (!sink) return std::move(sink).error();
  for (const RecordSpan& line : lines)
    GOVREPORT_TRY(state.copy(line, *sink));
  return sink->commit();
}

std::set<FileId> recorded_outputs(const fs::path& folder) {
  std::set<FileId> ids;
  std::ifstream lines(folder / record_name);
  for (std::string line; std::getline(lines, line);) {
    const Result<RecordedExport> recorded = read_export_record(line);
    if (!recorded) continue;
    for (const OutputFile& output : recorded->record.outputs) {
      if (const auto id = file_id(output.file)) ids.insert(*id);
      if (const auto id = file_id(folder / output.file.filename())) ids.insert(*id);
    }
  }
  return ids;
}

}  // namespace govreport::cli
