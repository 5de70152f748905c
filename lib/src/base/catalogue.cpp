#include "base/catalogue.hpp"

#include "govreport/finding.hpp"

#include <array>
#include <string>

namespace govreport::internal {

std::span<const std::span<const CatalogueEntry>> catalogues() {
  static const std::array tables = {form_catalogue(),
                                    parts_catalogue(),
                                    units_catalogue(),
                                    readers_catalogue(),
                                    json_catalogue(),
                                    lint_catalogue(),
                                    documents_catalogue(),
                                    check_catalogue(),
                                    rules_catalogue(),
                                    rows_catalogue(),
                                    prose_catalogue(),
                                    text_catalogue(),
                                    export_catalogue(),
                                    capi_catalogue(),
                                    batch_catalogue(),
                                    record_catalogue()};
  return tables;
}

const CatalogueEntry* find_message(std::string_view code) {
  for (const auto table : catalogues()) {
    for (const CatalogueEntry& entry : table) {
      if (entry.code == code) return &entry;
    }
  }
  return nullptr;
}

}  // namespace govreport::internal

namespace govreport::inline v1 {
namespace {

const std::string* value_of(std::string_view name, const std::vector<Argument>& arguments) {
  for (const Argument& argument : arguments) {
    if (argument.name == name) return &argument.value;
  }
  return nullptr;
}

/// `text` with each {name} replaced by the argument of that name; other braces stay.
std::string fill(std::string_view text, const std::vector<Argument>& arguments) {
  std::string out;
  while (!text.empty()) {
    const std::size_t open = text.find('{');
    out += text.substr(0, open);
    if (open == std::string_view::npos) break;
    text.remove_prefix(open);
    const std::size_t close = text.find('}');
    const std::string* value =
        close == std::string_view::npos ? nullptr : value_of(text.substr(1, close - 1), arguments);
    out += value != nullptr ? std::string_view(*value) : text.substr(0, 1);
    text.remove_prefix(value != nullptr ? close + 1 : 1);
  }
  return out;
}

std::string code_with_arguments(std::string_view code, const std::vector<Argument>& arguments) {
  std::string out(code);
  for (const Argument& argument : arguments)
    out += " " + argument.name + "=" + argument.value;
  return out;
}

Wording fill(const Wording& wording, const std::vector<Argument>& arguments) {
  return {fill(wording.message, arguments), fill(wording.hint, arguments)};
}

}  // namespace

Wording render(std::string_view code, const std::vector<Argument>& arguments, Language language) {
  const internal::CatalogueEntry* entry = internal::find_message(code);
  if (entry == nullptr) return {code_with_arguments(code, arguments), {}};
  const bool chinese = language == Language::chinese;
  return {fill(chinese ? entry->message_zh : entry->message_en, arguments),
          fill(chinese ? entry->hint_zh : entry->hint_en, arguments)};
}

Wording render(const Finding& finding, Language language) {
  const auto& own = language == Language::chinese ? finding.chinese : finding.english;
  if (own) return fill(*own, finding.arguments);
  Wording wording = render(finding.code, finding.arguments, language);
  if (const std::string* const slip = value_of("slip", finding.arguments)) {
    const bool chinese = language == Language::chinese;
    wording.hint = render("slip." + *slip, finding.arguments, language).message +
                   (chinese ? "。" : "; ") + wording.hint;
  }
  return wording;
}

Wording render(const Error& error, Language language) {
  return render(error.id, error.arguments, language);
}

}  // namespace govreport::inline v1
