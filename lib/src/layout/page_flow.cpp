#include "layout/page_flow.hpp"

#include "layout/page_number.hpp"
#include "layout/run_writer.hpp"

#include <string>
#include <utility>

namespace govreport::internal {

namespace {

const PageSetup* setup_of(const FormModel& form, std::string_view id) {
  for (const PageSetup& setup : form.pages) {
    if (setup.id == id) return &setup;
  }
  return nullptr;
}

}  // namespace

Length baseline_in(Length line_pitch, Length size) {
  return (line_pitch + size) / 2 - size.scaled(12, 100);
}

PageFlow::PageFlow(const FormModel& form,
                   const Document& document,
                   const StyleTable& styles,
                   TextSetter& setter)
    : form_(form), document_(document), styles_(styles), setter_(setter) {}

void PageFlow::use_setup(govreport_index index) {
  const govreport_page_setup* const wanted = &document_.page_setups[index];
  if (wanted == setup_) return;
  if (page_ && !is_empty()) close_page();
  setup_ = wanted;
  begin_page();
}

Length PageFlow::to_next_line(Length pitch) const {
  if (pitch <= Length()) return {};
  const std::int64_t begun = (y_ - top()).to_emu() % pitch.to_emu();
  return begun == 0 ? Length() : pitch - Length::emu(begun);
}

void PageFlow::begin_page() {
  page_ = std::make_unique<Page>();
  y_ = top();
  lines_ = 0;
}

void PageFlow::close_page() {
  ++numbers_;
  draw_page_number(numbers_);
  page_->record.number = numbers_;
  page_->record.width = setup_->width;
  page_->record.height = setup_->height;
  page_->record.label = page_->arena.keep(std::to_string(numbers_));
  page_->seal();
  finished_.push_back(std::move(page_));
}

void PageFlow::break_page() {
  close_page();
  begin_page();
}

void PageFlow::finish() {
  if (page_ && (!is_empty() || numbers_ == 0)) close_page();
  page_.reset();
}

std::unique_ptr<const Page> PageFlow::fetch() {
  std::unique_ptr<const Page> page = std::move(finished_.front());
  finished_.pop_front();
  return page;
}

void PageFlow::draw_page_number(std::uint32_t number) {
  const PageSetup* const setup = setup_of(form_, view(setup_->id));
  if (setup == nullptr || setup->number_style.empty()) return;
  const SetStyle* const style = styles_.find(setup->number_style);
  if (style == nullptr) return;
  const govreport_text words = page_->arena.keep(page_number_words(*setup, number));
  const SetText text = setter_.set_words(view(words), *style);
  govreport_run run = page_number_place(*setup, number, text);
  run.node = GOVREPORT_NONE;
  run.artifact = GOVREPORT_ARTIFACT_PAGE_NUMBER;
  run.line = lines_++;
  run.size = style->size.to_emu();
  write_runs(*page_, text, text.lines.front(), run);
}

void PageFlow::draw_line(
    const SetText& text, std::size_t line, Length x, Length top, govreport_artifact as) {
  govreport_run run{};
  run.node = as == GOVREPORT_ARTIFACT_NONE ? text.node : GOVREPORT_NONE;
  run.artifact = as;
  run.line = lines_++;
  run.size = text.style.size.to_emu();
  run.x = (x + text.line_offset(line)).to_emu();
  run.y = (top + baseline_in(text.style.line_pitch, text.style.size)).to_emu();
  if (text.node != GOVREPORT_NONE) run.language = document_.nodes[text.node].language;
  write_runs(*page_, text, text.lines[line], run);
}

}  // namespace govreport::internal
