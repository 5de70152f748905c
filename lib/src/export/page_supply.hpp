/// Where the paged formats of one export get their pages.
#pragma once

#include "layout/layout.hpp"

#include <cstdint>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace govreport::internal {

/// A walk over the pages of one layout, for one thread.
struct PageCursor {
  std::shared_ptr<FaceSet> faces{};  ///< what the runs' `face` counts
  std::unique_ptr<PageSource> pages{};
};

/// Lays a document out once for all formats that ask for the same layout, if it is short. A long
/// one, or a layout that only one format asks for, is laid out page by page as it is read, so that
/// memory does not grow with finished pages. For one thread.
class PageSupply {
 public:
  /// `input` and what it names must outlive the supply and its cursors; its options are not used.
  /// `stop` is asked while a layout is made whole.
  PageSupply(const LayoutInput& input, StopRequest stop);

  /// Says that one more cursor will be opened on `options`. Before the first is opened.
  void expect(const LayoutOptions& options);
  /// From the first page on. Errors: as lay_out.
  Result<PageCursor> open(const LayoutOptions& options);

  /// Adds to `findings` what layout has found since; what was found before, by another layout or by
  /// the same one read again, is not repeated.
  void hand_over(Findings& findings);

 private:
  struct Layout {
    LayoutOptions options;
    std::uint32_t cursors = 0;  ///< expected
    std::unique_ptr<LaidOut> kept;
  };

  Layout& layout_of(const LayoutOptions& options);

  LayoutInput input_;
  StopRequest stop_;
  bool is_short_;
  std::vector<Layout> layouts_;
  Findings fresh_;
  std::set<std::string> known_;
};

}  // namespace govreport::internal
