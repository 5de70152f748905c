/// How a batch went, counted.
#pragma once

#include "outcome.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <string>
#include <vector>

#include <govreport/message.hpp>

namespace govreport::cli {

class Tally {
 public:
  void add(const std::string& file, const Outcome& outcome);

  std::size_t count(Status status) const;
  std::size_t reports() const;
  /// The worst of all codes.
  int code() const { return code_; }

  /// What failed and why, then a line: how many of what, in what time, how many a second.
  void print(std::ostream& out, std::chrono::milliseconds time, Language language) const;
  /// {"summary":{…}}, in a line.
  std::string json(std::chrono::milliseconds time, std::size_t passed_over) const;

 private:
  struct Failure {
    std::string file;
    std::string reason;
  };

  std::size_t done_ = 0;
  std::size_t with_errors_ = 0;
  std::size_t failed_ = 0;
  std::size_t skipped_ = 0;
  std::size_t undone_ = 0;
  int code_ = 0;
  std::vector<Failure> failures_;
};

/// "12.3" for 12345 thousandths: the decimals that are shown of times and rates.
std::string tenths(std::uint64_t thousandths);

/// How many a second, in thousandths; 0 where no time has gone by.
std::uint64_t rate_of(std::size_t count, std::chrono::milliseconds time);

}  // namespace govreport::cli
