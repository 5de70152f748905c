#include "progress.hpp"

#include "../columns.hpp"
#include "tally.hpp"

#include <algorithm>
#include <cstdlib>
#include <ostream>
#include <string_view>
#include <vector>

#include <sys/ioctl.h>
#include <unistd.h>

namespace govreport::cli {
namespace {

constexpr Milliseconds pace_time(10'000);
constexpr Milliseconds sample_time(250);
constexpr Milliseconds bar_time(100);
constexpr Milliseconds line_time(5'000);
constexpr std::size_t narrowest_bar = 12;  // with its brackets
constexpr std::size_t widest_bar = 42;
constexpr std::size_t line_width = 80;  // where nobody says how wide it is
constexpr std::string_view gap = "  ";

std::string two_digits(std::uint64_t number) {
  std::string digits = std::to_string(number);
  if (digits.size() < 2) digits.insert(digits.begin(), '0');
  return digits;
}

/// "1:42", "2:01:42".
std::string duration(std::uint64_t seconds) {
  std::string text;
  if (seconds >= 3600) text.append(std::to_string(seconds / 3600)).append(":");
  const std::uint64_t minutes = seconds / 60 % 60;
  text.append(text.empty() ? std::to_string(minutes) : two_digits(minutes));
  return text.append(":").append(two_digits(seconds % 60));
}

std::string rate_part(const Standing& standing, bool is_chinese) {
  if (standing.rate == 0) return {};
  const std::string rate = tenths(standing.rate);
  return is_chinese ? "每秒 " + rate + " 份" : rate + "/s";
}

std::string left_part(const Standing& standing, bool is_chinese) {
  if (standing.rate == 0 || standing.finished == standing.total) return {};
  const std::uint64_t thousandths = (standing.total - standing.finished) * std::uint64_t{1000};
  const std::string left = duration((thousandths + standing.rate - 1) / standing.rate);
  return is_chinese ? "剩余 " + left : left + " left";
}

std::string failed_part(const Standing& standing, bool is_chinese) {
  if (standing.failed == 0) return {};
  const std::string failed = std::to_string(standing.failed);
  return is_chinese ? "失败 " + failed : failed + " failed";
}

std::string bar(const Standing& standing, std::size_t width) {
  const std::size_t inside = width - 2;
  const std::size_t full = standing.finished * inside / standing.total;
  std::string drawn = "[";
  drawn.append(full, '#').append(inside - full, '-').append("]");
  return drawn;
}

/// `parts` one after the other, as many as fit.
std::string joined(const std::vector<std::string>& parts, std::size_t width) {
  std::string line;
  for (const std::string& part : parts) {
    if (part.empty()) continue;
    const std::string_view before = line.empty() ? std::string_view() : gap;
    if (display_width(line) + before.size() + display_width(part) > width) break;
    line.append(before).append(part);
  }
  return line;
}

std::size_t terminal_width() {
  winsize size{};
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-vararg): POSIX
  const bool known = ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
  return known ? size.ws_col : line_width;
}

}  // namespace

void Pace::note(std::size_t finished, Milliseconds time) {
  if (!samples_.empty() && time - samples_.back().time < sample_time) return;
  samples_.push_back({finished, time});
  while (samples_.size() > 2 && time - samples_.front().time > pace_time)
    samples_.pop_front();
}

std::uint64_t Pace::rate() const {
  if (samples_.size() < 2) return 0;
  const Sample& first = samples_.front();
  const Sample& last = samples_.back();
  return rate_of(last.finished - first.finished, last.time - first.time);
}

std::string progress_line(const Standing& standing, std::size_t width, Language language) {
  const bool is_chinese = language == Language::chinese;
  std::string counts = std::to_string(standing.finished);
  counts.append("/").append(std::to_string(standing.total));
  const std::string percent = std::to_string(standing.finished * 100 / standing.total) + "%";
  const std::string failed = failed_part(standing, is_chinese);
  const std::string left = left_part(standing, is_chinese);
  const std::string rate = rate_part(standing, is_chinese);
  const std::string all = joined({counts, percent, rate, left, failed}, std::string::npos);
  const std::size_t taken = display_width(all) + gap.size();
  if (!standing.has_bar || width < taken + narrowest_bar)
    return joined({counts, failed, percent, left, rate}, width);
  const std::string drawn = bar(standing, std::min(width - taken, widest_bar));
  return joined({counts, percent, drawn, rate, left, failed}, width);
}

Progress::Progress(std::ostream& out, ProgressStyle style, std::size_t total, Language language)
    : out_(out), style_(style), language_(language) {
  standing_.total = total;
  standing_.has_bar = style == ProgressStyle::bar;
}

bool Progress::is_due(Milliseconds time) const {
  if (style_ == ProgressStyle::none || standing_.total == 0) return false;
  if (style_ == ProgressStyle::lines) return time - drawn_ >= line_time;
  return !is_visible_ || time - drawn_ >= bar_time;
}

void Progress::show(std::size_t finished, std::size_t failed, Milliseconds time) {
  pace_.note(finished, time);
  if (!is_due(time)) return;
  standing_.finished = finished;
  standing_.failed = failed;
  standing_.rate = pace_.rate();
  drawn_ = time;
  if (style_ == ProgressStyle::lines) {
    out_ << progress_line(standing_, line_width, language_) << '\n' << std::flush;
    return;
  }
  // One column less than there are: in the last one some terminals go on to the next line.
  out_ << "\r\033[K" << progress_line(standing_, terminal_width() - 1, language_) << std::flush;
  is_visible_ = true;
}

void Progress::clear() {
  if (!is_visible_) return;
  out_ << "\r\033[K" << std::flush;
  is_visible_ = false;
}

ProgressStyle progress_style() {
  if (isatty(STDERR_FILENO) != 1) return ProgressStyle::lines;
  const char* const terminal = std::getenv("TERM");  // NOLINT(concurrency-mt-unsafe): no thread yet
  const bool is_dumb = terminal == nullptr || std::string_view(terminal) == "dumb";
  return is_dumb ? ProgressStyle::lines : ProgressStyle::bar;
}

}  // namespace govreport::cli
