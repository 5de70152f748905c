/// JSON out and in: nlohmann's library behind trees of plain values. The one file that includes it
/// is json.cpp.
#pragma once

#include "govreport/result.hpp"

#include <cstddef>
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

  /// An array or object that holds nothing.
  bool is_bare() const;

  /// On one line, without spaces; characters stay UTF-8, and bytes that are none become U+FFFD.
  std::string to_text() const;
  /// The same for people and for comparing line by line: two spaces a level, a line a member, a
  /// line end behind the last brace.
  std::string to_lines() const;

 private:
  friend struct JsonText;
  using Items = std::vector<Json>;
  using Members = std::vector<std::pair<std::string, Json>>;

  std::variant<std::nullptr_t, bool, std::int64_t, std::string, Items, Members> value_ = nullptr;
};

struct JsonMember;

/// A value that was read, with the line it stands on. Numbers keep the digits they were written
/// with: nothing here is a double.
struct JsonValue {
  enum class Kind { null, boolean, number, string, array, object };
  Kind kind = Kind::null;
  std::string text;                 ///< of a string; of a number as written; "true", "false"
  std::vector<JsonValue> items;     ///< of an array
  std::vector<JsonMember> members;  ///< of an object, in order; names may come twice
  std::uint32_t line = 0;           ///< from 1

  bool is(Kind wanted) const { return kind == wanted; }
};

struct JsonMember {
  std::string name;
  JsonValue value;
};

/// As RFC 8259 calls them: "null", "boolean", "number", "string", "array", "object".
std::string_view to_string(JsonValue::Kind kind);

/// How deep values may nest, and how many there may be in one document: beyond either it is not
/// read. What a report holds nests seven deep.
inline constexpr std::size_t deepest_json = 32;
inline constexpr std::size_t most_json_values = 1'000'000;

/// Reads a document: RFC 8259 and nothing else (no comments, no NaN, no comma at an end), UTF-8
/// with or without a mark. Names that come twice are kept, for the caller to judge.
/// Errors: malformed, with the line and what was met; limit: deeper than `deepest_json`, more than
/// `most_json_values`, or longer than a file may be. `file` is for messages.
Result<JsonValue> parse_json(std::string_view bytes, std::string_view file);

/// "nlohmann JSON 3.11.2".
std::string json_library_version();

}  // namespace govreport::internal
