/// libxlsxwriter behind values of our own: the only file that includes it is workbook.cpp.
#pragma once

#include "area.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace govreport::xlsx {

struct WorkbookProperties {
  std::string title;
  std::string subject;
  std::string author;
  std::string keywords;
  std::int64_t created = 0;  ///< seconds since 1970, UTC; not 0
};

enum class Horizontal { left, centre, right, justify };

struct FormatSpec {
  std::string family;  ///< empty: the workbook's usual font
  double points = 11;
  bool bold = false;
  Horizontal horizontal = Horizontal::left;
  bool in_the_middle = false;  ///< half way up, else at the top
  bool bordered = false;
  bool faintly_bordered = false;
  std::string number_format;  ///< of a number, which shrinks to fit; empty: text, which wraps
  std::optional<std::uint32_t> fill;    ///< 0xRRGGBB
  std::optional<std::uint32_t> colour;  ///< of the text
  bool unlocked = false;                ///< may be changed on a protected sheet
};

enum class ValueKind { any, whole, decimal, choice, formula };

/// What a cell takes, and what a person is told: on choosing the cell, and on entering what it does
/// not take.
struct EntryCheck {
  ValueKind kind = ValueKind::any;
  std::optional<double> minimum;
  std::optional<double> maximum;
  std::vector<std::string> choices;
  std::string formula = {};  ///< without "=": true of what is taken, in the first cell
  std::string prompt_title;  ///< 32 characters at most
  std::string prompt;        ///< 255 characters at most
  std::string refusal_title;
  std::string refusal;
};

struct PrintSetup {
  double left = 0.7;  ///< margins in inches
  double right = 0.7;
  double top = 0.75;
  double bottom = 0.75;
  double footer = 0.3;
  bool landscape = false;
  bool on_one_page = false;  ///< else as wide as one page
};

/// A workbook in the making, in a file. Calls go to the sheet added last. The first thing that goes
/// wrong is kept and told by `close`. Must be used under a CLocaleScope.
class Workbook {
 public:
  using Format = std::size_t;

  /// Nothing if memory is short. `folder`: for the library's own temporary files.
  static std::optional<Workbook> create(const std::string& file, const std::string& folder);
  Workbook(Workbook&&) noexcept;
  Workbook& operator=(Workbook&&) noexcept;
  Workbook(const Workbook&) = delete;
  Workbook& operator=(const Workbook&) = delete;
  ~Workbook();

  void set_properties(WorkbookProperties properties);
  void set_property(const std::string& name, const std::string& value);
  /// The font of cells that have none, in which column widths are counted. Its digits are to be
  /// half an em wide, as those of Chinese fonts are: at the 10.5 points used here they then have
  /// the 7 pixels the library counts with, in every program. Without it, widths are right only
  /// where Calibri is installed. Before any format.
  void set_usual_font(const std::string& family);
  Format add_format(const FormatSpec& spec);
  /// One for `highlight`: only its colours and its weight count.
  Format add_highlight(const FormatSpec& spec);
  void add_sheet(const std::string& name);
  void set_column_pixels(std::uint32_t column, std::uint32_t pixels);
  void set_row_points(std::uint32_t row, double points);
  void merge(const Area& area, Format format);
  void write_blank(std::uint32_t row, std::uint32_t column, Format format);
  void write_text(std::uint32_t row, std::uint32_t column, const std::string& text, Format format);
  void write_number(std::uint32_t row, std::uint32_t column, double number, Format format);
  /// `area` is one cell: where the formula stands. `expression` without "=".
  void write_formula(const Area& area, const std::string& expression, double cached, Format format);
  /// A formula whose value is text.
  void write_text_formula(const Area& area,
                          const std::string& expression,
                          const std::string& cached,
                          Format format);
  void write_comment(std::uint32_t row, std::uint32_t column, const std::string& text);
  /// The first `rows` rows stay in sight.
  void freeze_rows(std::uint32_t rows);
  /// Only unlocked cells can be changed; there is no password; heights and widths stay free.
  void protect();
  void check_entries(const Area& area, EntryCheck check);
  /// The cells of `areas` take `format` while `formula`, without "=", is true. Pre: areas not
  /// empty.
  void highlight(const std::vector<Area>& areas, const std::string& formula, Format format);
  /// The sheet added last is the one the workbook opens with.
  void show_first();
  void repeat_rows(std::uint32_t first, std::uint32_t last);
  void set_print(const PrintSetup& setup);
  /// `formula` with "=".
  void define_name(const std::string& name, const std::string& formula);

  /// Writes the file. What went wrong, in the library's words, or nothing.
  std::optional<std::string> close() &&;

 private:
  struct Impl;
  explicit Workbook(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace govreport::xlsx
