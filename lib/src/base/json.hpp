/// JSON out: nlohmann's library behind a tree of plain values. The one file that includes it is
/// json.cpp.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace govreport::internal {

/// A JSON value. Members stand in the order they were set; there are no fractions, as figures are
/// strings.
class Json {
 public:
  Json() = default;  ///< null
  // Values read as what they are: record.set("line", 57).set("sheet", nullptr).
  // NOLINTBEGIN(google-explicit-constructor)
  Json(std::nullptr_t) {}
  Json(bool value) : value_(value) {}
  Json(int value) : value_(std::int64_t{value}) {}
  Json(std::uint32_t value) : value_(std::int64_t{value}) {}
  Json(std::int64_t value) : value_(value) {}
  Json(std::string words) : value_(std::move(words)) {}
  Json(std::string_view words) : value_(std::string(words)) {}
  Json(const char* words) : value_(std::string(words)) {}
  Json(const std::optional<std::string>& words) {
    if (words) value_ = *words;
  }
  // NOLINTEND(google-explicit-constructor)
  static Json array();
  static Json object();

  /// Adds an item to an array.
  Json& add(Json item);
  /// Adds a member to an object. Pre: it has none of that name.
  Json& set(std::string_view name, Json value);

  /// On one line, without spaces; characters stay UTF-8, and bytes that are none become U+FFFD.
  std::string to_text() const;

 private:
  friend struct JsonText;
  using Items = std::vector<Json>;
  using Members = std::vector<std::pair<std::string, Json>>;

  std::variant<std::nullptr_t, bool, std::int64_t, std::string, Items, Members> value_ = nullptr;
};

}  // namespace govreport::internal
