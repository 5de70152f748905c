/// SIGINT and SIGTERM as something that is asked for, not something that happens.
#pragma once

#include <csignal>

namespace govreport::cli {

/// While it lives, the first SIGINT or SIGTERM is held back until it is asked for; the second ends
/// the process at once, as ever. A signal that is ignored stays so. Made before threads are, which
/// inherit it; asked on the thread that made it.
class Interrupts {
 public:
  Interrupts();
  ~Interrupts();
  Interrupts(const Interrupts&) = delete;
  Interrupts& operator=(const Interrupts&) = delete;
  Interrupts(Interrupts&&) = delete;
  Interrupts& operator=(Interrupts&&) = delete;

  /// The signal that came; 0: none did.
  int poll();

 private:
  sigset_t watched_{};
  sigset_t before_{};
  int signal_ = 0;
};

}  // namespace govreport::cli
