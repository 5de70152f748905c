#include "capi/given.hpp"
#include "capi/handles.hpp"
#include "govreport/version.hpp"

#include <memory>

namespace govreport::internal {
namespace {

std::vector<std::filesystem::path> folders_of(govreport_array array) {
  std::vector<std::filesystem::path> folders;
  for (const govreport_text folder : sdk::Records<govreport_text>(array))
    folders.emplace_back(copy(folder));
  return folders;
}

std::vector<govreport_text> choices_of(const OptionDescription& option) {
  std::vector<govreport_text> choices;
  for (const std::string& choice : option.choices)
    choices.push_back(sdk::text(choice));
  return choices;
}

govreport_option_details details_of(const OptionDescription& option, govreport_array choices) {
  return {sdk::text(option.id),
          sdk::text(option.type),
          sdk::text(option.default_value),
          choices,
          option.minimum,
          option.maximum,
          sdk::text(option.help_zh),
          sdk::text(option.help_en)};
}

govreport_format_details details_of(const FormatDescription& format,
                                    govreport_array options,
                                    govreport_text file) {
  return {sdk::text(format.id),
          sdk::text(format.title_zh),
          sdk::text(format.title_en),
          sdk::text(format.extension),
          sdk::text(format.media_type),
          sdk::text(format.standards),
          format.paged ? 1U : 0U,
          format.installed ? 1U : 0U,
          options,
          sdk::text(format.plugin),
          sdk::text(format.plugin_version),
          sdk::text(format.libraries),
          file};
}

void list_options(govreport_library& library, const FormatDescription& format) {
  std::vector<govreport_option_details> list;
  for (const OptionDescription& option : format.options) {
    library.choices.push_back(choices_of(option));
    list.push_back(details_of(option, array_of(library.choices.back())));
  }
  library.options.push_back(std::move(list));
}

/// Vectors of vectors and a vector of strings may grow: what their elements hold stays where it is,
/// short strings excepted, so room for these is made first.
void list_formats(govreport_library& library) {
  const std::vector<FormatDescription>& formats = library.plugins.formats();
  library.files.reserve(formats.size());
  for (const FormatDescription& format : formats) {
    list_options(library, format);
    library.files.push_back(format.file.string());
    library.format_list.push_back(
        details_of(format, array_of(library.options.back()), sdk::text(library.files.back())));
  }
}

void list_forms(govreport_library& library) {
  for (const FormEntry& entry : library.entries)
    library.form_list.push_back(
        {sdk::text(entry.id), static_cast<std::uint32_t>(entry.version), 0});
}

Result<std::unique_ptr<govreport_library>> open(const govreport_library_settings& settings,
                                                Findings& findings) {
  GOVREPORT_TRY(check_texts({settings.template_folder}));
  GOVREPORT_TRY(check_array(settings.plugin_folders));
  GOVREPORT_TRY(check_array(settings.font_folders));
  FormLibrary forms(copy(settings.template_folder));
  auto entries = forms.list();
  if (!entries) return std::move(entries).error();
  auto fonts = Fonts::open(folders_of(settings.font_folders));
  if (!fonts) return std::move(fonts).error();
  PluginRegistry plugins(folders_of(settings.plugin_folders), findings);
  std::unique_ptr<govreport_library> library(new govreport_library{std::move(forms),
                                                                   std::move(plugins),
                                                                   *std::move(fonts),
                                                                   *std::move(entries),
                                                                   {},
                                                                   {},
                                                                   {},
                                                                   {},
                                                                   {}});
  list_forms(*library);
  list_formats(*library);
  return library;
}

}  // namespace
}  // namespace govreport::internal

extern "C" {

uint32_t govreport_host_abi(void) {
  return GOVREPORT_HOST_ABI;
}

const char* govreport_version(void) {
  return govreport::version().data();
}

govreport_status govreport_library_open(const govreport_library_settings* settings,
                                        govreport_findings* findings,
                                        govreport_library** result) {
  if (settings == nullptr || result == nullptr) return GOVREPORT_REFUSED;
  return govreport::internal::guarded([&]() -> govreport_status {
    govreport::Findings unheard;
    govreport::Findings& list = findings == nullptr ? unheard : findings->list;
    auto library = govreport::internal::open(govreport::internal::copy_given(settings), list);
    if (!library) return govreport::internal::failure(library.error(), findings);
    *result = library->release();
    return GOVREPORT_OK;
  });
}

void govreport_library_close(govreport_library* library) {
  delete library;
}

govreport_status govreport_library_forms(const govreport_library* library,
                                         govreport_array* result) {
  if (library == nullptr || result == nullptr) return GOVREPORT_REFUSED;
  *result = govreport::internal::array_of(library->form_list);
  return GOVREPORT_OK;
}

govreport_status govreport_library_formats(const govreport_library* library,
                                           govreport_array* result) {
  if (library == nullptr || result == nullptr) return GOVREPORT_REFUSED;
  *result = govreport::internal::array_of(library->format_list);
  return GOVREPORT_OK;
}

}  // extern "C"
