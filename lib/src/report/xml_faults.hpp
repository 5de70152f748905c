/// What is wrong with a report's XML: every fault is a finding that names its line.
#pragma once

#include "base/xml.hpp"
#include "govreport/finding.hpp"

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace govreport::internal {

class XmlFaults {
 public:
  XmlFaults(const std::string& file, Findings& findings) : file_(file), findings_(findings) {}

  /// `code` is of catalogue_readers.cpp. The argument `element` is added.
  void add(std::string_view code, const XmlElement& at, std::vector<Argument> arguments = {});

  /// Finds attributes that are not among `known`. Those of XML itself (xmlns:…, xsi:…) are.
  void check_attributes(const XmlElement& element, std::span<const std::string> known);
  /// Finds words directly inside an element that holds elements only.
  void check_no_text(const XmlElement& element);
  void check_no_children(const XmlElement& element);

  /// Calls `take(index, child)` for each child that is one of `names`, index among them. Finds
  /// children that are none of them, come twice (and are not taken), or out of order. One that is
  /// `repeated` may come again.
  using Take = std::function<void(std::size_t, const XmlElement&)>;
  void each_child(const XmlElement& parent,
                  std::span<const std::string> names,
                  const Take& take,
                  std::string_view repeated = {});

 private:
  const std::string& file_;
  Findings& findings_;
};

}  // namespace govreport::internal
