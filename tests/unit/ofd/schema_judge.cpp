#include "schema_judge.hpp"

#include "test_folders.hpp"

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <system_error>
#include <utility>

namespace govreport::test {
namespace {

namespace fs = std::filesystem;

std::string quoted(const fs::path& path) {
  return '\'' + path.string() + '\'';
}

}  // namespace

SchemaJudge::SchemaJudge(std::string_view option, fs::path schema)
    : option_(option), schema_(std::move(schema)) {
  std::string name = (fs::temp_directory_path() / "govreport-XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
  scratch_ = name;
}

SchemaJudge::~SchemaJudge() {
  std::error_code ignored;
  fs::remove_all(scratch_, ignored);
}

SchemaJudge SchemaJudge::annex_a() {
  return {"--schema", schemas_folder() / "ofd/all.xsd"};
}

SchemaJudge SchemaJudge::ours(std::string_view profile) {
  const std::string file = (profile == "strict" ? "parts" : std::string(profile)) + ".rng";
  return {"--relaxng", source_folder() / "tests/schemas/ofd" / file};
}

std::string SchemaJudge::obstacle() const {
  if (!fs::exists(schema_)) return schema_.string() + " is not there";
  if (std::system("command -v xmllint >/dev/null 2>&1") != 0) return "xmllint is not installed";
  return {};
}

std::string SchemaJudge::complaint(const OfdFile::Entry& part) const {
  const fs::path file = scratch_ / "part.xml";
  const fs::path said = scratch_ / "said";
  std::ofstream(file, std::ios::binary) << part.bytes;
  const std::string command = "xmllint --noout --nonet " + option_ + ' ' + quoted(schema_) + ' ' +
                              quoted(file) + " 2>" + quoted(said);
  if (std::system(command.c_str()) == 0) return {};
  std::ostringstream text;
  text << part.path << ": " << std::ifstream(said).rdbuf();
  return text.str();
}

bool is_written_by_us(const OfdFile::Entry& part) {
  return part.path.ends_with(".xml") && part.path != "Doc_0/Attachs/report.xml";
}

}  // namespace govreport::test
