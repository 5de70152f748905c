#include "attachments.hpp"

#include "findings.hpp"
#include "xml_part.hpp"

#include <algorithm>
#include <array>

namespace govreport::ofd {
namespace {

const char* const folder = "Doc_0/Attachs/";

/// What follows the last dot, in small letters; empty if that is not plain.
std::string extension_of(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  if (dot == std::string_view::npos || dot == 0) return {};
  std::string extension(name.substr(dot + 1));
  for (char& c : extension) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))) return {};
  }
  return extension;
}

/// GB/T 42133-2022, 6.15: TXT, XML and the like stay; spreadsheets, web pages, slides, sound and
/// pictures do not. Which endings are text is ours. A file of another kind under such a name has
/// bytes of value 0.
bool is_archivable(const Attachment& attachment) {
  constexpr std::array<std::string_view, 4> formats = {"xml", "txt", "csv", "json"};
  const std::string format = extension_of(attachment.name);
  return std::find(formats.begin(), formats.end(), format) != formats.end() &&
         attachment.bytes.find('\0') == std::string_view::npos;
}

sdk::Status find_report(const sdk::Export& context, std::vector<Attachment>& attachments) {
  const auto* const found = context.extension<govreport_report>(GOVREPORT_EXTENSION_REPORT);
  if (found == nullptr) return missing(context, GOVREPORT_EXTENSION_REPORT);
  const govreport_report report = sdk::copy_sized(found);
  const std::string_view name = sdk::view(report.file_name);
  attachments.push_back({"report",
                         name.empty() ? "report.xml" : name,
                         sdk::view(report.xml),
                         {folder, "report.xml"}});
  return GOVREPORT_OK;
}

/// A file's own name may be anything; a part's is plain.
Attachment attachment_of(const govreport_file& file, std::size_t number) {
  const std::string id = "attachment_" + sdk::integer(static_cast<std::int64_t>(number));
  const std::string extension = extension_of(sdk::view(file.name));
  return {id,
          sdk::view(file.name),
          sdk::view(file.bytes),
          {folder, extension.empty() ? id : id + "." + extension}};
}

sdk::Status find_files(const sdk::Export& context,
                       const Settings& settings,
                       std::vector<Attachment>& attachments) {
  const auto* const found = context.extension<govreport_files>(GOVREPORT_EXTENSION_FILES);
  if (found == nullptr) return missing(context, GOVREPORT_EXTENSION_FILES);
  std::size_t number = 0;
  for (const govreport_file file : sdk::Records<govreport_file>(sdk::copy_sized(found).files)) {
    if (sdk::view(file.option) != "attach-files") continue;
    Attachment attachment = attachment_of(file, ++number);
    if (settings.profile == Profile::archive && !is_archivable(attachment)) {
      context.report(findings::attachment, GOVREPORT_NONE, {{"name", attachment.name}});
      return GOVREPORT_REFUSED;
    }
    attachments.push_back(std::move(attachment));
  }
  return GOVREPORT_OK;
}

std::string kilobytes(std::string_view bytes) {
  std::string size;
  sdk::append_quotient(size, static_cast<std::int64_t>(bytes.size()), 1024, 3);
  return size;
}

}  // namespace

sdk::Status find_attachments(const sdk::Export& context,
                             const Settings& settings,
                             std::vector<Attachment>& attachments) {
  if (settings.attach) GOVREPORT_SDK_TRY(find_report(context, attachments));
  if (settings.attach_files) GOVREPORT_SDK_TRY(find_files(context, settings, attachments));
  return GOVREPORT_OK;
}

std::string attachments_part(const std::vector<Attachment>& attachments) {
  const XmlPart part("ofd:Attachments", "ofd", ofd_namespace);
  for (const Attachment& each : attachments)
    part.root()
        .child("ofd:Attachment")
        .attribute("ID", each.id)
        .attribute("Name", each.name)
        .optional_attribute("Format", extension_of(each.place.relative))
        .attribute("Size", kilobytes(each.bytes))
        .child("ofd:FileLoc", each.place.relative);
  return part.bytes();
}

}  // namespace govreport::ofd
