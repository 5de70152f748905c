#include "layout/closing.hpp"
#include "layout/layout.hpp"
#include "layout/page_flow.hpp"
#include "layout/role_requests.hpp"
#include "layout/run_in_head.hpp"
#include "layout/set_text.hpp"
#include "layout/style_table.hpp"
#include "layout/table_flow.hpp"
#include "layout/table_setter.hpp"
#include "layout/text_flow.hpp"
#include "layout/title.hpp"

#include <optional>
#include <utility>

namespace govreport::internal {

namespace {

const TableLook& look_of(const FormModel& form, const govreport_table& table) {
  static const TableLook plain;
  for (const Table& one : form.tables) {
    if (one.id == view(table.id)) return one.look;
  }
  return plain;
}

/// A table on its way to pages.
struct TableInFlow {
  TableInFlow(const LayoutInput& input,
              const govreport_table& table,
              const StyleTable& styles,
              TextSetter& text_setter,
              PageFlow& pages,
              Findings& findings)
      : setter(input.document, table, look_of(input.form, table), styles, text_setter, findings),
        flow(setter, pages, choice_for(look_of(input.form, table), input.options)) {}

  TableSetter setter;
  TableFlow flow;
};

}  // namespace

/// Walks the document's nodes; what has been placed is forgotten.
struct Paginator::State {
  State(const LayoutInput& what,
        std::shared_ptr<FaceSet> face_set,
        LineBreakFinder breaks,
        WordFinder words,
        Findings& out)
      : input(what),
        faces(std::move(face_set)),
        findings(out),
        styles(input.form, input.document, *faces),
        setter(input.document, *faces, std::move(breaks), what.options, findings),
        titles(input.document, setter, std::move(words), what.options.title_lines, findings),
        pages(input.form, input.document, styles, setter),
        texts(pages) {
    pages.use_setup(setup_of_root());
  }

  /// Places a little more. False: the document is placed.
  bool step();
  void place_node(govreport_index node);
  void place_text(govreport_index node);
  void place_closing(govreport_index node);
  void begin_table(const govreport_table& table);
  SetText set(govreport_index node);
  Lead lead_of(const govreport_node& record) const;
  Length closing_height(govreport_index node);
  void return_to_lines(govreport_index node);
  bool is_closing(govreport_index node) const;
  void enter_section(const govreport_node& node);
  govreport_index setup_of_root() const;

  LayoutInput input;
  std::shared_ptr<FaceSet> faces;
  Findings& findings;
  StyleTable styles;
  TextSetter setter;
  TitleSetter titles;
  PageFlow pages;
  TextFlow texts;
  govreport_index next_node = 0;
  bool finished = false;
  bool after_title = false;  ///< the next text keeps a line from it (ours)
  bool after_table = false;  ///< the next running text begins on a line of the page again (ours)
  std::optional<TableInFlow> table;
  std::unique_ptr<const Page> current;
};

bool Paginator::State::step() {
  if (finished) return false;
  if (texts.place_next()) return true;
  if (table) {
    if (table->flow.place_next()) return true;
    table.reset();
    after_table = true;
    return true;
  }
  if (next_node < input.document.nodes.size()) {
    place_node(next_node++);
    return true;
  }
  if (texts.holds()) {
    texts.release();
    return true;
  }
  pages.finish();
  finished = true;
  return true;
}

void Paginator::State::place_node(govreport_index node) {
  const govreport_node& record = input.document.nodes[node];
  switch (record.kind) {
    case GOVREPORT_NODE_DOCUMENT:
    case GOVREPORT_NODE_ROW:
    case GOVREPORT_NODE_CELL:
      return;
    case GOVREPORT_NODE_SECTION:
      enter_section(record);
      return;
    case GOVREPORT_NODE_TABLE:
      begin_table(input.document.tables[record.table]);
      return;
    case GOVREPORT_NODE_SIGNATURE:
    case GOVREPORT_NODE_DATE:
      place_closing(node);
      return;
    default:
      if (record.text.size != 0) place_text(node);
  }
}

void Paginator::State::place_text(govreport_index node) {
  const govreport_node& record = input.document.nodes[node];
  if (record.kind != GOVREPORT_NODE_NOTE) return_to_lines(node);
  FlowingText flowing{set(node), Length(), Length()};
  if (after_title && flowing.text.style.lines_before == 0) flowing.text.style.lines_before = 1;
  after_title = record.kind == GOVREPORT_NODE_TITLE;
  if (record.kind == GOVREPORT_NODE_HEADING || flowing.text.style.keep_with_next) {
    texts.hold(std::move(flowing));
    return;
  }
  flowing.followed_by = closing_height(node + 1);
  texts.begin(std::move(flowing));
}

/// Below a table and its notes the page is at no line of its own: `node` begins on the next one
/// (ours; GB/T 9704-2012, 5.2.3, has a page of lines). As many lines have room as before.
void Paginator::State::return_to_lines(govreport_index node) {
  if (!std::exchange(after_table, false)) return;
  pages.advance(pages.to_next_line(styles[input.document.nodes[node].style].line_pitch));
}

/// The signature and the date after it, or either alone.
void Paginator::State::place_closing(govreport_index node) {
  return_to_lines(node);
  FlowingText last{set(node), Length(), Length()};
  if (is_closing(next_node)) {
    FlowingText date{set(next_node++), Length(), Length()};
    const ClosingShifts shifts = closing_shifts(last.text, date.text);
    last.shift = shifts.signature;
    date.shift = shifts.date;
    texts.hold(std::move(last));
    last = std::move(date);
  }
  texts.begin(std::move(last));
}

bool Paginator::State::is_closing(govreport_index node) const {
  if (node >= input.document.nodes.size()) return false;
  const std::uint32_t kind = input.document.nodes[node].kind;
  return kind == GOVREPORT_NODE_SIGNATURE || kind == GOVREPORT_NODE_DATE;
}

/// Of the signature and the date that begin with `node`; 0: there are none.
Length Paginator::State::closing_height(govreport_index node) {
  Length height;
  for (; is_closing(node); ++node)
    height += set(node).height();
  return height;
}

SetText Paginator::State::set(govreport_index node) {
  const govreport_node& record = input.document.nodes[node];
  const SetStyle& style = styles[record.style];
  if (record.kind == GOVREPORT_NODE_TITLE) return titles.set(node, style, pages.width());
  return setter.set(node, style, pages.width(), Spacing::grid, lead_of(record));
}

Lead Paginator::State::lead_of(const govreport_node& record) const {
  if (record.kind != GOVREPORT_NODE_PARAGRAPH) return {};
  const RunInHead head = run_in_head(input.form, view(record.text));
  const SetStyle* const style = styles.find(head.style);
  return style == nullptr ? Lead{} : Lead{head.size, style->role};
}

void Paginator::State::begin_table(const govreport_table& record) {
  table.emplace(input, record, styles, setter, pages, findings);
  const Length needed = table->flow.needed_at_start(texts.held_height());
  if (!pages.is_empty() && texts.held_height() + needed > pages.room()) pages.break_page();
  texts.release();
  if (!table->flow.is_too_high()) return;
  Finding finding;
  finding.severity = Severity::warning;
  finding.code = "layout.table-split";
  finding.arguments = {{"table", std::string(view(record.title))}};
  findings.push_back(std::move(finding));
}

void Paginator::State::enter_section(const govreport_node& node) {
  const govreport_index wanted =
      node.page_setup != GOVREPORT_NONE ? node.page_setup : setup_of_root();
  if (wanted == GOVREPORT_NONE || !pages.is_other_setup(wanted)) return;
  texts.release();
  texts.place_all();
  pages.use_setup(wanted);
}

govreport_index Paginator::State::setup_of_root() const {
  const govreport_index setup = input.document.nodes.front().page_setup;
  return setup != GOVREPORT_NONE ? setup : 0;
}

Paginator::Paginator(std::unique_ptr<State> state) : state_(std::move(state)) {}
Paginator::~Paginator() = default;

Result<std::unique_ptr<Paginator>> Paginator::open(const LayoutInput& input, Findings& findings) {
  auto faces = FaceSet::resolve(input.book, role_requests(input.form, input.families), findings);
  if (!faces) return faces.error();
  auto breaks = LineBreakFinder::open();
  if (!breaks) return breaks.error();
  auto words = WordFinder::open();
  if (!words) return words.error();
  return std::unique_ptr<Paginator>(new Paginator(std::make_unique<State>(
      input, std::move(*faces), std::move(*breaks), std::move(*words), findings)));
}

const govreport_page* Paginator::next() {
  while (!state_->pages.has_finished() && state_->step()) {
  }
  state_->current.reset();
  if (!state_->pages.has_finished()) return nullptr;
  state_->current = state_->pages.fetch();
  return &state_->current->record;
}

std::unique_ptr<const Page> Paginator::take() {
  return std::move(state_->current);
}

const std::shared_ptr<FaceSet>& Paginator::faces() const {
  return state_->faces;
}

Result<LaidOut> lay_out(const LayoutInput& input, Findings& findings, const StopRequest& stop) {
  const auto paginator = Paginator::open(input, findings);
  if (!paginator) return paginator.error();
  std::vector<std::unique_ptr<const Page>> pages;
  while ((*paginator)->next() != nullptr) {
    pages.push_back((*paginator)->take());
    if (stop && stop(static_cast<std::uint32_t>(pages.size()))) {
      return Error{ErrorCode::cancelled, "layout.stopped", {}, {}};
    }
  }
  return LaidOut{(*paginator)->faces(), Pages(std::move(pages))};
}

}  // namespace govreport::internal
