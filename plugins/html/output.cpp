#include "output.hpp"

namespace govreport::html {

Output::Output(const sdk::Export& context, Charset charset) : context_(context) {
  if (charset == Charset::gb18030) encoder_.emplace();
  waiting_.reserve(portion + portion / 4);
}

void Output::send() {
  if (!has_failed()) status_ = context_.progress(permille_).code();
  if (!has_failed() && !waiting_.empty())
    status_ = context_.write(encoder_ ? encoder_->encode(waiting_) : waiting_).code();
  waiting_.clear();
}

sdk::Status Output::finish() {
  send();
  if (has_failed()) return status_;
  return context_.progress(1000);
}

}  // namespace govreport::html
