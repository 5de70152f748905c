#include "xml_part.hpp"

#include <pugixml.hpp>

namespace govreport::ofd {
namespace {

class StringWriter final : public pugi::xml_writer {
 public:
  void write(const void* data, std::size_t size) override {
    bytes_.append(static_cast<const char*>(data), size);
  }
  std::string take() { return std::move(bytes_); }

 private:
  std::string bytes_;
};

}  // namespace

Element Element::child(const char* name) const {
  return Element(pugi::xml_node(node_).append_child(name).internal_object());
}

Element Element::child(const char* name, std::string_view words) const {
  pugi::xml_node added = pugi::xml_node(node_).append_child(name);
  added.append_child(pugi::node_pcdata).set_value(std::string(words).c_str());
  return Element(added.internal_object());
}

Element Element::attribute(const char* name, std::string_view value) const {
  pugi::xml_node(node_).append_attribute(name).set_value(std::string(value).c_str());
  return *this;
}

Element Element::optional_attribute(const char* name, std::string_view value) const {
  return value.empty() ? *this : attribute(name, value);
}

XmlPart::XmlPart(const char* root, const char* prefix, const char* name_space)
    : document_(std::make_unique<pugi::xml_document>()) {
  pugi::xml_node declaration = document_->append_child(pugi::node_declaration);
  declaration.append_attribute("version").set_value("1.0");
  declaration.append_attribute("encoding").set_value("UTF-8");
  const std::string name = std::string("xmlns:") + prefix;
  document_->append_child(root).append_attribute(name.c_str()).set_value(name_space);
}

XmlPart::~XmlPart() = default;

Element XmlPart::root() const {
  return Element(document_->document_element().internal_object());
}

std::string XmlPart::bytes() const {
  StringWriter writer;
  document_->save(writer, "", pugi::format_raw, pugi::encoding_utf8);
  return writer.take();
}

}  // namespace govreport::ofd
