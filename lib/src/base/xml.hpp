/// XML in: pugixml behind a narrow reading interface that knows lines. The one file of the library
/// that includes pugixml is xml.cpp.
#pragma once

#include "govreport/result.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace govreport::internal {

struct XmlAttribute {
  std::string_view name;
  std::string_view value;
};

/// An element of a parsed document; a handle, valid as long as its XmlDocument.
class XmlElement {
 public:
  std::string_view name() const;
  /// The attribute's value; empty where it is not there (see `has`).
  std::string_view attribute(std::string_view name) const;
  bool has(std::string_view attribute) const;
  std::vector<XmlAttribute> attributes() const;
  std::vector<XmlElement> children() const;  ///< elements only, in order; see XmlDocument::include
  /// All character data directly inside, joined.
  std::string text() const;
  /// Character data other than white space directly inside?
  bool has_text() const;
  std::uint32_t line() const;  ///< from 1, and on from what the document was told stands before it

 private:
  friend class XmlDocument;
  XmlElement(const class XmlDocument* document, void* node) : document_(document), node_(node) {}
  const class XmlDocument* document_;
  void* node_;
};

/// A parsed document. No DTD, no entities but the five of XML, no external anything.
class XmlDocument {
 public:
  /// Errors: malformed, with the line and what the parser met; a document type declaration is
  /// refused. `file` is for messages. The document's first line is the one after `lines_before`;
  /// errors give lines of the file.
  static Result<XmlDocument> parse(std::string_view bytes,
                                   std::string_view file,
                                   std::uint32_t lines_before = 0);
  ~XmlDocument();
  XmlDocument(XmlDocument&&) noexcept;
  XmlDocument& operator=(XmlDocument&&) noexcept;
  XmlDocument(const XmlDocument&) = delete;
  XmlDocument& operator=(const XmlDocument&) = delete;

  XmlElement root() const;
  const std::string& file() const { return file_; }
  std::uint32_t line_at(std::size_t offset) const;

  /// What of another document stands in the place of an element.
  enum class Included { root, children_of_root };
  /// From now on `place`, an element of this document but not its root, is not there, and that part
  /// of `other` is there in its place. Handles to elements of `other` stay valid with this
  /// document.
  void include(const XmlElement& place, std::unique_ptr<XmlDocument> other, Included what);
  /// From now on `place` is not there.
  void leave_out(const XmlElement& place);

 private:
  friend class XmlElement;
  struct Tree;
  XmlDocument(std::unique_ptr<Tree> tree, std::string file);
  std::unique_ptr<Tree> tree_;
  std::string file_;
};

/// XML out: appends canonical text. Elements close themselves in the order they were opened;
/// attributes in the order given; two spaces a level; text is escaped; same calls, same bytes.
class XmlWriter {
 public:
  /// Begins a document with its declaration.
  explicit XmlWriter(std::string& out);
  XmlWriter& open(std::string_view name);
  XmlWriter& attribute(std::string_view name, std::string_view value);
  /// Text content; the element then closes on the same line.
  XmlWriter& text(std::string_view words);
  XmlWriter& close();
  /// open, text, close. An empty `words` gives an empty element.
  XmlWriter& element(std::string_view name, std::string_view words);

 private:
  void finish_start_tag();
  void indent();
  std::string& out_;
  std::vector<std::string> open_;
  bool in_start_tag_ = false;
  bool has_text_ = false;
};

/// Escapes &, <, >, ", and control white space as references.
void append_xml_escaped(std::string& out, std::string_view words);

/// "pugixml 1.13".
std::string pugixml_version();

}  // namespace govreport::internal
