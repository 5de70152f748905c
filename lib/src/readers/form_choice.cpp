#include "readers/form_choice.hpp"

#include "readers/version_choice.hpp"

#include <optional>
#include <utility>

namespace govreport::internal {

Result<Form> load_form(const FormLibrary& library,
                       const ReadRequest& request,
                       const std::string& form,
                       int year,
                       Findings& findings) {
  const std::string& id = request.form ? *request.form : form;
  if (request.version) return library.load(id, *request.version, findings);
  return library.load_for_year(id, request.year.value_or(year), findings);
}

Result<Form> load_stated_form(const FormLibrary& library,
                              const ReadRequest& request,
                              const StatedForm& stated,
                              Findings& findings) {
  ReadRequest completed = request;
  if (!completed.version) completed.version = stated.version;
  return load_form(library, completed, stated.form, stated.year, findings);
}

namespace {

/// The entries to try: one for each form, of its newest version or of the one asked for.
std::vector<FormEntry> entries_to_try(const std::vector<FormEntry>& all,
                                      const ReadRequest& request) {
  std::vector<FormEntry> result;
  for (const FormEntry& entry : all) {  // sorted by id and version
    if (request.form && entry.id != *request.form) continue;
    if (request.version && entry.version != *request.version) continue;
    if (!result.empty() && result.back().id == entry.id) result.pop_back();
    result.push_back(entry);
  }
  return result;
}

/// The forms that could be loaded; what is wrong with the others matters only if none could.
Result<std::vector<Form>> load_forms(const FormLibrary& library,
                                     const ReadRequest& request,
                                     Findings& findings) {
  const auto all = library.list();
  if (!all) return all.error();
  const std::vector<FormEntry> entries = entries_to_try(*all, request);
  if (entries.empty()) {  // lets the library say what there is
    auto missing = request.version
                       ? library.load(request.form.value_or(""), *request.version, findings)
                       : library.load_for_year(request.form.value_or(""), 0, findings);
    if (!missing) return std::move(missing).error();
  }
  std::vector<Form> forms;
  std::optional<Error> failure;
  Findings faults;
  for (const FormEntry& entry : entries) {
    auto form = library.load(entry.id, entry.version, faults);
    if (form) {
      forms.push_back(std::move(*form));
    } else {
      failure = std::move(form).error();
    }
  }
  if (!forms.empty()) return forms;
  findings.insert(findings.end(), faults.begin(), faults.end());
  return failure ? *failure : Error{ErrorCode::not_found, "read.no-form", {}, {}};
}

bool is_for(const Form& form, int year) {
  return form.first_year() <= year && (form.last_year() == 0 || year <= form.last_year());
}

/// The version that the tables of `lines` are in the words of: that of `form`, which is for the
/// report's year, unless they show more of another. A report on another version than its year wants
/// is read as what it is; the checks then say VERSION-YEAR once, not that every row is unknown.
/// Versions that cannot be loaded are none.
Form version_of_tables(const FormLibrary& library,
                       const Form& form,
                       const std::vector<TextLine>& lines) {
  if (!shows_words_unknown_to(form, lines)) return form;
  std::vector<Form> versions = {form};
  Findings unrelated;
  const auto entries = library.list();
  for (const FormEntry& entry : entries ? *entries : std::vector<FormEntry>()) {
    if (entry.id != form.id() || entry.version == form.version()) continue;
    auto other = library.load(entry.id, entry.version, unrelated);
    if (other) versions.push_back(std::move(*other));
  }
  return versions[version_shown(versions, 0, lines)];
}

Error malformed(std::string_view id, const ReadRequest& request) {
  return {ErrorCode::malformed, std::string(id), {}, {.file = request.file}};
}

struct ShownForm {
  Form form;
  Survey survey;
};

/// The form that the text shows most of, in its newest version.
Result<ShownForm> form_shown(const FormLibrary& library,
                             const ReadRequest& request,
                             const std::vector<TextLine>& lines,
                             Findings& findings) {
  auto forms = load_forms(library, request, findings);
  if (!forms) return std::move(forms).error();
  std::optional<ShownForm> best;
  for (Form& form : *forms) {
    Survey text = survey(form.model(), lines);
    if (text.likeness() > (best ? best->survey.likeness() : 0))
      best = ShownForm{std::move(form), std::move(text)};
  }
  if (!best) return malformed("read.no-report", request);
  return *std::move(best);
}

/// The version of `form` that a report of `year` is on.
Result<Form> version_for(const FormLibrary& library,
                         const Form& form,
                         int year,
                         const std::vector<TextLine>& lines,
                         Findings& findings) {
  if (is_for(form, year)) return version_of_tables(library, form, lines);
  auto expected = library.load_for_year(form.id(), year, findings);
  if (!expected) return std::move(expected).error();
  return version_of_tables(library, *expected, lines);
}

}  // namespace

Result<RecognisedText> recognise(const FormLibrary& library,
                                 const ReadRequest& request,
                                 std::vector<TextLine> lines,
                                 Findings& findings) {
  auto shown = form_shown(library, request, lines, findings);
  if (!shown) return std::move(shown).error();
  const std::optional<int> year = request.year ? request.year : shown->survey.year();
  if (!year) return malformed("read.no-year", request);
  auto form = request.version ? Result<Form>(shown->form)
                              : version_for(library, shown->form, *year, lines, findings);
  if (!form) return std::move(form).error();
  if (form->version() != shown->form.version()) shown->survey = survey(form->model(), lines);
  return RecognisedText{*std::move(form), {std::move(shown->survey), std::move(lines)}, *year};
}

}  // namespace govreport::internal
