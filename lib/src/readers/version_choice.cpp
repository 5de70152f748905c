#include "readers/version_choice.hpp"

#include "form/model.hpp"
#include "readers/form_labels.hpp"
#include "readers/words.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_set>

namespace govreport::internal {
namespace {

using Labels = std::unordered_set<std::string>;

/// Figures are the labels of no version, whatever stands above a column.
bool is_figure(std::string_view text) {
  return text.find_first_not_of("0123456789.,-/") == std::string_view::npos;
}

void add_label(std::string_view text, Labels& labels) {
  if (!is_figure(text)) labels.insert(parse_label(text).words);
}

void add_labels(const Axis& axis, Labels& labels) {
  for (const AxisNode& node : axis.nodes)
    add_label(node.label, labels);
}

/// Of rows and columns.
Labels axis_labels_of(const FormModel& form) {
  Labels labels;
  for (const Table& table : form.tables) {
    for (const Block& block : table.blocks) {
      add_labels(block.columns, labels);
      add_labels(block.rows, labels);
    }
  }
  return labels;
}

/// Those of a row, be it one by blanks alone.
const std::vector<std::string>& fields_of(const TextLine& line) {
  static const std::vector<std::string> none;
  if (line.is_decoration) return none;
  return line.is_row() ? line.fields : line.columns;
}

Labels words_in(const std::vector<TextLine>& lines) {
  Labels words;
  for (const TextLine& line : lines) {
    for (const std::string& field : fields_of(line))
      add_label(field, words);
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

bool shows_words_unknown_to(const Form& form, const std::vector<TextLine>& lines) {
  const Labels& known = labels_of(form.model()).words;
  return std::any_of(lines.begin(), lines.end(), [&known](const TextLine& line) {
    const std::vector<std::string>& fields = fields_of(line);
    return std::any_of(fields.begin(), fields.end(), [&known](const std::string& field) {
      return !is_figure(field) && !known.contains(parse_label(field).words);
    });
  });
}

std::size_t version_shown(const std::vector<Form>& versions,
                          std::size_t expected,
                          const std::vector<TextLine>& lines) {
  std::vector<Labels> labels;
  labels.reserve(versions.size());
  for (const Form& form : versions)
    labels.push_back(axis_labels_of(form.model()));
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
