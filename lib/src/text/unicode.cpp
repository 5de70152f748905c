#include "text/unicode.hpp"

#include <utility>

#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

namespace govreport::internal {

namespace {

/// Strict, so that all that our own rules may not loosen is closed.
constexpr const char* line_locale = "zh@lb=strict";

UChar32 of(char32_t codepoint) {
  return static_cast<UChar32>(codepoint);
}

}  // namespace

struct LineBreakFinder::State {
  State() = default;
  ~State() {
    if (iterator != nullptr) ubrk_close(iterator);
    utext_close(&text);
  }
  State(const State&) = delete;
  State& operator=(const State&) = delete;

  UBreakIterator* iterator = nullptr;
  UText text = UTEXT_INITIALIZER;
};

LineBreakFinder::LineBreakFinder(std::unique_ptr<State> state) : state_(std::move(state)) {}
LineBreakFinder::~LineBreakFinder() = default;
LineBreakFinder::LineBreakFinder(LineBreakFinder&&) noexcept = default;
LineBreakFinder& LineBreakFinder::operator=(LineBreakFinder&&) noexcept = default;

Result<LineBreakFinder> LineBreakFinder::open() {
  auto state = std::make_unique<State>();
  UErrorCode status = U_ZERO_ERROR;
  state->iterator = ubrk_open(UBRK_LINE, line_locale, nullptr, 0, &status);
  if (U_FAILURE(status) != 0) {
    return Error{
        ErrorCode::internal, "text.no-unicode-data", {{"reason", u_errorName(status)}}, {}};
  }
  return LineBreakFinder(std::move(state));
}

void LineBreakFinder::find(std::string_view text, std::vector<std::uint32_t>& offsets) {
  offsets.clear();
  UErrorCode status = U_ZERO_ERROR;
  utext_openUTF8(&state_->text, text.data(), static_cast<std::int64_t>(text.size()), &status);
  ubrk_setUText(state_->iterator, &state_->text, &status);
  if (U_FAILURE(status) != 0) return;
  for (std::int32_t at = ubrk_next(state_->iterator); at != UBRK_DONE;
       at = ubrk_next(state_->iterator)) {
    if (static_cast<std::size_t>(at) < text.size())
      offsets.push_back(static_cast<std::uint32_t>(at));
  }
}

bool is_ideograph(char32_t codepoint) {
  return u_hasBinaryProperty(of(codepoint), UCHAR_IDEOGRAPHIC) != 0;
}

bool is_letter(char32_t codepoint) {
  return u_isalpha(of(codepoint)) != 0 && !is_ideograph(codepoint);
}

bool is_invisible(char32_t codepoint) {
  return u_hasBinaryProperty(of(codepoint), UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0;
}

}  // namespace govreport::internal
