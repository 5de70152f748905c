/// How far a batch is: a bar on a terminal, a line now and then elsewhere.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <iosfwd>
#include <string>

#include <govreport/message.hpp>

namespace govreport::cli {

using Milliseconds = std::chrono::milliseconds;

/// How fast items are finished: over the last ten seconds, as the first may be of another kind
/// (those that were done before) than those that are left.
class Pace {
 public:
  void note(std::size_t finished, Milliseconds time);
  /// Thousandths of an item a second; 0: not known yet.
  std::uint64_t rate() const;

 private:
  struct Sample {
    std::size_t finished;
    Milliseconds time;
  };
  std::deque<Sample> samples_;
};

struct Standing {
  std::size_t finished = 0;
  std::size_t total = 0;
  std::size_t failed = 0;
  std::uint64_t rate = 0;  ///< thousandths a second
  bool has_bar = true;     ///< draw one, where there is room
};

/// "1234/10000  12%  [#####-----]  85.3/s  1:42 left  3 failed" in at most `width` columns: what
/// does not fit is left out, the bar first. Pre: finished ≤ total, total > 0.
std::string progress_line(const Standing& standing, std::size_t width, Language language);

enum class ProgressStyle { none, lines, bar };

/// Draws a batch's standing on standard error.
class Progress {
 public:
  Progress(std::ostream& out, ProgressStyle style, std::size_t total, Language language);

  /// Draws ten times a second at most, lines every five seconds. `time` is since the beginning.
  void show(std::size_t finished, std::size_t failed, Milliseconds time);
  /// Takes the bar away, before anything else is written to the terminal and at the end.
  void clear();

 private:
  bool is_due(Milliseconds time) const;

  std::ostream& out_;
  ProgressStyle style_;
  Language language_;
  Standing standing_;
  Pace pace_;
  Milliseconds drawn_{0};
  bool is_visible_ = false;
};

/// How standard error wants it: a bar where it is a terminal that can take a line back.
ProgressStyle progress_style();

}  // namespace govreport::cli
