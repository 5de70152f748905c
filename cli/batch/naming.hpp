/// Names the outputs of a batch before any of them is written.
#pragma once

#include "../session.hpp"
#include "output_names.hpp"

namespace govreport::cli {

struct Naming {
  std::string pattern;                  ///< as of NamePattern
  std::filesystem::path folder;         ///< has to be there; those below it are made
  std::vector<std::string> extensions;  ///< of the outputs of each report
  unsigned jobs = 0;                    ///< as of BatchOptions
};

/// Where the outputs of each report go: into the folder, below it as the report stands below the
/// folder it was found in. Where the pattern asks for it, every report is read once for its name,
/// and no more of it is kept.
/// Errors: as NamePattern::parse and name; the last of the clashes, after the others have been
/// told; io (a folder that cannot be made).
Result<std::vector<Target>> name_outputs(const Session& session,
                                         const InputOptions& options,
                                         const Inputs& inputs,
                                         const Naming& naming);

}  // namespace govreport::cli
