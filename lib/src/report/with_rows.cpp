#include "form/grow.hpp"
#include "govreport/read.hpp"

namespace govreport::inline v1 {

Form with_rows_of(const Form& form, const Report& report) {
  if (internal::is_grown_by(form.model(), report.rows)) return form;
  return Form(
      std::make_shared<const internal::FormModel>(internal::grow(form.model(), report.rows)));
}

}  // namespace govreport::inline v1
