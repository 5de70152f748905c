#include "readers/version_choice.hpp"

#include "form/model.hpp"
#include "readers/words.hpp"

#include <algorithm>
#include <set>
#include <string>

namespace govreport::internal {
namespace {

using Labels = std::set<std::string>;

void add_labels(const Axis& axis, Labels& labels) {
  for (const AxisNode& node : axis.nodes)
    labels.insert(parse_label(node.label).words);
}

Labels labels_of(const FormModel& form) {
  Labels labels;
  for (const Table& table : form.tables) {
    for (const Block& block : table.blocks) {
      add_labels(block.columns, labels);
      add_labels(block.rows, labels);
    }
  }
  return labels;
}

Labels words_in(const std::vector<TextLine>& lines) {
  Labels words;
  for (const TextLine& line : lines) {
    if (!line.is_row() && !line.has_columns()) continue;
    for (const std::string& field : line.is_row() ? line.fields : line.columns)
      if (!field.empty()) words.insert(parse_label(field).words);
  }
  return words;
}

/// How many labels that some other version lacks are among `words`.
std::size_t own_labels_shown(const std::vector<Labels>& versions,
                             const Labels& own,
                             const Labels& words) {
  const auto is_shown = [&](const std::string& label) {
    const bool is_everywhere =
        std::all_of(versions.begin(), versions.end(), [&label](const Labels& one) {
          return one.contains(label);
        });
    return !is_everywhere && words.contains(label);
  };
  return static_cast<std::size_t>(std::count_if(own.begin(), own.end(), is_shown));
}

}  // namespace

std::size_t version_shown(const std::vector<Form>& versions,
                          std::size_t expected,
                          const std::vector<TextLine>& lines) {
  std::vector<Labels> labels;
  labels.reserve(versions.size());
  for (const Form& form : versions)
    labels.push_back(labels_of(form.model()));
  const Labels words = words_in(lines);
  std::size_t best = expected;
  std::size_t most = own_labels_shown(labels, labels[expected], words);
  for (std::size_t i = 0; i < versions.size(); ++i) {
    const std::size_t shown = own_labels_shown(labels, labels[i], words);
    if (shown > most) {
      best = i;
      most = shown;
    }
  }
  return best;
}

}  // namespace govreport::internal
