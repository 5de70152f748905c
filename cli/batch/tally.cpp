#include "tally.hpp"

#include <algorithm>
#include <ostream>

namespace govreport::cli {
namespace {

std::string quoted(const std::string& digits) {
  std::string text = "\"";
  text.append(digits).append("\"");
  return text;
}

}  // namespace

void Tally::add(const std::string& file, const Outcome& outcome) {
  code_ = std::max(code_, outcome.code);
  switch (outcome.status) {
    case Status::done:
      ++done_;
      break;
    case Status::with_errors:
      ++with_errors_;
      break;
    case Status::failed:
      ++failed_;
      failures_.push_back({file, outcome.reason});
      break;
    case Status::skipped:
      ++skipped_;
      break;
    case Status::undone:
      ++undone_;
      break;
  }
}

std::size_t Tally::count(Status status) const {
  switch (status) {
    case Status::done:
      return done_;
    case Status::with_errors:
      return with_errors_;
    case Status::failed:
      return failed_;
    case Status::skipped:
      return skipped_;
    case Status::undone:
      return undone_;
  }
  return 0;
}

std::size_t Tally::reports() const {
  return done_ + with_errors_ + failed_ + skipped_ + undone_;
}

void Tally::print(std::ostream& out, std::chrono::milliseconds time, Language language) const {
  const bool is_chinese = language == Language::chinese;
  if (!failures_.empty())
    out << (is_chinese ? "失败 " : "failed: ") << failures_.size()
        << (is_chinese ? " 份：\n" : "\n");
  for (const Failure& failure : failures_)
    out << "  " << failure.file << (is_chinese ? "：" : ": ") << failure.reason << '\n';
  const std::string seconds = tenths(static_cast<std::uint64_t>(time.count()));
  const std::string rate = tenths(rate_of(reports() - undone_, time));
  if (is_chinese) {
    out << reports() << " 份报告：完成 " << done_ << "，有错误 " << with_errors_ << "，失败 "
        << failed_ << "，跳过 " << skipped_ << "；用时 " << seconds << " 秒，每秒 " << rate
        << " 份\n";
  } else {
    out << reports() << (reports() == 1 ? " report: " : " reports: ") << done_ << " done, "
        << with_errors_ << " with errors, " << failed_ << " failed, " << skipped_ << " skipped; "
        << seconds << " s, " << rate << " a second\n";
  }
}

std::string Tally::json(std::chrono::milliseconds time, std::size_t passed_over) const {
  std::string json = "{\"summary\":{";
  const auto add = [&json](const char* name, const std::string& value) {
    if (!json.ends_with('{')) json += ',';
    json.append("\"").append(name).append("\":").append(value);
  };
  add("reports", std::to_string(reports()));
  add("done", std::to_string(done_));
  add("with-errors", std::to_string(with_errors_));
  add("failed", std::to_string(failed_));
  add("skipped", std::to_string(skipped_));
  add("undone", std::to_string(undone_));
  add("passed-over", std::to_string(passed_over));
  add("seconds", quoted(tenths(static_cast<std::uint64_t>(time.count()))));
  add("rate", quoted(tenths(rate_of(reports() - undone_, time))));
  return json + "}}";
}

std::string tenths(std::uint64_t thousandths) {
  const std::uint64_t rounded = (thousandths + 50) / 100;
  std::string text = std::to_string(rounded / 10);
  text += '.';
  text += std::to_string(rounded % 10);
  return text;
}

std::uint64_t rate_of(std::size_t count, std::chrono::milliseconds time) {
  const auto thousandths = static_cast<std::uint64_t>(std::max<std::int64_t>(time.count(), 0));
  return thousandths == 0 ? 0 : count * 1'000'000 / thousandths;
}

}  // namespace govreport::cli
