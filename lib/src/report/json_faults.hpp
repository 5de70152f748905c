/// What is wrong with a report's JSON: every fault is a finding with a JSON pointer and a line.
#pragma once

#include "base/json.hpp"
#include "govreport/finding.hpp"

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace govreport::internal {

/// A value with the pointer that leads to it (RFC 6901): "/tables/requests/new/natural".
struct JsonSpot {
  const JsonValue* value;
  std::string pointer;

  const JsonValue* operator->() const { return value; }
  JsonSpot item(std::size_t index) const;
  JsonSpot member(const JsonMember& member) const;
};

class JsonFaults {
 public:
  /// Of one file no more are listed; the last of them says so.
  static constexpr std::size_t most = 1000;

  JsonFaults(std::string_view file, Findings& findings) : file_(file), findings_(findings) {}

  /// `code` is of catalogue_json.cpp. The argument `pointer` is added.
  void add(std::string_view code, const JsonSpot& at, std::vector<Argument> arguments = {});

  /// Finds a value of another kind. Gives whether it is of this one.
  bool expect(const JsonSpot& spot, JsonValue::Kind kind);

  /// The text of a string; nothing after a finding. One that holds what XML could not carry is a
  /// finding (XML 1.0, 2.2), as every report can be written as XML.
  std::optional<std::string> words(const JsonSpot& spot);

  /// Calls `take(index, member)` for each member that is one of `names`, index among them. Finds
  /// what is no object, members that are none of them, and those that come twice (and are not
  /// taken). The order is free: JSON gives it no meaning (RFC 8259, 4).
  using Take = std::function<void(std::size_t, const JsonSpot&)>;
  void each_member(const JsonSpot& object, std::span<const std::string> names, const Take& take);

 private:
  void add_unknown(const JsonSpot& at, std::string_view name, std::span<const std::string> known);

  std::string file_;
  Findings& findings_;
  std::size_t count_ = 0;
};

}  // namespace govreport::internal
