/// Which form a report is on: what the caller asked for, or else what the input says.
#pragma once

#include "govreport/form.hpp"
#include "govreport/read.hpp"
#include "readers/text_reader.hpp"

#include <string>
#include <vector>

namespace govreport::internal {

/// `form` in the version asked for or, where none was, the one for `year`; the request goes first.
/// Errors: not_found, with what there is.
Result<Form> load_form(const FormLibrary& library,
                       const ReadRequest& request,
                       const std::string& form,
                       int year,
                       Findings& findings);

/// What an input that is no text says of itself: canonical XML, our own workbooks.
struct StatedForm {
  std::string form;
  int version = 0;
  int year = 0;
};

/// The form stated, in the version stated, whatever the year: a report is read as what it is, and
/// the checks say VERSION-YEAR where the two do not go together. The request goes first.
/// Errors: not_found, with what there is.
Result<Form> load_stated_form(const FormLibrary& library,
                              const ReadRequest& request,
                              const StatedForm& stated,
                              Findings& findings);

/// A published text with the form it is on, and its year.
struct RecognisedText {
  Form form;
  PublishedText text;
  int year = 0;
};

/// Tries every form of the library and takes the one that the text shows most of, in the version
/// that its tables are on.
/// Errors: malformed, for a text that shows none of any form, or no year; not_found, when there is
/// no version for its year.
Result<RecognisedText> recognise(const FormLibrary& library,
                                 const ReadRequest& request,
                                 std::vector<TextLine> lines,
                                 Findings& findings);

}  // namespace govreport::internal
