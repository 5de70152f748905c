/// XML parts of the package, written as they come: no tree is kept, so that the tags of a long
/// report cost their bytes and no more.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace govreport::ofd {

/// The namespace of GB/T 33190-2016; its prefix is always `ofd`, as readers look names up by it.
inline constexpr const char* ofd_namespace = "http://www.ofdspec.org/2016";

class XmlWriter;

/// An element of a part, valid as long as the part. Copying it copies the reference. Its attributes
/// come before its children, and its last child before whatever follows it: an element that is
/// over takes nothing more.
class Element {
 public:
  /// A new last child. `name` carries its prefix, "ofd:Page", and lives as long as the part.
  Element child(const char* name) const;
  /// A new last child that holds `words` and nothing else.
  Element child(const char* name, std::string_view words) const;
  Element attribute(const char* name, std::string_view value) const;
  /// Left out when `value` is empty.
  Element optional_attribute(const char* name, std::string_view value) const;

 private:
  friend class XmlPart;
  Element(XmlWriter& writer, std::size_t depth, std::size_t number)
      : writer_(&writer), depth_(depth), number_(number) {}

  XmlWriter* writer_;
  std::size_t depth_;   ///< 1: the root
  std::size_t number_;  ///< among the elements of the part
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
  /// The finished part. Its elements take nothing more.
  std::string bytes() const;

 private:
  std::unique_ptr<XmlWriter> writer_;
};

}  // namespace govreport::ofd
