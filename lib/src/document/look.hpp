#pragma once

#include "document/document.hpp"

#include <map>
#include <string>
#include <string_view>

namespace govreport::internal {

/// The looks of a form as records of a document, and how to find them.
class Look {
 public:
  /// Adds the form's roles, styles and page set-ups to `document`.
  Look(const FormModel& form, Document& document);

  /// The style with this id; NONE if there is none.
  govreport_index style(std::string_view id) const;
  /// The style the form uses for this kind of text ("body", "title").
  govreport_index used_for(std::string_view kind) const;
  /// The style of headings of this level; of the deepest level that has one, if deeper.
  govreport_index heading(int level) const;
  /// The report's page set-up; NONE if there is none.
  govreport_index page_setup() const { return page_setup_; }
  /// The one with this id; the report's if it is empty.
  govreport_index page_setup(std::string_view id) const;

 private:
  void add_roles(const FormModel& form, Document& document);
  void add_styles(const FormModel& form, Document& document);
  void add_page_setups(const FormModel& form, Document& document);

  const StyleUse& use_;
  std::map<std::string, govreport_index, std::less<>> roles_;
  std::map<std::string, govreport_index, std::less<>> styles_;
  std::map<std::string, govreport_index, std::less<>> page_setups_;
  govreport_index page_setup_ = GOVREPORT_NONE;
};

}  // namespace govreport::internal
