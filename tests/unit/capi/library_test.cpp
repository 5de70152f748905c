#include "capi_fixture.hpp"

namespace govreport::capi_test {
namespace {

template <class Record, class Is>
bool has(const sdk::Records<Record>& records, Is is) {
  for (const Record record : records)
    if (is(record)) return true;
  return false;
}

TEST_F(CApi, SaysWhichVersionItIs) {
  EXPECT_EQ(govreport_host_abi(), GOVREPORT_HOST_ABI);
  EXPECT_NE(std::string(govreport_version()).find('.'), std::string::npos);
}

TEST_F(CApi, ListsTheForms) {
  govreport_array list = {};
  ASSERT_EQ(govreport_library_forms(library_, &list), GOVREPORT_OK);
  EXPECT_TRUE(has(sdk::Records<govreport_form_details>(list), [](const auto& form) {
    return view(form.id) == view(form_id) && form.version == 2021;
  }));
}

TEST_F(CApi, ListsTheFormatsWithTheirOptions) {
  govreport_array list = {};
  ASSERT_EQ(govreport_library_formats(library_, &list), GOVREPORT_OK);
  const sdk::Records<govreport_format_details> formats(list);
  ASSERT_FALSE(formats.empty());
  for (const govreport_format_details format : formats) {
    EXPECT_FALSE(view(format.id).empty());
    EXPECT_FALSE(view(format.title_chinese).empty()) << view(format.id);
    EXPECT_TRUE(view(format.file).find(view(format.id)) != std::string_view::npos);
    for (const auto& option : sdk::Records<govreport_option_details>(format.options)) {
      EXPECT_FALSE(view(option.help_english).empty()) << view(option.id);
      const std::uint32_t choices = sdk::Records<govreport_text>(option.choices).size();
      EXPECT_EQ(view(option.type) == "choice", choices > 1) << view(option.id);
    }
  }
  EXPECT_TRUE(has(formats, [](const auto& format) {
    return view(format.id) == "xml" && format.installed == 1 && format.paged == 0;
  }));
}

TEST_F(CApi, AFolderThatIsNotThereIsAFindingThatNamesIt) {
  govreport_findings* findings = nullptr;
  ASSERT_EQ(govreport_findings_create(&findings), GOVREPORT_OK);
  const govreport_library_settings settings = {sizeof settings, text("/no/such/folder"), {}, {}};
  govreport_library* library = nullptr;
  EXPECT_EQ(govreport_library_open(&settings, findings, &library), GOVREPORT_REFUSED);
  EXPECT_EQ(library, nullptr);
  ASSERT_EQ(govreport_findings_count(findings), 1U);
  const auto found = details(findings, 0);
  EXPECT_NE(view(found.message).find("/no/such/folder"), std::string_view::npos)
      << view(found.message);
  govreport_findings_close(findings);
}

TEST_F(CApi, AFormThatIsNotThereIsAFindingThatNamesTheNearOne) {
  govreport_findings* findings = nullptr;
  ASSERT_EQ(govreport_findings_create(&findings), GOVREPORT_OK);
  govreport_form_choice choice = {};
  choice.size = sizeof choice;
  choice.id = text("disclosure-anual-report");
  choice.version = 2021;
  EXPECT_EQ(govreport_form_load(library_, &choice, findings, &form_), GOVREPORT_REFUSED);
  ASSERT_EQ(govreport_findings_count(findings), 1U);
  EXPECT_NE(view(details(findings, 0).hint).find(view(form_id)), std::string_view::npos);
  govreport_findings_close(findings);
}

TEST_F(CApi, NullHandlesAreRefused) {
  EXPECT_EQ(govreport_library_open(nullptr, nullptr, nullptr), GOVREPORT_REFUSED);
  EXPECT_EQ(govreport_library_forms(nullptr, nullptr), GOVREPORT_REFUSED);
  EXPECT_EQ(govreport_library_formats(nullptr, nullptr), GOVREPORT_REFUSED);
  EXPECT_EQ(govreport_form_load(nullptr, nullptr, nullptr, nullptr), GOVREPORT_REFUSED);
  EXPECT_EQ(govreport_filing_read(nullptr, nullptr, nullptr), GOVREPORT_REFUSED);
  EXPECT_EQ(govreport_filing_create(nullptr, nullptr, nullptr, nullptr), GOVREPORT_REFUSED);
  EXPECT_EQ(govreport_filing_set_count(nullptr, {}, 1), GOVREPORT_REFUSED);
  EXPECT_EQ(govreport_filing_check(nullptr, nullptr), GOVREPORT_REFUSED);
  EXPECT_EQ(govreport_filing_export(nullptr, nullptr), GOVREPORT_REFUSED);
  EXPECT_EQ(govreport_filing_json(nullptr, GOVREPORT_LANGUAGE_CHINESE, nullptr), GOVREPORT_REFUSED);
  EXPECT_EQ(govreport_filing_findings(nullptr), nullptr);
  EXPECT_EQ(govreport_findings_count(nullptr), 0U);
  EXPECT_EQ(govreport_findings_create(nullptr), GOVREPORT_REFUSED);
  govreport_findings_close(nullptr);
  govreport_filing_close(nullptr);
  govreport_form_close(nullptr);
  govreport_library_close(nullptr);
}

}  // namespace
}  // namespace govreport::capi_test
