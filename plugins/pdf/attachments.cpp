#include "attachments.hpp"

#include "metadata.hpp"

namespace govreport::pdf {
namespace {

Reference write_embedded_file(const govreport_report& report,
                              const Options& options,
                              Writer& writer) {
  Dictionary parameters;
  parameters.set(Name{"Size"}, Integer{static_cast<std::int64_t>(report.xml.size)});
  if (!options.created.empty())
    parameters.set(Name{"ModDate"}, ByteString{info_date(options.created)});
  Dictionary file(Name{"EmbeddedFile"});
  file.set(Name{"Subtype"}, Name{sdk::view(report.media_type)}).set(Name{"Params"}, parameters);
  return writer.put_stream(file, sdk::view(report.xml));
}

}  // namespace

Reference write_attachment(const govreport_report& report, const Options& options, Writer& writer) {
  const Reference file = write_embedded_file(report, options, writer);
  Dictionary files;
  files.set(Name{"F"}, file).set(Name{"UF"}, file);
  const std::string_view name = sdk::view(report.file_name);
  Dictionary specification(Name{"Filespec"});
  specification.set(Name{"F"}, TextString{name})
      .set(Name{"UF"}, TextString{name})
      .set(Name{"Desc"}, TextString{options.title})
      .set(Name{"AFRelationship"}, Name{"Source"})
      .set(Name{"EF"}, files);
  return writer.put(specification);
}

void set_attachment(const govreport_report& report,
                    Reference specification,
                    Dictionary& catalogue) {
  Dictionary files;
  files.set(Name{"Names"}, Array().add(TextString{sdk::view(report.file_name)}).add(specification));
  Dictionary names;
  names.set(Name{"EmbeddedFiles"}, files);
  catalogue.set(Name{"Names"}, names).set(Name{"AF"}, Array().add(specification));
}

}  // namespace govreport::pdf
