#include "document/document.hpp"
#include "document/look.hpp"
#include "document/node_tree.hpp"
#include "document/numbered_list.hpp"
#include "document/table_binder.hpp"
#include "document/text_pattern.hpp"
#include "form/grow.hpp"
#include "report/defined_name.hpp"
#include "report/derived_notes.hpp"
#include "report/figures.hpp"
#include "report/place_label.hpp"
#include "report/text_name.hpp"

#include <algorithm>
#include <cassert>

namespace govreport::internal {

namespace {

/// Lays the nodes of a report out in the form's order.
class Binder {
 public:
  Binder(const FormModel& form, const Report& report, const Figures& figures, Filling filling)
      : form_(form),
        report_(report),
        filling_(filling),
        look_(form, document_),
        tree_(document_),
        tables_({form, figures, look_, filling}, document_, tree_) {}

  Document bind() {
    tree_.add(GOVREPORT_NONE, GOVREPORT_NODE_DOCUMENT).page_setup = look_.page_setup();
    add_title();
    if (is_blank()) {
      add_room(root);
    } else {
      add_blocks(report_.preamble, root, {TextPart::preamble});
    }
    for (const SectionSpec& section : form_.sections)
      add_section(section);
    add_line(GOVREPORT_NODE_SIGNATURE, "signature", report_.signature, TextPart::signature);
    add_line(GOVREPORT_NODE_DATE, "date", report_.date, TextPart::date);
    tables_.add_expressions();
    add_properties();
    add_explanations();
    fill_head();
    document_.seal();
    return std::move(document_);
  }

 private:
  static constexpr govreport_index root = 0;

  bool is_blank() const { return filling_ == Filling::blank; }

  govreport_text name_of(const TextName& text) {
    const std::string name = to_defined_name(text);
    return name.size() > longest_defined_name ? govreport_text{} : document_.keep(name);
  }

  /// A paragraph that says nothing yet: where in a blank form words are to be written.
  void add_room(govreport_index parent) {
    tree_.add(parent, GOVREPORT_NODE_PARAGRAPH).style = look_.used_for("body");
  }

  void add_title() {
    const std::string prescribed = fill_pattern(form_.report_title.text, report_);
    const std::string printed = fill_pattern(form_.report_title.print, report_);
    const std::string& title = report_.title.empty() ? prescribed : report_.title;
    govreport_node& node = tree_.add(root, GOVREPORT_NODE_TITLE);
    node.style = look_.used_for("title");
    node.text = document_.head.title = document_.keep(title);
    node.name = name_of({TextPart::title});
    const std::string broken = break_like(title, printed);
    if (broken != title) node.print_text = document_.keep(broken);
  }

  void add_section(const SectionSpec& spec) {
    const SectionText* const written = find_section(spec.id);
    govreport_node& section = tree_.add(root, GOVREPORT_NODE_SECTION);
    const govreport_index index = tree_.last();
    section.page_setup = look_.page_setup(spec.page);
    section.id = document_.keep(spec.id);
    section.line = written == nullptr ? 0 : written->line;
    add_section_heading(spec, written, index);
    if (spec.table) tables_.add_table(*spec.table, index);
    if (spec.table && (written == nullptr || written->blocks.empty()))
      add_empty_note(form_.tables[*spec.table].blocks.front(), index);
    if (written != nullptr) add_blocks(written->blocks, index, {TextPart::section, spec.id});
    if (is_blank() && !spec.table) add_room(index);
  }

  /// Where the author has not said himself why a table has no rows.
  void add_empty_note(const Block& block, govreport_index parent) {
    if (!block.open_rows || block.data_rows() > 1 || block.open_rows->empty_note.empty()) return;
    govreport_node& node = tree_.add(parent, GOVREPORT_NODE_PARAGRAPH);
    node.style = look_.used_for("note");
    node.text = document_.keep(block.open_rows->empty_note);
  }

  void add_section_heading(const SectionSpec& spec,
                           const SectionText* written,
                           govreport_index section) {
    govreport_node& heading = tree_.add(section, GOVREPORT_NODE_HEADING);
    heading.level = 1;
    heading.style = look_.heading(1);
    const bool own = written != nullptr && !written->heading.empty();
    heading.text = document_.keep(own ? written->heading : spec.full_heading());
    heading.name = name_of({TextPart::section_heading, spec.id});
    heading.line = written == nullptr ? 0 : written->line;
  }

  void add_blocks(const std::vector<v1::Block>& blocks,
                  govreport_index parent,
                  const TextName& name) {
    for (std::size_t at = 0; at < blocks.size(); ++at) {
      const std::vector<ListItem> items = list_at(blocks, at);
      if (items.empty()) {
        add_block(blocks, at, parent, name);
        continue;
      }
      add_list(blocks, items, parent, name);
      at = items.back().last_block();
    }
  }

  void add_block(const std::vector<v1::Block>& blocks,
                 std::size_t at,
                 govreport_index parent,
                 TextName name) {
    const v1::Block& block = blocks[at];
    const bool is_heading = block.kind == BlockKind::heading;
    govreport_node& node =
        tree_.add(parent, is_heading ? GOVREPORT_NODE_HEADING : GOVREPORT_NODE_PARAGRAPH);
    node.level = is_heading ? static_cast<std::uint32_t>(std::max(block.level, 1)) : 0;
    node.style = is_heading ? look_.heading(block.level) : look_.used_for("body");
    node.text = document_.keep(block.text);
    node.line = block.line;
    name.ordinal = static_cast<std::uint32_t>(at + 1);
    name.kind = block.kind;
    name.level = static_cast<int>(node.level);
    node.name = name_of(name);
  }

  void add_list(const std::vector<v1::Block>& blocks,
                const std::vector<ListItem>& items,
                govreport_index parent,
                const TextName& name) {
    tree_.add(parent, GOVREPORT_NODE_LIST);
    const govreport_index list = tree_.last();
    for (const ListItem& item : items) {
      tree_.add(list, GOVREPORT_NODE_LIST_ITEM);
      const govreport_index node = tree_.last();
      add_block(blocks, item.block, node, name);
      document_.nodes.back().label_size = static_cast<std::uint32_t>(item.label_size);
      if (!item.inner.empty()) add_list(blocks, item.inner, node, name);
    }
  }

  /// The last lines of a report; a blank form has room for them.
  void add_line(govreport_node_kind kind,
                std::string_view style,
                std::string_view words,
                TextPart part) {
    if (words.empty() && !is_blank()) return;
    govreport_node& node = tree_.add(root, kind);
    node.style = look_.used_for(style);
    node.text = document_.keep(words);
    node.name = name_of({part});
  }

  void add_properties() {
    add_property("Author", report_.body);
    add_property("Subject", fill_pattern(form_.subject, report_));
    add_property("Keywords", fill_pattern(form_.keywords, report_));
  }

  void add_property(std::string_view name, std::string_view value) {
    if (value.empty()) return;
    document_.properties.push_back({document_.keep(name), document_.keep(value)});
  }

  void add_explanations() {
    for (const auto& [at, explanation] : report_.explanations) {
      document_.explanations.push_back({document_.keep(at.rule),
                                        document_.keep(at.place),
                                        document_.keep(place_label(form_, at.place)),
                                        document_.keep(explanation.words)});
    }
  }

  void fill_head() {
    govreport_document& head = document_.head;
    head.form = document_.keep(form_.id);
    head.form_version = static_cast<std::uint32_t>(form_.version);
    head.year = report_.year;
    head.body = document_.keep(report_.body);
    head.language = document_.keep(form_.language);
  }

  /// The section as the report has it; null in a blank form and where it was left out.
  const SectionText* find_section(std::string_view id) const {
    if (is_blank()) return nullptr;
    const auto found = std::find_if(report_.sections.begin(),
                                    report_.sections.end(),
                                    [id](const SectionText& section) { return section.id == id; });
    return found == report_.sections.end() ? nullptr : &*found;
  }

  const FormModel& form_;
  const Report& report_;
  Filling filling_;
  Document document_;
  Look look_;
  NodeTree tree_;
  TableBinder tables_;
};

}  // namespace

Document bind(const FormModel& form, const Report& report, Findings& findings) {
  assert(is_grown_by(form, report.rows));
  const Figures figures(form, report);
  note_derived(form, figures, findings);
  return Binder(form, report, figures, Filling::filled_in).bind();
}

Document bind_blank(const FormModel& form, const Report& head, Findings& /*findings*/) {
  Report blank = head;
  blank.cells.clear();
  blank.signature.clear();
  blank.date.clear();
  const FormModel to_fill = grow_blank(form);
  const Figures figures(to_fill, blank);
  return Binder(to_fill, blank, figures, Filling::blank).bind();
}

}  // namespace govreport::internal
