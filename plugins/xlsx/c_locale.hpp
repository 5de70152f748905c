#pragma once

#include <clocale>
#include <new>

#include <locale.h>

namespace govreport::xlsx {

/// While it lives, this thread formats numbers as C does. libxlsxwriter prints doubles by the
/// locale of its caller (1.1.4 writes 4068,208 under de_DE), and hosts do call setlocale.
class CLocaleScope {
 public:
  CLocaleScope() : plain_(newlocale(LC_ALL_MASK, "C", nullptr)) {
    if (plain_ == nullptr) throw std::bad_alloc();
    before_ = uselocale(plain_);
  }
  ~CLocaleScope() {
    uselocale(before_);
    freelocale(plain_);
  }
  CLocaleScope(const CLocaleScope&) = delete;
  CLocaleScope& operator=(const CLocaleScope&) = delete;
  CLocaleScope(CLocaleScope&&) = delete;
  CLocaleScope& operator=(CLocaleScope&&) = delete;

 private:
  locale_t plain_;
  locale_t before_ = nullptr;
};

}  // namespace govreport::xlsx
