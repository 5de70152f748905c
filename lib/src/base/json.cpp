#include "base/json.hpp"

#include "base/beginning.hpp"
#include "base/files.hpp"
#include "base/utf8.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <iterator>
#include <optional>

#include <nlohmann/json.hpp>

namespace govreport::internal {

/// Turns a tree of ours into one of the library's, which knows how to escape.
struct JsonText {
  using Tree = nlohmann::ordered_json;

  Tree operator()(const Json::Items& items) const {
    Tree tree = Tree::array();
    for (const Json& item : items)
      tree.push_back(std::visit(*this, item.value_));
    return tree;
  }
  Tree operator()(const Json::Members& members) const {
    Tree tree = Tree::object();
    for (const auto& [name, value] : members)
      tree[name] = std::visit(*this, value.value_);
    return tree;
  }
  template <class Scalar>
  Tree operator()(const Scalar& scalar) const {
    return Tree(scalar);
  }

  static constexpr int on_one_line = -1;

  static std::string of(const Json& json, int indent = on_one_line) {
    return std::visit(JsonText(), json.value_)
        .dump(indent, ' ', false, Tree::error_handler_t::replace);
  }
};

Json Json::array() {
  Json json;
  json.value_ = Items();
  return json;
}

Json Json::object() {
  Json json;
  json.value_ = Members();
  return json;
}

Json& Json::add(Json item) {
  assert(std::holds_alternative<Items>(value_));
  std::get_if<Items>(&value_)->push_back(std::move(item));
  return *this;
}

Json& Json::set(std::string_view name, Json value) {
  assert(std::holds_alternative<Members>(value_));
  std::get_if<Members>(&value_)->emplace_back(std::string(name), std::move(value));
  return *this;
}

bool Json::is_bare() const {
  if (const auto* items = std::get_if<Items>(&value_)) return items->empty();
  const auto* members = std::get_if<Members>(&value_);
  return members != nullptr && members->empty();
}

std::string Json::to_text() const {
  return JsonText::of(*this);
}

std::string Json::to_lines() const {
  constexpr int two_spaces = 2;
  return JsonText::of(*this, two_spaces) + "\n";
}

std::string_view to_string(JsonValue::Kind kind) {
  static constexpr std::array<std::string_view, 6> names = {
      "null", "boolean", "number", "string", "array", "object"};
  return names.at(static_cast<std::size_t>(kind));
}

namespace {

/// How far the parser has come. It reads one character beyond a number to see its end, and that may
/// be a line's: so the line is that of the last character that is no white space.
struct ReadingPlace {
  std::uint32_t line = 1;
  std::uint32_t next_line = 1;

  void pass(char character) {
    if (character == '\n') {
      ++next_line;
    } else if (character != ' ' && character != '\t' && character != '\r') {
      line = next_line;
    }
  }
};

/// Hands the parser a document character by character and keeps the place.
class PlacedIterator {
 public:
  // NOLINTNEXTLINE(readability-identifier-naming): as std::iterator_traits has it
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  PlacedIterator(const char* at, ReadingPlace& place) : at_(at), place_(&place) {}
  reference operator*() const { return *at_; }
  PlacedIterator& operator++() {
    place_->pass(*at_++);
    return *this;
  }
  PlacedIterator operator++(int) {
    PlacedIterator before = *this;
    ++*this;
    return before;
  }
  friend bool operator==(const PlacedIterator& a, const PlacedIterator& b) {
    return a.at_ == b.at_;
  }
  friend bool operator!=(const PlacedIterator& a, const PlacedIterator& b) { return !(a == b); }

 private:
  const char* at_;
  ReadingPlace* place_;
};

/// A real number as it was written. The library (3.11) replaces the point by what the process's
/// locale has in its place, of which it takes the first byte.
std::string with_point(std::string number) {
  const auto is_of_a_number = [](char c) {
    return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == 'e' || c == 'E';
  };
  for (char& character : number) {
    if (!is_of_a_number(character)) character = '.';
  }
  return number;
}

/// The library's words on a fault, without its own name and place, cut to what a line can hold: a
/// string that does not end is quoted whole.
std::string said_by(const std::exception& exception) {
  constexpr std::size_t longest = 160;
  std::string_view words = exception.what();
  for (const std::string_view before : {"] ", "syntax error "}) {
    const std::size_t at = words.find(before);
    if (at != std::string_view::npos) words.remove_prefix(at + before.size());
  }
  return beginning(words, longest);
}

/// Builds the tree from what the parser meets; the parser itself does not recurse.
class TreeBuilder {
 public:
  using Kind = JsonValue::Kind;

  TreeBuilder(const ReadingPlace& place, std::string_view file) : place_(place), file_(file) {}

  // What nlohmann's SAX interface calls; `false` ends the parse.
  bool null() { return add(Kind::null); }
  bool boolean(bool value) { return add(Kind::boolean, value ? "true" : "false"); }
  bool number_integer(std::int64_t value) { return add(Kind::number, std::to_string(value)); }
  bool number_unsigned(std::uint64_t value) { return add(Kind::number, std::to_string(value)); }
  bool number_float(double /*value*/, const std::string& written) {
    return add(Kind::number, with_point(written));
  }
  bool string(std::string& value) { return add(Kind::string, std::move(value)); }
  bool binary(const std::vector<std::uint8_t>& /*bytes*/) { return false; }  // of other formats
  bool key(std::string& name) {
    name_ = std::move(name);
    return true;
  }
  bool start_object(std::size_t /*count*/) { return open(Kind::object); }
  bool start_array(std::size_t /*count*/) { return open(Kind::array); }
  bool end_object() { return close(); }
  bool end_array() { return close(); }
  bool parse_error(std::size_t /*byte*/, const std::string& /*read*/, const std::exception& fault) {
    return fail(ErrorCode::malformed, "json.malformed", "what", said_by(fault));
  }

  Result<JsonValue> result() {
    if (error_) return *std::move(error_);
    return std::move(root_);
  }

 private:
  bool fail(ErrorCode code, const char* id, const char* argument, std::string value) {
    error_ = Error{code, id, {{argument, std::move(value)}}, {.file = file_, .line = place_.line}};
    return false;
  }

  JsonValue& slot() {
    if (open_.empty()) return root_;
    if (open_.back()->is(Kind::array)) return open_.back()->items.emplace_back();
    return open_.back()->members.emplace_back(JsonMember{std::move(name_), {}}).value;
  }

  bool add(Kind kind, std::string text = {}) {
    if (++count_ > most_json_values)
      return fail(ErrorCode::limit, "json.too-many", "limit", std::to_string(most_json_values));
    last_ = &slot();
    last_->kind = kind;
    last_->text = std::move(text);
    last_->line = place_.line;
    return true;
  }

  /// The pointers in `open_` stay good: only the innermost of them grows.
  bool open(Kind kind) {
    if (open_.size() == deepest_json)
      return fail(ErrorCode::limit, "json.too-deep", "limit", std::to_string(deepest_json));
    if (!add(kind)) return false;
    open_.push_back(last_);
    return true;
  }

  bool close() {
    open_.pop_back();
    return true;
  }

  const ReadingPlace& place_;
  std::string file_;
  JsonValue root_;
  JsonValue* last_ = nullptr;
  std::vector<JsonValue*> open_;
  std::string name_;
  std::size_t count_ = 0;
  std::optional<Error> error_;
};

std::uint32_t line_of(std::string_view bytes, std::size_t offset) {
  return 1 + static_cast<std::uint32_t>(std::count(
                 bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(offset), '\n'));
}

}  // namespace

Result<JsonValue> parse_json(std::string_view bytes, std::string_view file) {
  if (bytes.size() > longest_file)
    return Error{ErrorCode::limit,
                 "json.too-long",
                 {{"limit", std::to_string(longest_file >> 20U)}},
                 {.file = std::string(file)}};
  if (const auto bad = first_malformed_utf8(bytes))
    return Error{ErrorCode::malformed,
                 "json.not-utf8",
                 {{"what", std::to_string(*bad)}},
                 {.file = std::string(file), .line = line_of(bytes, *bad)}};
  ReadingPlace place;
  TreeBuilder tree(place, file);
  nlohmann::json::sax_parse(PlacedIterator(bytes.data(), place),
                            PlacedIterator(bytes.data() + bytes.size(), place),
                            &tree);
  return tree.result();
}

std::string json_library_version() {
  return "nlohmann JSON " + std::to_string(NLOHMANN_JSON_VERSION_MAJOR) + "." +
         std::to_string(NLOHMANN_JSON_VERSION_MINOR) + "." +
         std::to_string(NLOHMANN_JSON_VERSION_PATCH);
}

}  // namespace govreport::internal
