/// A plugin compiled with longer records than the host's: what the host does not have must read as
/// zero, and what the host does not know of the descriptor it must step over.
#define GOVREPORT_PLUGIN_ENTRY todays_entry
#include <govreport/plugin_sdk.hpp>

namespace {

namespace sdk = govreport::sdk;

/// A record of today with members that a later header might add.
template <class Today>
struct Newer : Today {
  govreport_text words;
  std::uint64_t flags;
  const void* pointer;
};

template <class Today>
bool is_silent(const Newer<Today>& record) {
  return record.words.size == 0 && record.words.data == nullptr && record.flags == 0 &&
         record.pointer == nullptr;
}

template <class Today>
bool all_silent(govreport_array array) {
  for (const Newer<Today> record : sdk::Records<Newer<Today>>(array))
    if (!is_silent(record)) return false;
  return true;
}

bool document_is_silent(const Newer<govreport_document>& document) {
  return is_silent(document) && all_silent<govreport_node>(document.nodes) &&
         all_silent<govreport_table>(document.tables) &&
         all_silent<govreport_cell>(document.cells) &&
         all_silent<govreport_token>(document.tokens) &&
         all_silent<govreport_rule>(document.rules) &&
         all_silent<govreport_style>(document.styles) &&
         all_silent<govreport_role>(document.roles) &&
         all_silent<govreport_page_setup>(document.page_setups);
}

/// Reports with a structure longer than the host's own.
void tell(const govreport_host& host) {
  const govreport_argument argument = {GOVREPORT_TEXT("word"), GOVREPORT_TEXT("well")};
  const Newer<govreport_finding> finding = {{sizeof(Newer<govreport_finding>),
                                             GOVREPORT_TEXT("newer.told"),
                                             0,
                                             0,
                                             {&argument, 1, sizeof argument}},
                                            GOVREPORT_TEXT("what an older host does not look at"),
                                            1,
                                            &host};
  host.report(host.context, &finding);
}

govreport_status export_report(const govreport_host* host, const govreport_request* request) {
  const auto known_host =
      sdk::copy_sized(static_cast<const Newer<govreport_host>*>(static_cast<const void*>(host)));
  static_cast<void>(request);
  const void* const source = host->extension(host->context, GOVREPORT_EXTENSION_DOCUMENT);
  if (source == nullptr) return GOVREPORT_UNSUPPORTED;
  const auto document = sdk::copy_sized(static_cast<const Newer<govreport_document>*>(source));
  const bool silent = is_silent(known_host) && document_is_silent(document);
  std::string line = silent ? "silent" : "noise";
  line += " over " + sdk::integer(document.cells.count) + " cells\n";
  tell(*host);
  return host->write(host->context, line.data(), line.size());
}

const Newer<govreport_option> options[] = {{{GOVREPORT_TEXT("first"),
                                             GOVREPORT_OPTION_STRING,
                                             0,
                                             GOVREPORT_TEXT("one"),
                                             {nullptr, 0, sizeof(govreport_text)},
                                             0,
                                             0,
                                             {nullptr, 0},
                                             {nullptr, 0}},
                                            GOVREPORT_TEXT("more"),
                                            7,
                                            nullptr},
                                           {{GOVREPORT_TEXT("second"),
                                             GOVREPORT_OPTION_STRING,
                                             0,
                                             GOVREPORT_TEXT("two"),
                                             {nullptr, 0, sizeof(govreport_text)},
                                             0,
                                             0,
                                             {nullptr, 0},
                                             {nullptr, 0}},
                                            GOVREPORT_TEXT("more"),
                                            8,
                                            nullptr}};

const Newer<govreport_finding_text> findings[] = {{{GOVREPORT_TEXT("newer.told"),
                                                    GOVREPORT_NOTE,
                                                    0,
                                                    {nullptr, 0},
                                                    GOVREPORT_TEXT("新插件说：{word}"),
                                                    GOVREPORT_TEXT("the newer plugin says {word}"),
                                                    {nullptr, 0},
                                                    {nullptr, 0}},
                                                   GOVREPORT_TEXT("more"),
                                                   9,
                                                   nullptr}};

constexpr govreport_text none = {nullptr, 0};

const Newer<govreport_format> formats[] = {{{GOVREPORT_TEXT("newer"),
                                             GOVREPORT_TEXT("新"),
                                             GOVREPORT_TEXT("newer"),
                                             GOVREPORT_TEXT("txt"),
                                             GOVREPORT_TEXT("text/plain"),
                                             none,
                                             GOVREPORT_INPUT_SEMANTIC,
                                             0,
                                             sdk::array(options),
                                             sdk::array(findings),
                                             export_report},
                                            GOVREPORT_TEXT("more"),
                                            10,
                                            nullptr},
                                           {{GOVREPORT_TEXT("newest"),
                                             GOVREPORT_TEXT("最新"),
                                             GOVREPORT_TEXT("newest"),
                                             GOVREPORT_TEXT("txt"),
                                             GOVREPORT_TEXT("text/plain"),
                                             none,
                                             GOVREPORT_INPUT_SEMANTIC,
                                             0,
                                             sdk::no_records<govreport_option>(),
                                             sdk::no_records<govreport_finding_text>(),
                                             export_report},
                                            GOVREPORT_TEXT("more"),
                                            11,
                                            nullptr}};

}  // namespace

extern "C" {
extern GOVREPORT_PLUGIN_EXPORT const Newer<govreport_plugin> govreport_plugin_entry;
const Newer<govreport_plugin> govreport_plugin_entry = {{sizeof(Newer<govreport_plugin>),
                                                         GOVREPORT_PLUGIN_ABI,
                                                         0,
                                                         GOVREPORT_TEXT("test.newer"),
                                                         GOVREPORT_TEXT("9.0.0"),
                                                         GOVREPORT_TEXT("Apache-2.0"),
                                                         none,
                                                         sdk::array(formats)},
                                                        GOVREPORT_TEXT("more"),
                                                        12,
                                                        nullptr};
}
