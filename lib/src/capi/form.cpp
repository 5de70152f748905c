#include "capi/given.hpp"
#include "capi/handles.hpp"

namespace govreport::internal {
namespace {

Result<Form> load(const FormLibrary& library,
                  const govreport_form_choice& choice,
                  Findings& findings) {
  GOVREPORT_TRY(check_texts({choice.id}));
  const std::string id = copy(choice.id);
  if (choice.version != 0) return library.load(id, static_cast<int>(choice.version), findings);
  return library.load_for_year(id, static_cast<int>(choice.year), findings);
}

}  // namespace
}  // namespace govreport::internal

extern "C" {

govreport_status govreport_form_load(const govreport_library* library,
                                     const govreport_form_choice* choice,
                                     govreport_findings* findings,
                                     govreport_form** result) {
  if (library == nullptr || choice == nullptr || result == nullptr) return GOVREPORT_REFUSED;
  return govreport::internal::guarded([&]() -> govreport_status {
    govreport::Findings unheard;
    govreport::Findings& list = findings == nullptr ? unheard : findings->list;
    auto form =
        govreport::internal::load(library->forms, govreport::internal::copy_given(choice), list);
    if (!form) return govreport::internal::failure(form.error(), findings);
    *result = new govreport_form{*std::move(form)};
    return GOVREPORT_OK;
  });
}

void govreport_form_close(govreport_form* form) {
  delete form;
}

}  // extern "C"
