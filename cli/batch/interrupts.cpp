#include "interrupts.hpp"

#include <ctime>
#include <initializer_list>

#include <pthread.h>

namespace govreport::cli {
namespace {

/// One that is ignored would be held back all the same, and then taken for one that was sent.
bool is_ignored(int signal) {
  struct sigaction action {};
  return sigaction(signal, nullptr, &action) == 0 && action.sa_handler == SIG_IGN;
}

}  // namespace

Interrupts::Interrupts() {
  sigemptyset(&watched_);
  for (const int signal : {SIGINT, SIGTERM}) {
    if (!is_ignored(signal)) sigaddset(&watched_, signal);
  }
  pthread_sigmask(SIG_BLOCK, &watched_, &before_);
}

Interrupts::~Interrupts() {
  pthread_sigmask(SIG_SETMASK, &before_, nullptr);
}

int Interrupts::poll() {
  if (signal_ != 0) return signal_;
  const timespec at_once{};
  const int signal = sigtimedwait(&watched_, nullptr, &at_once);
  if (signal <= 0) return 0;
  signal_ = signal;
  pthread_sigmask(SIG_SETMASK, &before_, nullptr);
  return signal_;
}

}  // namespace govreport::cli
