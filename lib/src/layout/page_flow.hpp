#pragma once

#include "base/length.hpp"
#include "document/document.hpp"
#include "form/model.hpp"
#include "layout/pages.hpp"
#include "layout/set_text.hpp"

#include <cstdint>
#include <deque>
#include <memory>

namespace govreport::internal {

/// The pages being filled, from top to bottom. Finished pages wait until they are fetched.
class PageFlow {
 public:
  /// All must outlive it.
  PageFlow(const FormModel& form,
           const Document& document,
           const StyleTable& styles,
           TextSetter& setter);

  /// Pages from the next one on look like page set-up number `index` of the document. A page that
  /// holds something already is finished first.
  void use_setup(govreport_index index);
  bool is_other_setup(govreport_index index) const {
    return &document_.page_setups[index] != setup_;
  }

  // The type area (版心) of this page, and how far it is filled.
  Length left() const { return Length::emu(setup_->left); }
  Length width() const { return Length::emu(setup_->width - setup_->left - setup_->right); }
  Length height() const { return Length::emu(setup_->height - setup_->top - setup_->bottom); }
  Length bottom() const { return Length::emu(setup_->height - setup_->bottom); }
  Length y() const { return y_; }
  Length room() const { return bottom() - y_; }
  bool is_empty() const { return y_ == top(); }
  /// As far as the next line of the page, of lines `pitch` high that begin at its top.
  Length to_next_line(Length pitch) const;

  void advance(Length by) { y_ += by; }
  /// Finishes this page and begins another.
  void break_page();
  /// Finishes the last page. A page that holds nothing is dropped, unless it is the only one.
  void finish();

  /// One line of `text` with its line box's top at `top` and the text's left edge at `x`.
  void draw_line(
      const SetText& text, std::size_t line, Length x, Length top, govreport_artifact as);
  void draw_stroke(const govreport_stroke& stroke) { page_->strokes.push_back(stroke); }

  bool has_finished() const { return !finished_.empty(); }
  std::unique_ptr<const Page> fetch();

 private:
  Length top() const { return Length::emu(setup_->top); }
  void begin_page();
  void close_page();
  void draw_page_number(std::uint32_t number);

  const FormModel& form_;
  const Document& document_;
  const StyleTable& styles_;
  TextSetter& setter_;
  const govreport_page_setup* setup_ = nullptr;
  std::unique_ptr<Page> page_;
  Length y_;
  std::uint32_t lines_ = 0;    ///< drawn on this page
  std::uint32_t numbers_ = 0;  ///< pages finished
  std::deque<std::unique_ptr<const Page>> finished_;
};

/// Where the base line is in a line box: the ideographic em box, 0.88 em above and 0.12 em below it
/// (ours, as most Chinese faces have it), stands in the middle of the box. The same for all
/// faces, so that a character from another face does not move.
Length baseline_in(Length line_pitch, Length size);

}  // namespace govreport::internal
