#pragma once

#include <clocale>
#include <cstdlib>
#include <filesystem>
#include <string>

namespace govreport::test {

/// Puts the process under de_DE.UTF-8, whose decimal point is a comma, for as long as it lives.
/// Makes the locale in `folder` if the system has none; the folder must outlive this.
class GermanLocale {
 public:
  explicit GermanLocale(const std::filesystem::path& folder) : is_on_(use(folder)) {}
  ~GermanLocale() { std::setlocale(LC_ALL, "C"); }
  GermanLocale(const GermanLocale&) = delete;
  GermanLocale& operator=(const GermanLocale&) = delete;

  /// False: there is none, and localedef cannot make it.
  bool is_on() const { return is_on_; }

 private:
  static bool use(const std::filesystem::path& folder) {
    if (std::setlocale(LC_ALL, "de_DE.UTF-8") != nullptr) return true;
    const std::string command =
        "localedef -f UTF-8 -i de_DE '" + folder.string() + "/de_DE.UTF-8' >/dev/null 2>&1";
    if (std::system(command.c_str()) != 0) return false;
    setenv("LOCPATH", folder.c_str(), 1);
    return std::setlocale(LC_ALL, "de_DE.UTF-8") != nullptr;
  }

  bool is_on_;
};

}  // namespace govreport::test
