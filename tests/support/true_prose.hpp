/// Sentences whose claims are true of a report, in many phrasings, and sentences that claim nothing
/// of it: what the check of prose has to pass, and what it has to find once a number is changed.
#pragma once

#include "annual_report.hpp"
#include "form/model.hpp"
#include "govreport/report.hpp"
#include "random_pieces.hpp"

#include <array>
#include <cmath>
#include <map>
#include <string>
#include <vector>

namespace govreport::test {

/// "<name>" in a phrase stands for one of the report's figures.
struct Slot {
  std::size_t begin = 0;  ///< of the phrase, in bytes
  std::size_t end = 0;
  std::string name;
};

inline std::vector<Slot> slots_of(const std::string& phrase) {
  std::vector<Slot> slots;
  for (std::size_t open = phrase.find('<'); open != std::string::npos;) {
    const std::size_t close = phrase.find('>', open);
    slots.push_back({open, close + 1, phrase.substr(open + 1, close - open - 1)});
    open = phrase.find('<', close);
  }
  return slots;
}

/// A phrase and the row of rules it is a claim of.
struct Phrase {
  const char* row;
  const char* words;
};

// clang-format off
inline constexpr std::array phrases = {
    Phrase{"received", "全年新收政府信息公开申请<received>件，其中自然人申请<natural>件，法人或其他组织申请<legal>件，另有上年结转<carried-in>件。"},
    Phrase{"received", "我局共收到政府信息公开申请<received>件，均在法定期限内答复。"},
    Phrase{"received", "<year>年，本机关收到信息公开申请<received>件；其中：自然人<natural>件、法人和其他组织<legal>件。"},
    Phrase{"received", "本年度受理依申请公开申请<with-carried>件（含上年结转<carried-in>件）。"},
    Phrase{"received", "在政府信息公开申请办理方面，共收到申请<received>件。"},
    Phrase{"received", "统计期限（<year>年1月1日至<year>年12月31日）内，累计收到政府信息公开申请共<received>件。"},
    Phrase{"applicants", "新收到政府信息公开申请<received>件。其中，自然人<natural>件，法人及其他组织<legal>件。"},
    Phrase{"handled", "全年办结政府信息公开申请<handled>件。"},
    Phrase{"handled", "收到的政府信息公开申请均已登记，全年答复<handled>件，结转下年度继续办理<carried-over>件。"},
    Phrase{"results", "全年办结信息公开申请<handled>件，其中予以公开<disclosed>件、部分公开<partly>件、不予公开<refused>件、无法提供<unavailable>件、不予处理<not-processed>件、其他处理<other>件；结转至下年<carried-over>件。"},
    Phrase{"results", "已答复的申请中，<disclosed>件予以公开，<partly>件部分公开，<refused>件不予公开。"},
    Phrase{"results", "对申请作出予以公开答复<disclosed>件，不予公开<refused>件，无法提供<unavailable>件，不予处理的<not-processed>件，其他处理<other>件。"},
    Phrase{"carried", "政府信息公开申请结转下年度继续办理<carried-over>件。"},
    Phrase{"disputes", "因政府信息公开引发的行政复议<review>件、行政诉讼<litigation>件，均依法应对。"},
    Phrase{"disputes", "发生政府信息公开类行政复议案件<review>件，行政诉讼案件<litigation>件。"},
    Phrase{"documents", "全年制发规章<regulations>件、行政规范性文件<documents>件。"},
    Phrase{"documents", "制定规范性文件<documents>份，废止规章<regulations-repealed>件、行政规范性文件<documents-repealed>件，现行有效的规章<regulations-in-force>件，现行有效行政规范性文件<documents-in-force>件。"},
    Phrase{"documents", "行政事业性收费共<fee>万元，收费项目已上网公示。"},
    Phrase{"percent", "全年办结政府信息公开申请<handled>件，其中予以公开<disclosed>件，占<disclosed-share>%；不予公开<refused>件（占比<refused-share>%）。"},
    Phrase{"change", "全年收到政府信息公开申请<received>件，<received-growth>。"},
    Phrase{"parts", "全年举办业务培训<whole>次，分别为集中授课<first>次、线上辅导<second>次、跟班学习<third>次。"},
    Phrase{"year", "数据的统计期限为<year>年1月1日至<year>年12月31日。"},
    Phrase{"year", "<year>年，我局认真落实政府信息公开各项要求，公开质量稳步提升。"},
};

/// What is not of this report's year and body, or of nothing the tables count.
inline constexpr std::array<const char*, 24> unrelated = {
    "上年共收到政府信息公开申请999件。",
    "2019年，收到信息公开申请37件，办结36件。",
    "全市各区县共收到政府信息公开申请81234件。",
    "力争明年办结政府信息公开申请77件。",
    "上半年收到政府信息公开申请5件，三季度收到政府信息公开申请6件。",
    "依据《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）执行。",
    "《关于收到政府信息公开申请12件的通报》已按时报送。",
    "联系电话：0579-82345678，邮政编码310007。",
    "公开政策文件345条，解读28篇，召开会议12次。",
    "办理人大代表建议21件，答复政协提案34件，答复率100%。",
    "受理公租房申请512件，办结住房补贴申请433件。",
    "通过政府网站收到政府信息公开申请8件，通过信函收到政府信息公开申请3件。",
    "办理行政复议案件350件，其中涉及信息公开的另册登记。",
    "收到政府信息公开申请近300件次的单位予以通报。",
    "政务服务大厅办件12.3万件，日均接待800余人。",
    "公开栏目点击量占全站的45.6%。",
    "公文流转系统自2018年5月1日起运行，2021年完成升级。",
    "举办培训3期，参训人员120人次，其中线上60人次。",
    "予以公开文件目录35条，网站更新信息4600条。",
    "下属单位新收政府信息公开申请15件。",
    "处理群众来信来电诉求266件，按时办结率98.5%。",
    "印发文件汇编500册，规范性文件目录2份。",
    "满意度为99%，同比提升1.2个百分点。",
    "截至目前，累计发布信息1.1万条。",
};
// clang-format on

class TrueProse {
 public:
  /// `report` outlives it.
  TrueProse(const Report& report, std::uint32_t seed) : report_(report), pieces_(seed) {
    add_counts();
    add_own_numbers();
  }

  /// The phrase with its figures; that of slot `wrong` (from 0) changed.
  std::string told(const std::string& phrase, int wrong = -1) {
    std::string text;
    std::size_t at = 0;
    int index = 0;
    for (const Slot& slot : slots_of(phrase)) {
      text += phrase.substr(at, slot.begin - at);
      text += index++ == wrong ? changed(slot.name) : dressed(slot.name);
      at = slot.end;
    }
    return text + phrase.substr(at);
  }

  /// Paragraphs of `count` phrases each, others between them.
  std::vector<Block> paragraphs(std::size_t count) {
    std::vector<Block> blocks;
    for (std::size_t i = 0; i < count; ++i) {
      std::string text = pieces_.one_in(2) ? "（二）依申请公开。" : "";
      text += pieces_.one_of(unrelated);
      text += told(pieces_.one_of(phrases).words);
      text += pieces_.one_of(unrelated);
      blocks.push_back({BlockKind::paragraph, 0, text, 0});
    }
    return blocks;
  }

  /// This report as it may have been a year before, for claims of change.
  static Report year_before(const Report& report, std::uint32_t seed) {
    Report before = report;
    before.year = report.year - 1;
    RandomPieces pieces(seed);
    Value& total = before.cells["requests/new/total"];
    total = Value::number(total.decimal() + Decimal(static_cast<int>(1 + pieces.below(400))));
    return before;
  }

  void set_year_before(const Report& before) {
    const double then = real(before.cells.at("requests/new/total").decimal());
    const double now = static_cast<double>(numbers_.at("received"));
    growth_ = 100 * (now - then) / then;
  }

 private:
  void add_counts() {
    const auto at = [this](const char* id) { return whole(id); };
    const auto rows = [this](const std::string& prefix) { return sum(prefix, "/total"); };
    numbers_ = {{"received", at("requests/new/total")},
                {"with-carried", at("requests/new/total") + at("requests/carried-in/total")},
                {"natural", at("requests/new/natural")},
                {"legal", at("requests/new/total") - at("requests/new/natural")},
                {"carried-in", at("requests/carried-in/total")},
                {"handled", at("requests/results.total/total")},
                {"disclosed", at("requests/results.disclosed/total")},
                {"partly", at("requests/results.partly/total")},
                {"refused", rows("requests/results.refused.")},
                {"unavailable", rows("requests/results.unavailable.")},
                {"not-processed", rows("requests/results.not-processed.")},
                {"other", rows("requests/results.other.")},
                {"carried-over", at("requests/carried-over/total")},
                {"review", at("disputes/review.total")},
                {"litigation", at("disputes/direct.total") + at("disputes/after-review.total")},
                {"regulations", at("proactive/regulations/made")},
                {"regulations-repealed", at("proactive/regulations/repealed")},
                {"regulations-in-force", at("proactive/regulations/in-force")},
                {"documents", at("proactive/normative-documents/made")},
                {"documents-repealed", at("proactive/normative-documents/repealed")},
                {"documents-in-force", at("proactive/normative-documents/in-force")},
                {"fee", at("proactive/fees/amount")},
                {"year", report_.year}};
  }

  void add_own_numbers() {
    numbers_["first"] = static_cast<long>(1 + pieces_.below(9));
    numbers_["second"] = static_cast<long>(1 + pieces_.below(9));
    numbers_["third"] = static_cast<long>(1 + pieces_.below(9));
    numbers_["whole"] = numbers_["first"] + numbers_["second"] + numbers_["third"];
  }

  static double real(const Decimal& number) { return std::stod(number.to_string()); }
  long whole(const char* id) const { return std::stol(report_.cells.at(id).decimal().to_string()); }

  long sum(const std::string& prefix, const std::string& suffix) const {
    long total = 0;
    for (const auto& [id, value] : report_.cells) {
      if (id.starts_with(prefix) && id.ends_with(suffix)) total += whole(id.c_str());
    }
    return total;
  }

  std::string dressed(const std::string& name) {
    if (name == "year") return std::to_string(numbers_.at(name));
    if (name == "received-growth") return growth_words(growth_);
    if (name.ends_with("-share")) return share(name, 0);
    return in_a_dress(numbers_.at(name));
  }

  /// Another number than the true one, and than what else would do in its place.
  std::string changed(const std::string& name) {
    if (name == "year") return std::to_string(numbers_.at(name) - 1);
    if (name == "received-growth")
      return growth_words(growth_ + 2 + static_cast<double>(pieces_.below(9)));
    if (name.ends_with("-share")) return share(name, 3);
    const long shift = static_cast<long>(1 + pieces_.below(9));
    const long wrong = numbers_.at(name) + shift;
    for (const auto& [other, number] : numbers_) {
      if (number == wrong) return std::to_string(wrong + 100000);
    }
    return in_a_dress(wrong);
  }

  std::string share(const std::string& name, int more) {
    const std::string part = name.substr(0, name.size() - 6);
    const double percent = 100.0 * static_cast<double>(numbers_.at(part)) /
                           static_cast<double>(numbers_.at("handled"));
    return with_decimals(percent + more, static_cast<int>(pieces_.below(3)));
  }

  std::string growth_words(double growth) {
    const std::array<const char*, 3> comparisons = {"同比", "较上年", "比去年同期"};
    const std::string comparison = pieces_.one_of(comparisons);
    return comparison + (growth < 0 ? "下降" : "增长") +
           with_decimals(std::fabs(growth), static_cast<int>(1 + pieces_.below(2))) + "%";
  }

  static std::string with_decimals(double value, int decimals) {
    const long units = std::lround(value * std::pow(10, decimals));
    std::string digits = std::to_string(units);
    const auto places = static_cast<std::size_t>(decimals);
    while (digits.size() <= places)
      digits.insert(0, "0");
    if (decimals > 0) digits.insert(digits.size() - places, ".");
    return digits;
  }

  /// 1204 as 1204, １２０４, 1,204, " 1204 " or 一千二百零四.
  std::string in_a_dress(long number) {
    const std::string digits = std::to_string(number);
    switch (pieces_.below(5)) {
      case 0:
        return full_width(digits);
      case 1:
        return digits.size() > 3
                   ? digits.substr(0, digits.size() - 3) + "," + digits.substr(digits.size() - 3)
                   : digits;
      case 2:
        return " " + digits + " ";
      case 3:
        return number < 10000 ? in_numerals(number) : digits;
      default:
        return digits;
    }
  }

  static std::string full_width(const std::string& digits) {
    const std::array<const char*, 10> wide = {
        "０", "１", "２", "３", "４", "５", "６", "７", "８", "９"};
    std::string text;
    for (const char digit : digits)
      text += wide.at(static_cast<std::size_t>(digit - '0'));
    return text;
  }

  static std::string in_numerals(long number) {
    const std::array<const char*, 10> numerals = {
        "零", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
    const std::array<const char*, 4> powers = {"", "十", "百", "千"};
    if (number == 0) return "零";
    std::string text;
    bool gap = false;
    for (int place = 3; place >= 0; --place) {
      const long digit = number / std::lround(std::pow(10, place)) % 10;
      if (digit == 0) {
        gap = !text.empty();
        continue;
      }
      if (gap) text += "零";
      gap = false;
      text += std::string(numerals.at(static_cast<std::size_t>(digit))) +
              powers.at(static_cast<std::size_t>(place));
    }
    return text;
  }

  const Report& report_;
  RandomPieces pieces_;
  std::map<std::string, long> numbers_;
  double growth_ = 0;
};

}  // namespace govreport::test
