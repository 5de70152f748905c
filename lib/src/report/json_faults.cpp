#include "report/json_faults.hpp"

#include "base/beginning.hpp"
#include "base/nearest.hpp"
#include "base/utf8.hpp"

#include <algorithm>

namespace govreport::internal {
namespace {

/// A step of a pointer: RFC 6901, 3.
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

constexpr std::size_t longest_quoted = 200;  // bytes of a pointer

bool can_stand_in_xml(char32_t codepoint) {
  if (codepoint < 0x20) return codepoint == '\t' || codepoint == '\n' || codepoint == '\r';
  return codepoint != 0xFFFE && codepoint != 0xFFFF;
}

std::string code_point(char32_t codepoint) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string out = "U+";
  for (int shift = 12; shift >= 0; shift -= 4)
    out += digits[(codepoint >> static_cast<unsigned>(shift)) & 0xFU];
  return out;
}

}  // namespace

JsonSpot JsonSpot::item(std::size_t index) const {
  return {&value->items[index], pointer + "/" + std::to_string(index)};
}

JsonSpot JsonSpot::member(const JsonMember& member) const {
  return {&member.value, pointer + "/" + escaped(member.name)};
}

void JsonFaults::add(std::string_view code, const JsonSpot& at, std::vector<Argument> arguments) {
  if (count_ > most) return;
  Finding finding;
  finding.code = code;
  finding.arguments = std::move(arguments);
  finding.arguments.push_back(
      {"pointer", beginning(at.pointer.empty() ? "/" : at.pointer, longest_quoted)});
  if (count_ == most) {
    finding.code = "report-json.more";
    finding.arguments = {{"limit", std::to_string(most)}};
  }
  finding.place.file = file_;
  finding.place.line = at->line;
  findings_.push_back(std::move(finding));
  ++count_;
}

bool JsonFaults::expect(const JsonSpot& spot, JsonValue::Kind kind) {
  if (spot->is(kind)) return true;
  add("report-json.wrong-kind",
      spot,
      {{"wanted", std::string(to_string(kind))}, {"found", std::string(to_string(spot->kind))}});
  return false;
}

std::optional<std::string> JsonFaults::words(const JsonSpot& spot) {
  if (!expect(spot, JsonValue::Kind::string)) return std::nullopt;
  const std::string& text = spot->text;
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t codepoint = next_codepoint(text, offset);
    if (can_stand_in_xml(codepoint)) continue;
    add("report-json.control-character", spot, {{"what", code_point(codepoint)}});
    return std::nullopt;
  }
  return text;
}

void JsonFaults::add_unknown(const JsonSpot& at,
                             std::string_view name,
                             std::span<const std::string> known) {
  constexpr std::size_t longest_name = 64;  // beyond it nothing of ours was meant
  std::vector<Argument> arguments = {{"known", join(known)}};
  const auto near = name.size() <= longest_name ? nearest(name, known) : std::nullopt;
  if (near) arguments.push_back({"near", *near});
  add(near ? "report-json.member-unknown-near" : "report-json.member-unknown",
      at,
      std::move(arguments));
}

void JsonFaults::each_member(const JsonSpot& object,
                             std::span<const std::string> names,
                             const Take& take) {
  if (!expect(object, JsonValue::Kind::object)) return;
  std::vector<bool> seen(names.size(), false);
  for (const JsonMember& member : object->members) {
    if (count_ > most) return;
    const auto found = std::find(names.begin(), names.end(), member.name);
    const auto index = static_cast<std::size_t>(found - names.begin());
    const JsonSpot spot = object.member(member);
    if (found == names.end()) {
      add_unknown(spot, member.name, names);
    } else if (seen[index]) {
      add("report-json.member-twice", spot);
    } else {
      seen[index] = true;
      take(index, spot);
    }
  }
}

}  // namespace govreport::internal
