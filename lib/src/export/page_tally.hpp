/// What the record of an export says of the pages, gathered as they go by.
#pragma once

#include "document/document.hpp"
#include "form/model.hpp"
#include "govreport/export.hpp"
#include "layout/run_in_head.hpp"

#include <compare>
#include <cstdint>
#include <set>

namespace govreport::internal {

struct RoleFace {
  govreport_index role;  ///< of the document's
  std::uint32_t face;
  // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 misreads what is compared here
  friend auto operator<=>(const RoleFace&, const RoleFace&) = default;
};

class PageTally {
 public:
  /// `document`, whose nodes the pages show, and its form must outlive it.
  PageTally(const FormModel& form, const Document& document) : form_(form), document_(document) {}

  /// Pages come in their order, each once.
  void add(const govreport_page& page);

  std::uint32_t pages() const { return pages_; }
  const SealPlace& seal() const { return seal_; }
  /// Roles of the document's styles, and of page numbers, and the numbers of the faces that serve
  /// them on the pages.
  const std::set<RoleFace>& faces() const { return faces_; }

 private:
  const govreport_node* node_of(const govreport_run& run) const;
  void add_face(const govreport_run& run, const govreport_node& node);
  bool add_head(const govreport_run& run, const govreport_node& node);
  void add_face_in(govreport_index style, const govreport_run& run);

  const FormModel& form_;
  const Document& document_;
  std::uint32_t pages_ = 0;
  govreport_index paragraph_ = GOVREPORT_NONE;  ///< the one in hand
  RunInHead head_;                              ///< its
  SealPlace seal_;
  std::set<RoleFace> faces_;
};

}  // namespace govreport::internal
