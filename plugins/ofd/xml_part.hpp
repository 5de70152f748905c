/// XML parts of the package. The one door to pugixml.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace pugi {
class xml_document;
struct xml_node_struct;
}  // namespace pugi

namespace govreport::ofd {

/// The namespace of GB/T 33190-2016; its prefix is always `ofd`, as readers look names up by it.
inline constexpr const char* ofd_namespace = "http://www.ofdspec.org/2016";

/// An element of a part, valid as long as the part. Copying it copies the reference.
class Element {
 public:
  explicit Element(pugi::xml_node_struct* node) : node_(node) {}

  /// A new last child. `name` carries its prefix: "ofd:Page".
  Element child(const char* name) const;
  /// A new last child that holds `words` and nothing else.
  Element child(const char* name, std::string_view words) const;
  Element attribute(const char* name, std::string_view value) const;
  /// Left out when `value` is empty.
  Element optional_attribute(const char* name, std::string_view value) const;

 private:
  pugi::xml_node_struct* node_;
};

/// One XML part: UTF-8, no white space that is not content.
class XmlPart {
 public:
  /// `root` carries its prefix; `name_space` is what the prefix stands for.
  XmlPart(const char* root, const char* prefix, const char* name_space);
  ~XmlPart();
  XmlPart(const XmlPart&) = delete;
  XmlPart& operator=(const XmlPart&) = delete;

  Element root() const;
  std::string bytes() const;

 private:
  std::unique_ptr<pugi::xml_document> document_;
};

}  // namespace govreport::ofd
