#include "layout/pages.hpp"

#include "base/length.hpp"
#include "document/document.hpp"

namespace govreport::internal {

namespace {

template <class Record>
govreport_array array_of(const std::vector<Record>& records) {
  return {records.data(), static_cast<std::uint32_t>(records.size()), sizeof(Record)};
}

class Walk final : public PageSource {
 public:
  explicit Walk(const Pages& pages) : pages_(pages) {}
  const govreport_page* next() override {
    return next_ < pages_.size() ? &pages_[next_++].record : nullptr;
  }

 private:
  const Pages& pages_;
  std::size_t next_ = 0;
};

std::string artifact_name(std::uint32_t artifact) {
  switch (artifact) {
    case GOVREPORT_ARTIFACT_PAGE_NUMBER:
      return "page-number";
    case GOVREPORT_ARTIFACT_REPEATED_HEADER:
      return "repeated";
    default:
      return "rule";
  }
}

/// Hundredths as a decimal.
std::string with_decimals(std::int64_t hundredths) {
  std::string digits = std::to_string(hundredths < 0 ? -hundredths : hundredths);
  if (digits.size() < 3) digits.insert(0, 3 - digits.size(), '0');
  digits.insert(digits.size() - 2, 1, '.');
  if (hundredths < 0) digits.insert(0, 1, '-');
  return digits;
}

std::string in_points(govreport_emu size) {
  return with_decimals((size + 63) / 127) + " pt";
}

std::string dump(const govreport_run& run, std::uint32_t item) {
  const std::string shown =
      run.node == GOVREPORT_NONE ? artifact_name(run.artifact) : "node " + std::to_string(run.node);
  return "  line " + std::to_string(run.line) + "  item " + std::to_string(item) + "  " + shown +
         "  face " + std::to_string(run.face) + "  " + in_points(run.size) + "  at " +
         in_mm(run.x) + " " + in_mm(run.y) + (run.turn == GOVREPORT_TURN_NONE ? "" : " turned") +
         "  " + std::string(view(run.text)) + "\n";
}

std::string dump(const govreport_stroke& stroke) {
  return "  rule " + in_mm(stroke.x0) + " " + in_mm(stroke.y0) + " to " + in_mm(stroke.x1) + " " +
         in_mm(stroke.y1) + "  " + in_mm(stroke.width) + "\n";
}

}  // namespace

std::string in_mm(govreport_emu length) {
  return with_decimals(Length::emu(length).scaled(1, 360).to_emu());
}

void Page::seal() {
  record.size = sizeof(govreport_page);
  record.runs = array_of(runs);
  record.glyphs = array_of(glyphs);
  record.strokes = array_of(strokes);
}

std::unique_ptr<PageSource> Pages::walk() const {
  return std::make_unique<Walk>(*this);
}

std::string dump(const Page& page) {
  std::string text = "page " + std::to_string(page.record.number) + "  " +
                     in_mm(page.record.width) + " x " + in_mm(page.record.height) + "\n";
  for (const govreport_stroke& stroke : page.strokes)
    text += dump(stroke);
  std::uint32_t item = 0;
  for (std::size_t i = 0; i < page.runs.size(); ++i) {
    item = i > 0 && page.runs[i].line == page.runs[i - 1].line ? item + 1 : 0;
    text += dump(page.runs[i], item);
  }
  return text;
}

}  // namespace govreport::internal
