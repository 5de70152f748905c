#include "plugin_probe.hpp"

#include <csignal>
#include <cstring>
#include <string>

#include <govreport/export.hpp>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace govreport::cli {
namespace {

/// What a plugin may take to be loaded; it only maps files.
constexpr unsigned patience_in_seconds = 5;

/// How the process ends that came to its own end: no usual code, so that a plugin that ends the
/// process is not taken for one.
constexpr int came_back = 85;

[[noreturn]] void load_and_end(const std::filesystem::path& file) {
  const rlimit no_core{0, 0};
  setrlimit(RLIMIT_CORE, &no_core);
  // Whoever watches this process for crashes is not to report one that is expected.
  for (const int crash : {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT})
    static_cast<void>(std::signal(crash, SIG_DFL));
  alarm(patience_in_seconds);
  static_cast<void>(describe_plugin(file));
  _exit(came_back);
}

std::string ending_of(int status) {
  if (!WIFSIGNALED(status)) return "exit";
  const int signal = WTERMSIG(status);
  if (signal == SIGALRM) return std::to_string(patience_in_seconds) + " s";
  return sigdescr_np(signal);
}

}  // namespace

Result<void> probe_plugin(const std::filesystem::path& file) {
  const pid_t child = fork();
  if (child == 0) load_and_end(file);
  int status = 0;
  if (child < 0 || waitpid(child, &status, 0) != child)
    return Error{ErrorCode::internal, "plugin.no-probe", {}, {.file = file.string()}};
  if (WIFEXITED(status) && WEXITSTATUS(status) == came_back) return {};
  return Error{
      ErrorCode::internal,
      WIFSIGNALED(status) && WTERMSIG(status) == SIGALRM ? "plugin.hangs" : "plugin.crashes",
      {{"what", ending_of(status)}},
      {.file = file.string()}};
}

}  // namespace govreport::cli
