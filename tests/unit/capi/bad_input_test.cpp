/// What no host should give, and some will.
#include "base/utf8.hpp"
#include "capi_fixture.hpp"
#include "export/scratch_folder.hpp"

#include <cstddef>
#include <cstring>
#include <functional>
#include <memory>
#include <vector>

namespace govreport::capi_test {
namespace {

namespace fs = std::filesystem;

using Call = std::function<govreport_status(govreport_text)>;

const std::vector<std::string>& no_texts() {
  using namespace std::string_literals;
  static const std::vector<std::string> list = {
      "\xff"s, "\xed\xa0\x80"s, "一\xe4\xb8"s, "a\0b"s, "\x1b[31m"s, "\x7f"s};
  return list;
}

class BadInput : public CApi {
 protected:
  /// Each call that takes a text and can tell what is wrong with it.
  std::vector<Call> calls() {
    const govreport_text cell = text("requests/new/natural");
    const govreport_text section = text("overview");
    return {
        [=, this](auto t) { return govreport_filing_set_count(filing_, t, 1); },
        [=, this](auto t) { return govreport_filing_set_decimal(filing_, t, text("1")); },
        [=, this](auto t) { return govreport_filing_set_decimal(filing_, cell, t); },
        [=, this](auto t) { return govreport_filing_set_text(filing_, cell, t); },
        [=, this](auto t) { return govreport_filing_set_not_applicable(filing_, cell, t); },
        [=, this](auto t) { return govreport_filing_set_empty(filing_, t); },
        [=, this](auto t) { return govreport_filing_set_note(filing_, cell, t); },
        [=, this](auto t) {
          return govreport_filing_set_part(filing_, GOVREPORT_PART_SIGNATURE, t);
        },
        [=, this](auto t) { return govreport_filing_add_paragraph(filing_, section, t); },
        [=, this](auto t) { return govreport_filing_add_paragraph(filing_, t, text("一")); },
        [=, this](auto t) { return govreport_filing_add_heading(filing_, section, 2, t); },
        [=, this](auto t) { return govreport_filing_explain(filing_, t, cell, text("一")); },
        [=, this](auto t) { return govreport_filing_explain(filing_, text("XY"), t, text("一")); },
        [=, this](auto t) { return govreport_filing_explain(filing_, text("XY"), cell, t); },
        [=, this](auto t) { return export_as(t, {}); },
        [=, this](auto t) {
          return export_as(text("xml"), {t, text("yes")});
        },
        [=, this](auto t) {
          const govreport_export_request asked = request(nullptr);
          return govreport_filing_export_to_file(filing_, &asked, t);
        },
    };
  }

  govreport_status export_as(govreport_text format, govreport_setting setting) {
    std::string out;
    govreport_export_request asked = request(&out);
    asked.format = format;
    if (setting.id.size != 0) asked.settings = {&setting, 1, sizeof setting};
    return govreport_filing_export(filing_, &asked);
  }
};

TEST_F(BadInput, WhatIsNoTextIsRefusedWhereverItIsGiven) {
  ASSERT_EQ(read(sample()), GOVREPORT_OK);
  ASSERT_EQ(govreport_filing_check(filing_, nullptr), GOVREPORT_OK);
  const std::string before = xml();
  for (const Call& call : calls()) {
    for (const std::string& words : no_texts()) {
      const std::uint32_t findings = finding_count();
      EXPECT_EQ(call(text(words)), GOVREPORT_REFUSED);
      ASSERT_GT(finding_count(), findings) << "nothing says why";
      EXPECT_TRUE(view(last_finding().code).starts_with("capi.")) << view(last_finding().code);
      EXPECT_FALSE(internal::first_malformed_utf8(view(last_finding().message)));
    }
  }
  EXPECT_EQ(xml(), before);
}

TEST_F(BadInput, ALengthWithoutDataIsRefusedWhereverItIsGiven) {
  ASSERT_EQ(read(sample()), GOVREPORT_OK);
  for (const Call& call : calls()) {
    EXPECT_EQ(call({nullptr, 5}), GOVREPORT_REFUSED);
    EXPECT_EQ(view(last_finding().code), "capi.no-data");
  }
  EXPECT_EQ(export_as(text("xml"), {text("a"), {nullptr, 5}}), GOVREPORT_REFUSED);
  govreport_export_request asked = request(nullptr);
  asked.settings = {nullptr, 3, sizeof(govreport_setting)};
  EXPECT_EQ(govreport_filing_export(filing_, &asked), GOVREPORT_REFUSED);
}

TEST_F(BadInput, WhatIsNoTextOpensLoadsReadsAndCreatesNothing) {
  const govreport_text none = text("\xff");
  govreport_library_settings settings = {sizeof settings, none, {}, {}};
  govreport_library* library = nullptr;
  EXPECT_EQ(govreport_library_open(&settings, nullptr, &library), GOVREPORT_REFUSED);
  settings.template_folder = {};
  settings.plugin_folders = {nullptr, 2, sizeof(govreport_text)};
  EXPECT_EQ(govreport_library_open(&settings, nullptr, &library), GOVREPORT_REFUSED);
  EXPECT_EQ(library, nullptr);
  const govreport_form_choice choice = {sizeof choice, none, 2021, 0};
  EXPECT_EQ(govreport_form_load(library_, &choice, nullptr, &form_), GOVREPORT_REFUSED);
  EXPECT_EQ(form_, nullptr);
  govreport_filing_input input = {};
  input.size = sizeof input;
  input.bytes = text("x");
  input.file = none;
  input.source = GOVREPORT_SOURCE_TEXT;
  EXPECT_EQ(govreport_filing_read(library_, &input, &filing_), GOVREPORT_REFUSED);
  EXPECT_EQ(view(last_finding().code), "capi.not-utf8");
  govreport_filing_close(filing_);
  create();
  govreport_filing* other = nullptr;
  const govreport_filing_head head = {sizeof head, none, 2025, 0};
  EXPECT_EQ(govreport_filing_create(library_, form_, &head, &other), GOVREPORT_REFUSED);
  EXPECT_EQ(other, nullptr);
}

TEST_F(BadInput, BytesThatAreNoReportAreRefusedWithAFinding) {
  using namespace std::string_literals;
  for (const std::uint32_t source : {1U, 2U, 3U, 4U}) {
    for (const std::string& bytes : {""s, "\xff\xfe"s, "a\0b"s, "<a"s, "{"s, "PK\3\4"s}) {
      govreport_filing_input input = {};
      input.size = sizeof input;
      input.bytes = text(bytes);
      input.source = source;
      EXPECT_EQ(govreport_filing_read(library_, &input, &filing_), GOVREPORT_REFUSED);
      EXPECT_GT(finding_count(), 0U);
      EXPECT_FALSE(internal::first_malformed_utf8(json()));
      govreport_filing_close(filing_);
      filing_ = nullptr;
    }
  }
}

TEST_F(BadInput, AReportOfAnotherFormIsRefusedWithAFinding) {
  const std::string bytes = sample();
  govreport_filing_input input = {};
  input.size = sizeof input;
  input.bytes = text(bytes);
  input.file = text("a.md");
  input.form = text("three-public-expenses");
  EXPECT_NE(govreport_filing_read(library_, &input, &filing_), GOVREPORT_OK);
  EXPECT_GT(finding_count(), 0U);
}

TEST_F(BadInput, LastYearsReportOfAnotherFormIsAFindingAndNoMore) {
  ASSERT_EQ(read(sample()), GOVREPORT_OK);
  govreport_form_choice choice = {sizeof choice, text("three-public-expenses"), 2024, 0};
  ASSERT_EQ(govreport_form_load(library_, &choice, nullptr, &form_), GOVREPORT_OK);
  const govreport_filing_head head = {sizeof head, text("云汀市人民政府"), 2024, 0};
  govreport_filing* other = nullptr;
  ASSERT_EQ(govreport_filing_create(library_, form_, &head, &other), GOVREPORT_OK);
  EXPECT_EQ(govreport_filing_check(filing_, other), GOVREPORT_OK);
  EXPECT_GT(finding_count(), 0U);
  govreport_filing_close(other);
  EXPECT_EQ(govreport_filing_check(filing_, nullptr), GOVREPORT_OK);
  EXPECT_EQ(finding_count(), 0U);
}

/// Calls with records of every size up to twice what is known; each in memory of just that size, so
/// that a sanitizer sees what is read beyond.
template <class Record>
void with_every_size(const Record& full, const std::function<void(Record*)>& call) {
  for (std::size_t size = sizeof full.size; size <= 2 * sizeof full; ++size) {
    const std::unique_ptr<std::byte[]> memory(new std::byte[size]());
    std::memcpy(memory.get(), &full, std::min(size, sizeof full));
    std::memcpy(memory.get(), &size, sizeof size);
    call(reinterpret_cast<Record*>(memory.get()));
  }
}

TEST_F(BadInput, RecordsOfAnySizeAreReadNoFurtherThanTheyGo) {
  const std::string templates = (fs::path(GOVREPORT_SOURCE_DIR) / "templates").string();
  with_every_size<govreport_library_settings>({0, text(templates), {}, {}}, [&](auto* settings) {
    govreport_library* library = nullptr;
    const bool opens = settings->size >= offsetof(govreport_library_settings, plugin_folders);
    EXPECT_EQ(govreport_library_open(settings, nullptr, &library) == GOVREPORT_OK, opens);
    govreport_library_close(library);
  });
  create();
  with_every_size<govreport_form_choice>({0, form_id, 2021, 0}, [&](auto* choice) {
    govreport_form* form = nullptr;
    const bool loads = choice->size >= sizeof(govreport_form_choice);
    EXPECT_EQ(govreport_form_load(library_, choice, nullptr, &form) == GOVREPORT_OK, loads);
    govreport_form_close(form);
  });
  const std::string bytes = sample();
  govreport_filing_input input = {};
  input.bytes = text(bytes);
  input.source = GOVREPORT_SOURCE_TEXT;
  with_every_size<govreport_filing_input>(input, [&](auto* given) {
    govreport_filing* filing = nullptr;
    const bool reads = given->size >= offsetof(govreport_filing_input, form);
    EXPECT_EQ(govreport_filing_read(library_, given, &filing) == GOVREPORT_OK, reads);
    govreport_filing_close(filing);
  });
}

TEST_F(BadInput, RequestsOfAnySizeAreReadNoFurtherThanTheyGo) {
  ASSERT_EQ(read(sample()), GOVREPORT_OK);
  std::string out;
  with_every_size<govreport_export_request>(request(&out), [&](auto* asked) {
    const bool exports = asked->size >= offsetof(govreport_export_request, progress);
    EXPECT_EQ(govreport_filing_export(filing_, asked) == GOVREPORT_OK, exports);
  });
  EXPECT_EQ(govreport_filing_set_count(filing_, text("none"), 1), GOVREPORT_REFUSED);
  with_every_size<govreport_finding_details>({}, [&](auto* details) {
    EXPECT_EQ(govreport_findings_at(
                  govreport_filing_findings(filing_), 0, GOVREPORT_LANGUAGE_CHINESE, details),
              GOVREPORT_OK);
  });
}

/// A host's sink that fails at one of its calls.
struct FailingSink {
  int calls = 0;
  int fails_at = 0;
  static govreport_status write(void* context, const void*, std::size_t) {
    auto* const self = static_cast<FailingSink*>(context);
    return self->calls++ == self->fails_at ? govreport_status{77} : govreport_status{GOVREPORT_OK};
  }
  static int progress(void* context, std::uint32_t) {
    auto* const self = static_cast<FailingSink*>(context);
    return self->calls++ == self->fails_at ? 1 : 0;
  }
};

/// Fails at the first call, the second, … until all went well. Returns how often it failed.
int fail_everywhere(const std::function<govreport_status(FailingSink&)>& exported,
                    govreport_status wanted) {
  for (int failures = 0;; ++failures) {
    FailingSink sink{0, failures};
    const govreport_status status = exported(sink);
    if (sink.calls <= failures) {
      EXPECT_EQ(status, GOVREPORT_OK);
      return failures;
    }
    EXPECT_EQ(status, wanted) << failures;
  }
}

TEST_F(BadInput, ACallbackThatFailsAnywhereEndsTheExportOfAnyFormat) {
  ASSERT_EQ(read(sample()), GOVREPORT_OK);
  govreport_array list = {};
  ASSERT_EQ(govreport_library_formats(library_, &list), GOVREPORT_OK);
  for (const auto& format : sdk::Records<govreport_format_details>(list)) {
    if (format.installed == 0) continue;
    govreport_export_request asked = request(nullptr);
    asked.format = format.id;
    asked.write = &FailingSink::write;
    const auto to_callback = [&](FailingSink& sink) {
      asked.context = &sink;
      return govreport_filing_export(filing_, &asked);
    };
    EXPECT_GT(fail_everywhere(to_callback, 77), 0) << view(format.id);
  }
}

TEST_F(BadInput, AFileThatIsCancelledAnywhereLeavesNothingBehind) {
  ASSERT_EQ(read(sample()), GOVREPORT_OK);
  const auto folder = *internal::ScratchFolder::create(fs::temp_directory_path());
  const std::string file = (folder.path() / "report").string();
  govreport_array list = {};
  ASSERT_EQ(govreport_library_formats(library_, &list), GOVREPORT_OK);
  for (const auto& format : sdk::Records<govreport_format_details>(list)) {
    if (format.installed == 0) continue;
    govreport_export_request asked = request(nullptr);
    asked.format = format.id;
    asked.progress = &FailingSink::progress;
    const auto to_file = [&](FailingSink& sink) {
      EXPECT_TRUE(fs::is_empty(folder.path()));
      asked.context = &sink;
      return govreport_filing_export_to_file(filing_, &asked, text(file));
    };
    EXPECT_GT(fail_everywhere(to_file, GOVREPORT_CANCELLED), 0) << view(format.id);
    EXPECT_TRUE(fs::remove(file));
  }
}

/// A value that no option of the type takes.
std::string wrong_for(std::string_view type) {
  return type == "string" || type == "files" ? "\xff" : "perhaps";
}

TEST_F(BadInput, AnOptionOfTheWrongTypeIsAFindingThatNamesIt) {
  ASSERT_EQ(read(sample()), GOVREPORT_OK);
  govreport_array list = {};
  ASSERT_EQ(govreport_library_formats(library_, &list), GOVREPORT_OK);
  for (const auto& format : sdk::Records<govreport_format_details>(list)) {
    if (format.installed == 0) continue;
    for (const auto& option : sdk::Records<govreport_option_details>(format.options)) {
      const std::string value = wrong_for(view(option.type));
      EXPECT_EQ(export_as(format.id, {option.id, text(value)}), GOVREPORT_REFUSED)
          << view(option.id);
      const std::string said(view(last_finding().message));
      EXPECT_NE(said.find(view(option.id)), std::string::npos) << said;
      EXPECT_FALSE(internal::first_malformed_utf8(said)) << view(option.id);
    }
  }
}

}  // namespace
}  // namespace govreport::capi_test
