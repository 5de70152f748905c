#include "text/chinese.hpp"

#include "text/latin_words.hpp"
#include "text/numbers.hpp"

namespace govreport::internal {

namespace {

/// GB/T 15834-2011, 5.1.1 to 5.1.3, 5.1.6, 5.1.7, 5.1.9; suffixes of numbers: CLREQ 3.1.5.2.
bool is_kept_off_starts(CharKind kind) {
  switch (kind) {
    case CharKind::pause:
    case CharKind::stop:
    case CharKind::closing:
    case CharKind::narrow_closing:
    case CharKind::suffix:
    case CharKind::interpunct:
    case CharKind::connector:
    case CharKind::solidus:
      return true;
    default:
      return false;
  }
}

bool is_wide(CharKind kind) {
  return kind == CharKind::ideograph || kind == CharKind::pause || kind == CharKind::stop ||
         kind == CharKind::closing || kind == CharKind::long_mark;
}

bool is_quote(char32_t c) {
  return c == U'“' || c == U'‘' || c == U'”' || c == U'’';
}

/// Walks the places between clusters; knows how long the run of one long mark before it is.
class StartFinder {
 public:
  StartFinder(const ShapedText& shaped, Prohibitions level)
      : clusters_(shaped.clusters), level_(level) {}

  LineStart at(std::size_t index, bool unicode_allows) {
    const Cluster& before = clusters_[index - 1];
    const Cluster& after = clusters_[index];
    const bool is_second_half = continues_long_mark(before, after);
    if (is_second_half || may_not_begin(index) || may_not_end(before)) return LineStart::forbidden;
    return unicode_allows || is_open_in_chinese(before, after) ? LineStart::free : LineStart::torn;
  }

 private:
  /// —— and …… are whole; of longer runs, two by two are (CLREQ 3.1.5.1).
  bool continues_long_mark(const Cluster& before, const Cluster& after) {
    if (before.kind != CharKind::long_mark || before.first != after.first) {
      run_ = 1;
      return false;
    }
    return run_++ % 2 == 1;
  }

  bool may_not_begin(std::size_t index) const {
    const Cluster& cluster = clusters_[index];
    if (cluster.kind == CharKind::long_mark) {
      return level_ >= Prohibitions::strict || is_connector(index);
    }
    return is_kept_off_starts(cluster.kind);
  }

  /// A single — connects (GB/T 15834-2011, 4.13.3.2: 一字线).
  bool is_connector(std::size_t index) const {
    const auto is_dash = [this](std::size_t at) {
      return at < clusters_.size() && clusters_[at].first == U'—';
    };
    return is_dash(index) && !is_dash(index - 1) && !is_dash(index + 1);
  }

  bool may_not_end(const Cluster& cluster) const {
    return cluster.kind == CharKind::opening || cluster.kind == CharKind::narrow_opening ||
           cluster.kind == CharKind::prefix ||
           (level_ >= Prohibitions::gb && cluster.kind == CharKind::solidus);
  }

  /// Unicode does not know on which side of a quotation mark a Chinese line may end, and keeps
  /// ellipses off line starts, which only the strict level does here.
  static bool is_open_in_chinese(const Cluster& before, const Cluster& after) {
    if (after.kind == CharKind::opening && is_quote(after.first)) return is_wide(before.kind);
    if (after.kind == CharKind::long_mark) return is_wide(before.kind);
    if (before.kind == CharKind::closing && is_quote(before.first)) {
      return after.kind == CharKind::ideograph || after.kind == CharKind::opening;
    }
    return false;
  }

  const std::vector<Cluster>& clusters_;
  Prohibitions level_;
  unsigned run_ = 1;
};

}  // namespace

std::vector<LineStart> line_starts(const ShapedText& shaped,
                                   const std::vector<std::uint32_t>& unicode,
                                   Prohibitions level) {
  std::vector<LineStart> starts(shaped.clusters.size(), LineStart::forbidden);
  StartFinder finder(shaped, level);
  auto allowed = unicode.begin();
  for (std::size_t i = 1; i < starts.size(); ++i) {
    const std::uint32_t place = shaped.clusters[i].begin;
    while (allowed != unicode.end() && *allowed < place)
      ++allowed;
    starts[i] = finder.at(i, allowed != unicode.end() && *allowed == place);
  }
  keep_words_whole(shaped, starts);
  keep_numbers_whole(shaped, starts);
  return starts;
}

}  // namespace govreport::internal
