#include "readers/form_choice.hpp"

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

}  // namespace govreport::internal
