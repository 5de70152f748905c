/// Numbered lists among the paragraphs of a section.
#pragma once

#include "govreport/report.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace govreport::internal {

/// How an item is numbered. Chinese numerals (一、 and （一）) number the parts of a text
/// (GB/T 9704-2012, 7.3.3), not the items of a list.
enum class ListMark {
  point,          ///< 1. 1． 1、
  brackets,       ///< （1） (1)
  right_bracket,  ///< 1） 1)
  circle          ///< ①
};

/// The number a paragraph begins with.
struct ListLabel {
  ListMark mark = ListMark::point;
  std::uint32_t number = 0;  ///< 1 to 999
  std::size_t size = 0;      ///< bytes of the text that are the label
};

/// Nothing where `text` begins otherwise: with a decimal (1.5), a year, a Chinese numeral.
std::optional<ListLabel> list_label(std::string_view text);

struct ListItem {
  std::size_t block = 0;  ///< of the blocks that were searched
  std::size_t label_size = 0;
  std::vector<ListItem> inner;  ///< a list inside the item, numbered otherwise

  /// The last block of the item and of what is inside it.
  std::size_t last_block() const { return inner.empty() ? block : inner.back().last_block(); }
};

/// The list that begins at `blocks[first]`: two paragraphs at least, one after the other, numbered
/// alike 1, 2, 3 …, each perhaps with a list inside it. Empty: no list begins there. What the
/// report calls a heading is none of its items.
std::vector<ListItem> list_at(std::span<const v1::Block> blocks, std::size_t first);

}  // namespace govreport::internal
