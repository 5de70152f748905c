#include "metadata.hpp"

namespace govreport::pdf {
namespace {

// XMP part 1, 7.3.2: the packet's identifier is the same in every file.
constexpr std::string_view packet_head =
    "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
    "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
    "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
    "<rdf:Description rdf:about=\"\"\n"
    " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"\n"
    " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\"\n"
    " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"\n"
    " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\"\n"
    " xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\"\n"
    " xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\"\n"
    " xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\"\n"
    " xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n";

// PDF/A knows no property of PDF/UA: its schema is described in the packet.
// ISO 19005-3:2012, 6.6.2.3
constexpr std::string_view extension_schemas =
    "<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">\n"
    "<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>\n"
    "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\n"
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\n"
    "<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">\n"
    "<pdfaProperty:name>part</pdfaProperty:name>\n"
    "<pdfaProperty:valueType>Integer</pdfaProperty:valueType>\n"
    "<pdfaProperty:category>internal</pdfaProperty:category>\n"
    "<pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>\n"
    "</rdf:li></rdf:Seq></pdfaSchema:property>\n"
    "</rdf:li></rdf:Bag></pdfaExtension:schemas>\n";

constexpr std::string_view packet_tail =
    "</rdf:Description>\n"
    "</rdf:RDF>\n"
    "</x:xmpmeta>\n"
    "<?xpacket end=\"r\"?>";

// Properties that are not known are left out, as in Info.
class Packet {
 public:
  Packet() : text_(packet_head) {}

  Packet& simple(std::string_view name, std::string_view value) {
    return element(name, "", value, "");
  }
  /// A property in several languages; we have one.                XMP part 1, 8.2.2.4
  Packet& alternative(std::string_view name, std::string_view value) {
    return element(name, "<rdf:Alt><rdf:li xml:lang=\"x-default\">", value, "</rdf:li></rdf:Alt>");
  }
  Packet& sequence(std::string_view name, std::string_view value) {
    return element(name, "<rdf:Seq><rdf:li>", value, "</rdf:li></rdf:Seq>");
  }
  Packet& bag(std::string_view name, std::string_view value) {
    return element(name, "<rdf:Bag><rdf:li>", value, "</rdf:li></rdf:Bag>");
  }
  Packet& date(std::string_view name, std::string_view date) {
    return date.empty() ? *this : simple(name, std::string(date) + "T00:00:00Z");
  }

  std::string finish() {
    text_ += extension_schemas;
    text_ += packet_tail;
    return std::move(text_);
  }

 private:
  Packet& element(std::string_view name,
                  std::string_view before,
                  std::string_view value,
                  std::string_view after) {
    if (value.empty()) return *this;
    text_.append("<").append(name).append(">").append(before);
    sdk::append_escaped(text_, value);
    text_.append(after).append("</").append(name).append(">\n");
    return *this;
  }

  std::string text_;
};

}  // namespace

std::string xmp_packet(const Metadata& metadata) {
  return Packet()
      .simple("pdfaid:part", metadata.profile == Profile::a2a ? "2" : "3")
      .simple("pdfaid:conformance", "A")
      .simple("pdfuaid:part", "1")
      .alternative("dc:title", metadata.title)
      .sequence("dc:creator", metadata.author)
      .alternative("dc:description", metadata.subject)
      .bag("dc:language", metadata.language)
      .simple("pdf:Keywords", metadata.keywords)
      .simple("pdf:Producer", metadata.producer)
      .date("xmp:CreateDate", metadata.created)
      .date("xmp:ModifyDate", metadata.created)
      .date("xmp:MetadataDate", metadata.created)
      .finish();
}

}  // namespace govreport::pdf
