#include "base/zip.hpp"

#include <algorithm>

#include <zip.h>

namespace govreport::internal {
namespace {

struct DiscardArchive {
  void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct ClosePart {
  void operator()(zip_file_t* part) const { zip_fclose(part); }
};
using PartFile = std::unique_ptr<zip_file_t, ClosePart>;

constexpr std::size_t portion = std::size_t{1} << 16;

}  // namespace

struct ZipArchive::Impl {
  std::unique_ptr<zip_t, DiscardArchive> archive;
  std::string file;
  ZipLimits limits;
  std::uint64_t unpacked = 0;

  Error fault(ErrorCode code, std::string_view id, const std::string& part) const {
    return {code, std::string(id), {{"part", part}}, {.file = file}};
  }
  Error too_large(const std::string& part) const {
    return fault(ErrorCode::limit, "zip.part-too-large", part);
  }
  std::uint64_t room() const { return std::min(limits.part, limits.total - unpacked); }
};

ZipArchive::ZipArchive(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
ZipArchive::ZipArchive(ZipArchive&&) noexcept = default;
ZipArchive& ZipArchive::operator=(ZipArchive&&) noexcept = default;
ZipArchive::~ZipArchive() = default;

Result<ZipArchive> ZipArchive::open(std::string_view bytes,
                                    std::string file,
                                    const ZipLimits& limits) {
  auto impl = std::make_unique<Impl>();
  impl->file = std::move(file);
  impl->limits = limits;
  const Error broken = impl->fault(ErrorCode::malformed, "zip.broken", {});
  zip_source_t* const source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
  if (source == nullptr) return broken;
  impl->archive.reset(zip_open_from_source(source, ZIP_RDONLY, nullptr));
  if (!impl->archive) {
    zip_source_free(source);
    return broken;
  }
  if (static_cast<std::uint64_t>(zip_get_num_entries(impl->archive.get(), 0)) > limits.parts)
    return impl->fault(ErrorCode::limit, "zip.too-many-parts", {});
  return ZipArchive(std::move(impl));
}

bool ZipArchive::has(const std::string& part) const {
  return zip_name_locate(impl_->archive.get(), part.c_str(), ZIP_FL_NOCASE) >= 0;
}

Result<std::string> ZipArchive::read(const std::string& part) {
  const zip_int64_t found = zip_name_locate(impl_->archive.get(), part.c_str(), ZIP_FL_NOCASE);
  if (found < 0) return impl_->fault(ErrorCode::malformed, "zip.part-missing", part);
  const auto index = static_cast<zip_uint64_t>(found);
  zip_stat_t about;
  if (zip_stat_index(impl_->archive.get(), index, 0, &about) == 0 &&
      (about.valid & ZIP_STAT_SIZE) != 0 && about.size > impl_->room())
    return impl_->too_large(part);
  const PartFile source(zip_fopen_index(impl_->archive.get(), index, 0));
  if (!source) return impl_->fault(ErrorCode::malformed, "zip.part-broken", part);
  std::string content;
  std::string buffer(portion, '\0');
  zip_int64_t count = 0;
  while ((count = zip_fread(source.get(), buffer.data(), buffer.size())) > 0) {
    if (content.size() + static_cast<std::size_t>(count) > impl_->room())
      return impl_->too_large(part);
    content.append(buffer, 0, static_cast<std::size_t>(count));
  }
  if (count < 0) return impl_->fault(ErrorCode::malformed, "zip.part-broken", part);
  impl_->unpacked += content.size();
  return content;
}

std::string libzip_version() {
  return std::string("libzip ") + zip_libzip_version();
}

}  // namespace govreport::internal
