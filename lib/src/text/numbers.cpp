#include "text/numbers.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace govreport::internal {

namespace {

/// Units of more than one character; a unit of one is whatever ideograph follows the digits.
constexpr std::array<std::u32string_view, 20> long_units = {
    U"个百分点", U"个工作日", U"百分点", U"工作日", U"平方公里", U"平方米", U"立方米",
    U"人次",     U"件次",     U"户次",   U"公里",   U"千米",     U"厘米",   U"毫米",
    U"公斤",     U"千克",     U"公顷",   U"小时",   U"分钟",     U"个月"};

/// Units that may stand after a space: "24103 件".
constexpr std::u32string_view short_units =
    U"年月日时分秒元件个人次条项份户家号页部台辆套起宗名位岁天周期章款批篇场所册吨亩万亿倍";

/// Finds the end of a number that begins at a digit, and of what belongs to it.
class NumberScan {
 public:
  explicit NumberScan(const std::vector<Cluster>& clusters) : clusters_(clusters) {}

  std::size_t end_of(std::size_t digit) const {
    std::size_t at = digits(digit);
    if (is_digit(at + 1) && is_one_of(character(at), U"〕］)）]")) at = digits(at + 1);
    if (kind(at) == CharKind::suffix) return at + 1;
    if (is_one_of(character(at), U".．") && kind(at + 1) == CharKind::ideograph) return at + 2;
    return with_unit(at);
  }

 private:
  CharKind kind(std::size_t at) const {
    return at < clusters_.size() ? clusters_[at].kind : CharKind::other;
  }
  char32_t character(std::size_t at) const {
    return at < clusters_.size() ? clusters_[at].first : 0;
  }
  bool is_digit(std::size_t at) const { return kind(at) == CharKind::digit; }

  /// 24,103.50 | 2019－2021 | 9：30 | 1/3
  std::size_t digits(std::size_t at) const {
    while (is_digit(at) || (is_one_of(character(at), U".,:-/．，：－／") && is_digit(at + 1)))
      ++at;
    return at;
  }

  std::size_t with_unit(std::size_t at) const {
    const bool has_space = character(at) == U' ' && is_one_of(character(at + 1), short_units);
    const std::size_t first = has_space ? at + 1 : at;
    std::size_t end = first;
    while (is_one_of(character(end), U"十百千万亿余多"))
      ++end;
    if (const std::size_t length = long_unit_at(end); length != 0) return end + length;
    if (character(end) == U'月' && is_digit(end + 1)) return day_after(end + 1);
    if (kind(first) != CharKind::ideograph) return at;
    return end == first || is_one_of(character(end), short_units) ? end + 1 : end;
  }

  std::size_t long_unit_at(std::size_t at) const {
    for (const std::u32string_view unit : long_units) {
      std::size_t length = 0;
      while (length < unit.size() && character(at + length) == unit[length])
        ++length;
      if (length == unit.size()) return length;
    }
    return 0;
  }

  /// 12月31日
  std::size_t day_after(std::size_t at) const {
    const std::size_t end = digits(at);
    return character(end) == U'日' ? end + 1 : at;
  }

  const std::vector<Cluster>& clusters_;
};

/// A sign belongs to the number after it unless it stands between two: -5% but 3-5.
bool is_sign(const std::vector<Cluster>& clusters, std::size_t at) {
  if (!is_one_of(clusters[at].first, U"+-±＋－−")) return false;
  return at == 0 || !is_western(clusters[at - 1].kind);
}

}  // namespace

void keep_numbers_whole(const ShapedText& shaped, std::vector<LineStart>& starts) {
  const std::vector<Cluster>& clusters = shaped.clusters;
  const NumberScan scan(clusters);
  for (std::size_t at = 0; at < clusters.size(); ++at) {
    if (clusters[at].kind != CharKind::digit) continue;
    const std::size_t first = at > 0 && is_sign(clusters, at - 1) ? at : at + 1;
    const std::size_t end = std::min(scan.end_of(at), clusters.size());
    for (std::size_t i = first; i < end; ++i) {
      if (starts[i] == LineStart::free) starts[i] = LineStart::torn;
    }
    at = std::max(at, end - 1);
  }
}

}  // namespace govreport::internal
