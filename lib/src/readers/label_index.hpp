/// Finds what a label means: the prescribed label it is, or clearly a variant of.
#pragma once

#include "readers/words.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace govreport::internal {

/// How well a label fits the prescribed one, worst first.
enum class Fit {
  none,
  near,     ///< a few characters differ; no other label is as near
  variant,  ///< an accepted alias; other or no numbering; the part in brackets left out
  prescribed
};

struct LabelMatch {
  Fit fit = Fit::none;
  std::vector<std::uint32_t> keys;  ///< all that fit equally well
};

/// Labels with the keys they stand for. Several may share a label.
class LabelIndex {
 public:
  void add(std::string_view label, std::uint32_t key) { add(label, key, Fit::prescribed); }
  void add_alias(std::string_view label, std::uint32_t key) { add(label, key, Fit::variant); }

  /// The best fits for `label`; never a guess between labels that are equally near.
  LabelMatch find(const Label& label) const;
  /// As `find`, but without the labels that are merely near. Lives as long as the index is not
  /// changed.
  const LabelMatch& find_written(const Label& label) const;

 private:
  struct Entry {
    Label label;
    std::uint32_t key = 0;
  };

  /// What labels of the same words mean.
  struct SameWords {
    struct Numbered {
      Label label;
      LabelMatch match;
    };
    std::vector<Numbered> numbered;  ///< the label as it is written
    LabelMatch renumbered;           ///< whatever its number
  };

  void add(std::string_view label, std::uint32_t key, Fit fit);
  LabelMatch find_near(const Label& label) const;

  std::unordered_map<std::string, SameWords> by_words_;
  std::unordered_map<std::string, LabelMatch> without_notes_;  ///< by words left of a longer label
  std::vector<Entry> entries_;
};

}  // namespace govreport::internal
