#include "attachments.hpp"

#include "xml_part.hpp"

namespace govreport::ofd {

std::string attachments_part(const PackagePlan& plan, const govreport_report& report) {
  std::string kilobytes;
  sdk::append_quotient(kilobytes, static_cast<std::int64_t>(report.xml.size), 1024, 3);
  const std::string_view name = sdk::view(report.file_name);
  const XmlPart part("ofd:Attachments", "ofd", ofd_namespace);
  part.root()
      .child("ofd:Attachment")
      .attribute("ID", "report")  // an xs:ID in Annex A: it must not begin with a digit
      .attribute("Name", name.empty() ? plan.attachment.relative : name)
      .attribute("Format", "xml")
      .attribute("Size", kilobytes)
      .child("ofd:FileLoc", plan.attachment.relative);
  return part.bytes();
}

}  // namespace govreport::ofd
