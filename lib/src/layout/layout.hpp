/// From a bound document to pages.
#pragma once

#include "document/document.hpp"
#include "form/model.hpp"
#include "govreport/finding.hpp"
#include "govreport/result.hpp"
#include "layout/layout_options.hpp"
#include "layout/pages.hpp"
#include "text/face_set.hpp"

#include <functional>
#include <map>
#include <memory>
#include <string>

namespace govreport::internal {

/// What is laid out, and with which fonts. All of it must outlive the layout and its pages.
struct LayoutInput {
  const FormModel& form;
  const Document& document;
  const FontBook& book;
  std::map<std::string, std::string> families;  ///< role id → family to try first
  LayoutOptions options{};
};

/// A document laid out whole: what all paged formats of one export share.
struct LaidOut {
  std::shared_ptr<FaceSet> faces;  ///< what the runs' `face` counts
  Pages pages;
};

/// Asked after every page with the number of pages done; true stops the layout.
using StopRequest = std::function<bool(std::uint32_t pages)>;

/// Lays the whole document out. Findings (errors): a character that no face has, a number that
/// does not fit its cell. Errors: not_found (a role without any face; findings name each),
/// cancelled.
Result<LaidOut> lay_out(const LayoutInput& input, Findings& findings, const StopRequest& stop = {});

/// Lays pages out one at a time, so that memory does not grow with finished ones. For documents
/// too long to be kept; findings come as pages do.
class Paginator final : public PageSource {
 public:
  /// Errors: not_found, as lay_out. `findings` must outlive the paginator.
  static Result<std::unique_ptr<Paginator>> open(const LayoutInput& input, Findings& findings);
  ~Paginator() override;
  Paginator(const Paginator&) = delete;
  Paginator& operator=(const Paginator&) = delete;

  const govreport_page* next() override;
  /// Takes the page that `next` gave last, to keep it.
  std::unique_ptr<const Page> take();
  const std::shared_ptr<FaceSet>& faces() const;

 private:
  struct State;
  explicit Paginator(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace govreport::internal
