#include "govreport/export.hpp"
#include "text/font_book.hpp"

namespace govreport::inline v1 {

Fonts::Fonts(std::unique_ptr<internal::FontBook> book) : book_(std::move(book)) {}
Fonts::~Fonts() = default;
Fonts::Fonts(Fonts&&) noexcept = default;
Fonts& Fonts::operator=(Fonts&&) noexcept = default;

Result<Fonts> Fonts::open(const std::vector<std::filesystem::path>& folders) {
  Result<std::unique_ptr<internal::FontBook>> book = internal::FontBook::open(folders);
  if (!book) return std::move(book).error();
  return Fonts(*std::move(book));
}

Result<Fonts> Fonts::with_folders(const std::vector<std::filesystem::path>& folders) const {
  Result<std::unique_ptr<internal::FontBook>> book = book_->with_folders(folders);
  if (!book) return std::move(book).error();
  return Fonts(*std::move(book));
}

}  // namespace govreport::inline v1
