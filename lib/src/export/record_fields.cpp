#include "export/record_fields.hpp"

#include <algorithm>
#include <charconv>
#include <limits>

namespace govreport::internal {
namespace {

using Kind = JsonValue::Kind;

/// What a member that is not there reads as.
const JsonValue& nothing() {
  static const JsonValue null;
  return null;
}

/// RFC 6901, 3: "~" and "/" in names.
std::string escaped(std::string_view name) {
  std::string out;
  for (const char character : name) {
    if (character == '~') {
      out += "~0";
    } else if (character == '/') {
      out += "~1";
    } else {
      out += character;
    }
  }
  return out;
}

}  // namespace

void RecordFault::add(std::string_view id, std::vector<Argument> arguments) {
  if (!error_) error_ = Error{ErrorCode::malformed, std::string(id), std::move(arguments), {}};
}

const JsonMember* RecordField::find(std::string_view member) const {
  const auto found = std::find_if(value_.members.begin(),
                                  value_.members.end(),
                                  [member](const JsonMember& each) { return each.name == member; });
  return found == value_.members.end() ? nullptr : &*found;
}

bool RecordField::has(std::string_view member) const {
  return find(member) != nullptr;
}

RecordField RecordField::operator[](std::string_view member) const {
  std::string pointer = pointer_ + "/" + escaped(member);
  if (const JsonMember* found = find(member)) return {found->value, std::move(pointer), fault_};
  if (is(Kind::object)) fault_.add("record.missing", {{"member", pointer}});
  return {nothing(), std::move(pointer), fault_};
}

void RecordField::refuse(std::string_view wanted) const {
  fault_.add("record.wrong-kind",
             {{"member", pointer_},
              {"wanted", std::string(wanted)},
              {"found", std::string(to_string(value_.kind))}});
}

bool RecordField::is(Kind kind) const {
  if (value_.is(kind)) return true;
  refuse(to_string(kind));
  return false;
}

std::string RecordField::text() const {
  return is(Kind::string) ? value_.text : std::string();
}

std::string RecordField::text_or_nothing() const {
  return is_null() ? std::string() : text();
}

std::optional<std::string> RecordField::text_if_any() const {
  if (is_null()) return std::nullopt;
  return text();
}

bool RecordField::yes() const {
  return is(Kind::boolean) && value_.text == "true";
}

std::uint64_t RecordField::whole(std::uint64_t most) const {
  if (!is(Kind::number)) return 0;
  std::uint64_t number = 0;
  const char* const end = value_.text.data() + value_.text.size();
  const auto [last, failure] = std::from_chars(value_.text.data(), end, number);
  if (failure == std::errc() && last == end && number <= most) return number;
  fault_.add("record.wrong-value", {{"member", pointer_}, {"value", value_.text}});
  return 0;
}

int RecordField::number() const {
  return static_cast<int>(whole(std::numeric_limits<int>::max()));
}

std::optional<int> RecordField::number_if_any() const {
  if (is_null()) return std::nullopt;
  return number();
}

std::string RecordField::sha256() const {
  constexpr std::size_t digits = 64;
  std::string words = text();
  const bool is_digest =
      words.size() == digits && words.find_first_not_of("0123456789abcdef") == std::string::npos;
  if (!is_digest) refuse("SHA-256");
  return words;
}

std::vector<RecordField> RecordField::items() const {
  std::vector<RecordField> fields;
  if (!is(Kind::array)) return fields;
  for (const JsonValue& item : value_.items)
    fields.emplace_back(item, pointer_ + "/" + std::to_string(fields.size()), fault_);
  return fields;
}

std::vector<std::pair<std::string, RecordField>> RecordField::members() const {
  std::vector<std::pair<std::string, RecordField>> fields;
  if (!is(Kind::object)) return fields;
  for (const JsonMember& member : value_.members)
    fields.emplace_back(member.name,
                        RecordField(member.value, pointer_ + "/" + escaped(member.name), fault_));
  return fields;
}

}  // namespace govreport::internal
