#include "text/unicode.hpp"

#include <array>
#include <utility>

#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>
#include <unicode/uversion.h>

namespace govreport::internal {

namespace {

/// Strict, so that all that our own rules may not loosen is closed.
constexpr const char* line_locale = "zh@lb=strict";
constexpr const char* word_locale = "zh";

UChar32 of(char32_t codepoint) {
  return static_cast<UChar32>(codepoint);
}

/// An iterator of ICU over boundaries of one kind, and the text it is on.
struct Boundaries {
  Boundaries() = default;
  ~Boundaries() {
    if (iterator != nullptr) ubrk_close(iterator);
    utext_close(&text);
  }
  Boundaries(const Boundaries&) = delete;
  Boundaries& operator=(const Boundaries&) = delete;

  Result<void> open(UBreakIteratorType kind, const char* locale) {
    UErrorCode status = U_ZERO_ERROR;
    iterator = ubrk_open(kind, locale, nullptr, 0, &status);
    if (U_FAILURE(status) == 0) return {};
    return Error{
        ErrorCode::internal, "text.no-unicode-data", {{"reason", u_errorName(status)}}, {}};
  }

  void find(std::string_view words, std::vector<std::uint32_t>& offsets) {
    offsets.clear();
    UErrorCode status = U_ZERO_ERROR;
    utext_openUTF8(&text, words.data(), static_cast<std::int64_t>(words.size()), &status);
    ubrk_setUText(iterator, &text, &status);
    if (U_FAILURE(status) != 0) return;
    for (std::int32_t at = ubrk_next(iterator); at != UBRK_DONE; at = ubrk_next(iterator)) {
      if (static_cast<std::size_t>(at) < words.size())
        offsets.push_back(static_cast<std::uint32_t>(at));
    }
  }

  UBreakIterator* iterator = nullptr;
  UText text = UTEXT_INITIALIZER;
};

}  // namespace

struct LineBreakFinder::State : Boundaries {};
struct WordFinder::State : Boundaries {};

LineBreakFinder::LineBreakFinder(std::unique_ptr<State> state) : state_(std::move(state)) {}
LineBreakFinder::~LineBreakFinder() = default;
LineBreakFinder::LineBreakFinder(LineBreakFinder&&) noexcept = default;
LineBreakFinder& LineBreakFinder::operator=(LineBreakFinder&&) noexcept = default;

Result<LineBreakFinder> LineBreakFinder::open() {
  auto state = std::make_unique<State>();
  GOVREPORT_TRY(state->open(UBRK_LINE, line_locale));
  return LineBreakFinder(std::move(state));
}

void LineBreakFinder::find(std::string_view text, std::vector<std::uint32_t>& offsets) {
  state_->find(text, offsets);
}

WordFinder::WordFinder(std::unique_ptr<State> state) : state_(std::move(state)) {}
WordFinder::~WordFinder() = default;
WordFinder::WordFinder(WordFinder&&) noexcept = default;
WordFinder& WordFinder::operator=(WordFinder&&) noexcept = default;

Result<WordFinder> WordFinder::open() {
  auto state = std::make_unique<State>();
  GOVREPORT_TRY(state->open(UBRK_WORD, word_locale));
  return WordFinder(std::move(state));
}

void WordFinder::find(std::string_view text, std::vector<std::uint32_t>& offsets) {
  state_->find(text, offsets);
}

bool is_ideograph(char32_t codepoint) {
  return u_hasBinaryProperty(of(codepoint), UCHAR_IDEOGRAPHIC) != 0;
}

bool is_letter(char32_t codepoint) {
  return u_isalpha(of(codepoint)) != 0 && !is_ideograph(codepoint);
}

bool stands_alone(char32_t codepoint) {
  return u_getIntPropertyValue(of(codepoint), UCHAR_GRAPHEME_CLUSTER_BREAK) == U_GCB_OTHER;
}

bool is_invisible(char32_t codepoint) {
  return u_hasBinaryProperty(of(codepoint), UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0;
}

std::string icu_version() {
  UVersionInfo numbers{};
  std::array<char, U_MAX_VERSION_STRING_LENGTH> words{};
  u_getVersion(numbers);
  u_versionToString(numbers, words.data());
  return std::string("ICU ") + words.data();
}

}  // namespace govreport::internal
