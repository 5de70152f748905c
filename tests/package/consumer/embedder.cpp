// An office system that links the library: loads a form, and says which version loaded it.
#include <cstdio>
#include <string>

#include <govreport/form.hpp>
#include <govreport/version.hpp>

int main(int count, char** arguments) {
  if (count != 2) return 2;
  const std::string version(govreport::version());
  std::printf("%s\n", version.c_str());
  govreport::Findings findings;
  const govreport::FormLibrary library(arguments[1]);
  const auto form = library.load("disclosure-annual-report", 2021, findings);
  return form ? 0 : 1;
}
