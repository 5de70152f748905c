/// The report's XML inside the PDF, as the source the pages were made from.   ISO 19005-3:2012, 6.8
#pragma once

#include "options.hpp"
#include "writer.hpp"

namespace govreport::pdf {

/// Writes the file and its specification, and gives the specification's reference.
Reference write_attachment(const govreport_report& report, const Options& options, Writer& writer);

/// Names the attached file in the catalogue: /AF and /Names /EmbeddedFiles.
void set_attachment(const govreport_report& report, Reference specification, Dictionary& catalogue);

}  // namespace govreport::pdf
