#include "base/xml.hpp"

#include "base/utf8.hpp"
#include "govreport/plugin_sdk.hpp"

#include <algorithm>
#include <cassert>
#include <map>

#include <pugixml.hpp>

namespace govreport::internal {
namespace {

pugi::xml_node node_of(void* raw) {
  return pugi::xml_node(static_cast<pugi::xml_node_struct*>(raw));
}

bool is_character_data(pugi::xml_node node) {
  return node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata;
}

std::vector<std::size_t> line_starts(std::string_view bytes) {
  std::vector<std::size_t> starts = {0};
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (bytes[i] == '\n') starts.push_back(i + 1);
  }
  return starts;
}

std::uint32_t line_in(const std::vector<std::size_t>& starts, std::size_t offset) {
  const auto after = std::upper_bound(starts.begin(), starts.end(), offset);
  return static_cast<std::uint32_t>(after - starts.begin());
}

Error malformed(std::string_view id, std::string_view file, std::uint32_t line, std::string what) {
  return {ErrorCode::malformed,
          std::string(id),
          {{"what", std::move(what)}},
          {.file = std::string(file), .line = line}};
}

}  // namespace

struct XmlDocument::Tree {
  pugi::xml_document document;
  std::vector<std::size_t> starts;
  std::uint32_t lines_before = 0;
  std::vector<std::unique_ptr<XmlDocument>> others;      ///< that parts are included of
  std::map<void*, std::vector<XmlElement>> in_place_of;  ///< an element: what is included there
};

XmlDocument::XmlDocument(std::unique_ptr<Tree> tree, std::string file)
    : tree_(std::move(tree)), file_(std::move(file)) {}
XmlDocument::~XmlDocument() = default;
XmlDocument::XmlDocument(XmlDocument&&) noexcept = default;
XmlDocument& XmlDocument::operator=(XmlDocument&&) noexcept = default;

Result<XmlDocument> XmlDocument::parse(std::string_view bytes,
                                       std::string_view file,
                                       std::uint32_t lines_before) {
  auto tree = std::make_unique<Tree>();
  tree->lines_before = lines_before;
  tree->starts = line_starts(bytes);
  if (const auto bad = first_malformed_utf8(bytes)) {
    return malformed("xml.not-utf8", file, line_in(tree->starts, *bad), std::to_string(*bad));
  }
  const pugi::xml_parse_result parsed = tree->document.load_buffer(
      bytes.data(),
      bytes.size(),
      pugi::parse_default | pugi::parse_doctype | pugi::parse_ws_pcdata_single,
      pugi::encoding_utf8);
  if (!parsed) {
    const auto offset = static_cast<std::size_t>(parsed.offset);
    return malformed("xml.malformed", file, line_in(tree->starts, offset), parsed.description());
  }
  for (const pugi::xml_node node : tree->document.children()) {
    if (node.type() != pugi::node_doctype) continue;
    const auto offset = static_cast<std::size_t>(node.offset_debug());
    return malformed("xml.doctype", file, line_in(tree->starts, offset), "DOCTYPE");
  }
  if (!tree->document.document_element()) return malformed("xml.no-root", file, 1, "");
  return XmlDocument(std::move(tree), std::string(file));
}

XmlElement XmlDocument::root() const {
  return {this, tree_->document.document_element().internal_object()};
}

std::uint32_t XmlDocument::line_at(std::size_t offset) const {
  return tree_->lines_before + line_in(tree_->starts, offset);
}

void XmlDocument::include(const XmlElement& place,
                          std::unique_ptr<XmlDocument> other,
                          Included what) {
  const XmlElement root = other->root();
  tree_->in_place_of.insert_or_assign(place.node_,
                                      what == Included::root ? std::vector{root} : root.children());
  tree_->others.push_back(std::move(other));
}

void XmlDocument::leave_out(const XmlElement& place) {
  tree_->in_place_of.insert_or_assign(place.node_, std::vector<XmlElement>());
}

std::string_view XmlElement::name() const {
  return node_of(node_).name();
}

std::string_view XmlElement::attribute(std::string_view name) const {
  for (const pugi::xml_attribute attribute : node_of(node_).attributes()) {
    if (attribute.name() == name) return attribute.value();
  }
  return {};
}

bool XmlElement::has(std::string_view attribute) const {
  const auto all = node_of(node_).attributes();
  return std::any_of(all.begin(), all.end(), [attribute](pugi::xml_attribute each) {
    return each.name() == attribute;
  });
}

std::vector<XmlAttribute> XmlElement::attributes() const {
  std::vector<XmlAttribute> result;
  for (const pugi::xml_attribute attribute : node_of(node_).attributes()) {
    result.push_back({attribute.name(), attribute.value()});
  }
  return result;
}

std::vector<XmlElement> XmlElement::children() const {
  std::vector<XmlElement> result;
  for (const pugi::xml_node child : node_of(node_).children()) {
    if (child.type() != pugi::node_element) continue;
    const auto& included = document_->tree_->in_place_of;
    const auto found = included.find(child.internal_object());
    if (found == included.end()) {
      result.push_back({document_, child.internal_object()});
    } else {
      result.insert(result.end(), found->second.begin(), found->second.end());
    }
  }
  return result;
}

std::string XmlElement::text() const {
  std::string result;
  for (const pugi::xml_node child : node_of(node_).children()) {
    if (is_character_data(child)) result += child.value();
  }
  return result;
}

bool XmlElement::has_text() const {
  return !trim(text()).empty();
}

std::uint32_t XmlElement::line() const {
  return document_->line_at(static_cast<std::size_t>(node_of(node_).offset_debug()));
}

// ---- writing ---------------------------------------------------------------------------------

XmlWriter::XmlWriter(std::string& out) : out_(out) {
  out_ += R"(<?xml version="1.0" encoding="UTF-8"?>)";
  out_ += '\n';
}

XmlWriter& XmlWriter::open(std::string_view name) {
  finish_start_tag();
  indent();
  out_ += '<';
  out_ += name;
  open_.emplace_back(name);
  in_start_tag_ = true;
  return *this;
}

XmlWriter& XmlWriter::attribute(std::string_view name, std::string_view value) {
  assert(in_start_tag_ && !has_text_);
  out_ += ' ';
  out_ += name;
  out_ += "=\"";
  append_xml_escaped(out_, value);
  out_ += '"';
  return *this;
}

XmlWriter& XmlWriter::text(std::string_view words) {
  assert(in_start_tag_);
  if (words.empty()) return *this;
  if (!has_text_) out_ += '>';
  has_text_ = true;
  append_xml_escaped(out_, words);
  return *this;
}

XmlWriter& XmlWriter::close() {
  assert(!open_.empty());
  const std::string name = std::move(open_.back());
  open_.pop_back();
  if (in_start_tag_ && !has_text_) {
    out_ += "/>\n";
  } else {
    if (!has_text_) indent();
    out_ += "</" + name + ">\n";
  }
  in_start_tag_ = false;
  has_text_ = false;
  return *this;
}

XmlWriter& XmlWriter::element(std::string_view name, std::string_view words) {
  return open(name).text(words).close();
}

void XmlWriter::finish_start_tag() {
  assert(!has_text_);
  if (in_start_tag_) out_ += ">\n";
  in_start_tag_ = false;
}

void XmlWriter::indent() {
  out_.append(open_.size() * 2, ' ');
}

void append_xml_escaped(std::string& out, std::string_view words) {
  sdk::append_escaped(out, words);
}

std::string pugixml_version() {
  constexpr int major = PUGIXML_VERSION / 1000;  // 1130 is 1.13
  return "pugixml " + std::to_string(major) + "." + std::to_string(PUGIXML_VERSION % 1000 / 10);
}

}  // namespace govreport::internal
