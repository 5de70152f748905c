#include "columns.hpp"
#include "commands.hpp"
#include "console.hpp"

#include <algorithm>
#include <iostream>

#include <govreport/fonts.hpp>

namespace govreport::cli {
namespace {

std::string outlines_of(const Session& session, const FontFace& face) {
  std::string words = face.outlines == FontOutlines::truetype ? "TrueType"
                      : face.outlines == FontOutlines::cff    ? "CFF"
                                                              : "CFF CID";
  if (face.faces_in_file > 1) words += session.words("（字体集）", " (collection)");
  return words;
}

std::string embedding_words(const Session& session, FontEmbedding embedding) {
  switch (embedding) {
    case FontEmbedding::installable:
      return session.words("可安装", "installable");
    case FontEmbedding::editable:
      return session.words("可编辑", "editable");
    case FontEmbedding::preview_and_print:
      return session.words("可预览与打印", "preview and print");
    case FontEmbedding::restricted:
      return session.words("不许嵌入", "restricted");
  }
  return {};
}

std::string licence_of(const Session& session, const FontFace& face) {
  std::string words = embedding_words(session, face.embedding);
  if (!face.subsets) words += session.words("，不许取子集", ", no subsets");
  if (face.bitmaps_only) words += session.words("，只许点阵", ", bitmaps only");
  return words;
}

/// Counted from 1, as people count.
std::string file_of(const Session& session, const FontFace& face) {
  std::string words = face.file.string();
  if (face.faces_in_file == 1) return words;
  const std::string number = std::to_string(face.index + 1);
  return words + session.words("（第 ", " (face ") + number + session.words(" 个）", ")");
}

std::string name_of(const FontFace& face) {
  const bool plain = face.style.empty() || face.style == "Regular";
  return plain ? face.family : face.family + " " + face.style;
}

std::string joined(const Session& session, const std::vector<std::string>& words) {
  std::string list;
  for (const std::string& word : words) {
    if (!list.empty()) list += session.words("、", ", ");
    list += word;
  }
  return list.empty() ? "-" : list;
}

std::string name_of(const Session& session, const FontRoleUse& use) {
  return use.label + session.words("（", " (") + use.role + session.words("）", ")");
}

void print_faces(const Session& session, const std::vector<FontRoleUse>& roles) {
  Columns columns;
  columns.add({session.words("角色", "role"),
               session.words("字体", "face"),
               session.words("轮廓", "outlines"),
               session.words("嵌入许可", "licence to embed"),
               session.words("文件", "file")});
  for (const FontRoleUse& use : roles) {
    if (use.faces.empty()) {
      columns.add({name_of(session, use), session.words("没有字体", "no face")});
      continue;
    }
    const FontFace& face = use.faces.front();
    columns.add({name_of(session, use),
                 name_of(face),
                 outlines_of(session, face),
                 licence_of(session, face),
                 file_of(session, face)});
  }
  columns.print(std::cout);
}

void print_fallbacks(const Session& session, const std::vector<FontRoleUse>& roles) {
  Columns columns;
  columns.add({session.words("角色", "role"),
               session.words("缺字时依次取自（最后取自其他角色的字体）",
                             "characters it lacks come from (and then from the other roles)")});
  for (const FontRoleUse& use : roles) {
    std::vector<std::string> names;
    for (std::size_t i = 1; i < use.faces.size(); ++i)
      names.push_back(name_of(use.faces[i]));
    columns.add({name_of(session, use), joined(session, names)});
  }
  std::cout << '\n';
  columns.print(std::cout);
}

void print_absent(const Session& session, const std::vector<FontRoleUse>& roles) {
  Columns columns;
  columns.add({session.words("角色", "role"),
               session.words("Debian 软件包", "Debian packages"),
               session.words("没有安装", "not installed")});
  bool any = false;
  for (const FontRoleUse& use : roles) {
    if (use.absent.empty()) continue;
    any = true;
    columns.add(
        {name_of(session, use), joined(session, use.packages), joined(session, use.absent)});
  }
  if (!any) return;
  std::cout << '\n';
  columns.print(std::cout);
}

void print_roles(const Session& session, const std::vector<FontRoleUse>& roles) {
  print_faces(session, roles);
  print_fallbacks(session, roles);
  print_absent(session, roles);
}

Result<int> list_fonts(Session& session, const FontsCommand& command) {
  const Result<Form> form = session.load_form(command.form, command.version);
  if (!form) return form.error();
  const auto families = families_of(command.families);
  if (!families) return families.error();
  const Result<Fonts> fonts =
      Fonts::open({command.font_folders.begin(), command.font_folders.end()});
  if (!fonts) return fonts.error();
  Findings findings;
  const auto roles = font_roles(*form, *fonts, *families, findings);
  if (!roles) return roles.error();
  if (command.json) {
    std::cout << fonts_json(*form, *roles, findings, session.language()) << '\n';
  } else {
    print_roles(session, *roles);
    session.tell(findings);
  }
  return has_errors(findings) ? 1 : 0;
}

}  // namespace

int run(Session& session, const FontsCommand& command) {
  const Result<int> code = list_fonts(session, command);
  if (code) return *code;
  session.tell(code.error());
  return exit_code(code.error());
}

}  // namespace govreport::cli
