#include "layout/pages.hpp"

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

std::string dump(const govreport_run& run) {
  const std::string shown =
      run.node == GOVREPORT_NONE ? artifact_name(run.artifact) : "node " + std::to_string(run.node);
  return "  line " + std::to_string(run.line) + "  " + shown + "  face " +
         std::to_string(run.face) + "  " + in_mm(run.size) + "  at " + in_mm(run.x) + " " +
         in_mm(run.y) + "  " + std::string(view(run.text)) + "\n";
}

std::string dump(const govreport_stroke& stroke) {
  return "  rule " + in_mm(stroke.x0) + " " + in_mm(stroke.y0) + " to " + in_mm(stroke.x1) + " " +
         in_mm(stroke.y1) + "  " + in_mm(stroke.width) + "\n";
}

}  // namespace

std::string in_mm(govreport_emu length) {
  const bool is_negative = length < 0;
  const govreport_emu hundredths = ((is_negative ? -length : length) + 180) / 360;
  std::string digits = std::to_string(hundredths);
  if (digits.size() < 3) digits.insert(0, 3 - digits.size(), '0');
  digits.insert(digits.size() - 2, 1, '.');
  if (is_negative && hundredths != 0) digits.insert(0, 1, '-');
  return digits;
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
  for (const govreport_run& run : page.runs)
    text += dump(run);
  return text;
}

}  // namespace govreport::internal
