#pragma once

#include "form/model.hpp"
#include "govreport/form.hpp"
#include "test_folders.hpp"

namespace govreport::test {

/// The annual report prescribed from 2021 on.
inline const Form& form_2021() {
  static const Form form = [] {
    Findings findings;
    return FormLibrary(templates_folder()).load("disclosure-annual-report", 2021, findings).value();
  }();
  return form;
}

}  // namespace govreport::test
