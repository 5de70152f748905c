#include "base/html.hpp"

#include <algorithm>

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>

namespace govreport::internal {
namespace {

constexpr std::size_t largest_page = std::size_t{32} << 20U;  // bytes

struct FreeContext {
  void operator()(htmlParserCtxtPtr context) const { htmlFreeParserCtxt(context); }
};
struct FreeDocument {
  void operator()(htmlDocPtr document) const { xmlFreeDoc(document); }
};

xmlNodePtr node_of(void* raw) {
  return static_cast<xmlNodePtr>(raw);
}

std::string_view view_of(const xmlChar* text) {
  return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

bool is_shown(const xmlNode* node) {
  return node->type == XML_ELEMENT_NODE || node->type == XML_TEXT_NODE ||
         node->type == XML_CDATA_SECTION_NODE;
}

const xmlNode* first_shown(const xmlNode* node) {
  while (node != nullptr && !is_shown(node))
    node = node->next;
  return node;
}

const xmlAttr* find_attribute(const xmlNode* node, const char* name) {
  return node->type == XML_ELEMENT_NODE
             ? xmlHasProp(const_cast<xmlNode*>(node), reinterpret_cast<const xmlChar*>(name))
             : nullptr;
}

/// Where the comment or "<![if …]>" that begins `text` ends; its size where it does not.
std::size_t end_of_mark(std::string_view text, bool is_comment) {
  const std::size_t end = is_comment ? text.find("-->") : text.find('>');
  if (end == std::string_view::npos) return text.size();
  return end + (is_comment ? 3 : 1);
}

/// Without "<![if …]>" and the like, which word processors write and no browser shows. Comments and
/// lines stay.
std::string without_conditions(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t at = text.find("<!"); at != std::string_view::npos; at = text.find("<!")) {
    result += text.substr(0, at);
    text.remove_prefix(at);
    const bool is_comment = text.starts_with("<!--");
    const bool is_condition = text.starts_with("<![") && !text.starts_with("<![CDATA[");
    const std::size_t size = is_comment || is_condition ? end_of_mark(text, is_comment) : 2;
    const std::string_view mark = text.substr(0, size);
    if (is_condition) {
      result.append(static_cast<std::size_t>(std::count(mark.begin(), mark.end(), '\n')), '\n');
    } else {
      result += mark;
    }
    text.remove_prefix(size);
  }
  return result += text;
}

Error fault(ErrorCode code, std::string_view id, const std::string& file) {
  return {code, std::string(id), {}, {.file = file}};
}

}  // namespace

struct HtmlDocument::Tree {
  std::unique_ptr<xmlDoc, FreeDocument> document;
};

HtmlDocument::HtmlDocument(std::unique_ptr<Tree> tree) : tree_(std::move(tree)) {}
HtmlDocument::HtmlDocument(HtmlDocument&&) noexcept = default;
HtmlDocument& HtmlDocument::operator=(HtmlDocument&&) noexcept = default;
HtmlDocument::~HtmlDocument() = default;

Result<HtmlDocument> HtmlDocument::parse(std::string_view source, const std::string& file) {
  if (source.size() > largest_page) return fault(ErrorCode::limit, "html.too-large", file);
  const std::string text = without_conditions(source);
  const std::unique_ptr<htmlParserCtxt, FreeContext> context(htmlNewParserCtxt());
  if (!context) return fault(ErrorCode::internal, "html.broken", file);
  auto tree = std::make_unique<Tree>();
  tree->document.reset(htmlCtxtReadMemory(context.get(),
                                          text.data(),
                                          static_cast<int>(text.size()),
                                          nullptr,
                                          "UTF-8",
                                          HTML_PARSE_RECOVER | HTML_PARSE_NOERROR |
                                              HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                                              HTML_PARSE_COMPACT | HTML_PARSE_IGNORE_ENC));
  // The parser stops where it meets its limits, of nesting or of one text; half a page is none.
  if (context->disableSAX != 0) {
    const bool is_too_large = context->errNo == XML_ERR_NO_MEMORY;
    return fault(ErrorCode::limit, is_too_large ? "html.too-large" : "html.too-deep", file);
  }
  if (!tree->document || xmlDocGetRootElement(tree->document.get()) == nullptr)
    return fault(ErrorCode::malformed, "html.broken", file);
  return HtmlDocument(std::move(tree));
}

HtmlNode HtmlDocument::root() const {
  return HtmlNode(xmlDocGetRootElement(tree_->document.get()));
}

bool HtmlNode::is_text() const {
  return node_of(node_)->type != XML_ELEMENT_NODE;
}

std::string_view HtmlNode::name() const {
  return is_text() ? std::string_view() : view_of(node_of(node_)->name);
}

std::string_view HtmlNode::text() const {
  return is_text() ? view_of(node_of(node_)->content) : std::string_view();
}

std::string_view HtmlNode::attribute(const char* name) const {
  const xmlAttr* const found = find_attribute(node_of(node_), name);
  return found == nullptr || found->children == nullptr ? std::string_view()
                                                        : view_of(found->children->content);
}

bool HtmlNode::has(const char* attribute) const {
  return find_attribute(node_of(node_), attribute) != nullptr;
}

std::optional<HtmlNode> HtmlNode::first_child() const {
  if (is_text()) return std::nullopt;
  const xmlNode* const child = first_shown(node_of(node_)->children);
  return child == nullptr ? std::nullopt : std::optional(HtmlNode(const_cast<xmlNode*>(child)));
}

std::optional<HtmlNode> HtmlNode::next() const {
  const xmlNode* const after = first_shown(node_of(node_)->next);
  return after == nullptr ? std::nullopt : std::optional(HtmlNode(const_cast<xmlNode*>(after)));
}

std::uint32_t HtmlNode::line() const {
  const long line = xmlGetLineNo(node_of(node_));
  return line > 0 ? static_cast<std::uint32_t>(line) : 0;
}

std::string libxml2_version() {
  return "libxml2 " LIBXML_DOTTED_VERSION;
}

}  // namespace govreport::internal
