/// HTML in: libxml2's parser behind a narrow reading interface. The one file that includes libxml2
/// is html.cpp.
#pragma once

#include "govreport/result.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace govreport::internal {

/// An element or a piece of text of a parsed page; a handle, valid as long as its HtmlDocument.
/// Comments, declarations and processing instructions are not among the nodes.
class HtmlNode {
 public:
  bool is_text() const;
  /// Of an element, in small letters; empty for text.
  std::string_view name() const;
  /// Of a piece of text, entities resolved, white space as it stands.
  std::string_view text() const;
  /// The attribute's value; empty where it is not there (see `has`).
  std::string_view attribute(const char* name) const;
  bool has(const char* attribute) const;
  std::optional<HtmlNode> first_child() const;
  std::optional<HtmlNode> next() const;  ///< the next with the same parent
  std::uint32_t line() const;            ///< from 1; beyond 65535 it is only near

 private:
  friend class HtmlDocument;
  explicit HtmlNode(void* node) : node_(node) {}
  void* node_;
};

/// A parsed page. Whatever the tags are, there is a tree; scripts are not run, nothing is fetched,
/// entities other than HTML's own stay as they are written.
class HtmlDocument {
 public:
  /// `source` is UTF-8, whatever it declares. Errors: malformed ("html.broken"); limit
  /// ("html.too-deep", "html.too-large").
  static Result<HtmlDocument> parse(std::string_view source, const std::string& file);
  ~HtmlDocument();
  HtmlDocument(HtmlDocument&&) noexcept;
  HtmlDocument& operator=(HtmlDocument&&) noexcept;
  HtmlDocument(const HtmlDocument&) = delete;
  HtmlDocument& operator=(const HtmlDocument&) = delete;

  HtmlNode root() const;

 private:
  struct Tree;
  explicit HtmlDocument(std::unique_ptr<Tree> tree);
  std::unique_ptr<Tree> tree_;
};

/// "libxml2 2.9.14".
std::string libxml2_version();

}  // namespace govreport::internal
