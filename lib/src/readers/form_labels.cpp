#include "readers/form_labels.hpp"

namespace govreport::internal {
namespace {

void add_words(const Axis& axis, std::unordered_set<std::string>& words) {
  for (const AxisNode& node : axis.nodes)
    words.insert(parse_label(node.label).words);
}

std::unordered_set<std::string> words_of(const FormModel& form) {
  std::unordered_set<std::string> words;
  for (const Table& table : form.tables) {
    words.insert(parse_label(table.title).words);
    for (const Block& block : table.blocks) {
      words.insert(parse_label(block.title).words);
      words.insert(parse_label(block.corner).words);
      add_words(block.columns, words);
      add_words(block.rows, words);
    }
  }
  return words;
}

FormLabels make_labels(const FormModel& form) {
  FormLabels labels;
  labels.tables.reserve(form.tables.size());
  for (std::uint32_t i = 0; i < form.tables.size(); ++i)
    labels.tables.emplace_back(form, i);
  labels.words = words_of(form);
  return labels;
}

}  // namespace

const FormLabels& labels_of(const FormModel& form) {
  return form.derived.get<FormLabels>([&form] { return make_labels(form); });
}

}  // namespace govreport::internal
