#include "form/expression.hpp"

#include "base/utf8.hpp"
#include "form/values.hpp"

#include <optional>

namespace govreport::internal {
namespace {

enum class TokenKind { name, plus, minus, equals, open, close, end, odd };

struct Token {
  TokenKind kind = TokenKind::end;
  std::string_view text;
  std::size_t offset = 0;
};

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool is_name_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '/';
}

/// A path, or several with slashes between: a cell's name.
bool is_name(std::string_view word) {
  const std::size_t slash = word.find('/');
  if (!is_path(word.substr(0, slash))) return false;
  return slash == std::string_view::npos || is_name(word.substr(slash + 1));
}

TokenKind kind_of(char c) {
  switch (c) {
    case '+':
      return TokenKind::plus;
    case '=':
      return TokenKind::equals;
    case '(':
      return TokenKind::open;
    case ')':
      return TokenKind::close;
    default:
      return TokenKind::odd;
  }
}

/// Cuts an expression into words and signs.
class Lexer {
 public:
  explicit Lexer(std::string_view text) : text_(text) {}

  Token next() {
    while (offset_ < text_.size() && is_space(text_[offset_]))
      ++offset_;
    if (offset_ == text_.size()) return {TokenKind::end, {}, offset_};
    const std::size_t begin = offset_;
    const TokenKind kind = is_name_byte(text_[begin]) ? word() : sign();
    return {kind, text_.substr(begin, offset_ - begin), begin};
  }

 private:
  TokenKind word() {
    const std::size_t begin = offset_;
    while (offset_ < text_.size() && is_name_byte(text_[offset_]))
      ++offset_;
    const std::string_view word = text_.substr(begin, offset_ - begin);
    if (word == "-") return TokenKind::minus;
    return is_name(word) ? TokenKind::name : TokenKind::odd;
  }

  TokenKind sign() {
    const TokenKind kind = kind_of(text_[offset_]);
    next_codepoint(text_, offset_);
    return kind;
  }

  std::string_view text_;
  std::size_t offset_ = 0;
};

/// Reads the grammar of expression.hpp; stops at the first fault.
class Parser {
 public:
  explicit Parser(std::string_view text) : text_(text), lexer_(text) { advance(); }

  std::optional<Expression> expression() {
    Expression terms;
    int sign = 1;
    do {
      auto next = term(sign);
      if (!next) return {};
      terms.push_back(std::move(*next));
      sign = token_.kind == TokenKind::minus ? -1 : 1;
    } while (take(TokenKind::plus) || take(TokenKind::minus));
    return terms;
  }

  bool take(TokenKind kind) {
    if (token_.kind != kind) return false;
    advance();
    return true;
  }

  bool expect(TokenKind kind, std::string_view code) {
    if (take(kind)) return true;
    fail(code);
    return false;
  }

  const ExpressionFault& fault() const { return fault_; }

 private:
  std::optional<ExpressionTerm> term(int sign) {
    ExpressionTerm out;
    out.sign = sign;
    if (!name(out)) return {};
    if (out.name != "previous" || !take(TokenKind::open)) return amount(std::move(out));
    out.scope = TermScope::previous_year;
    if (!name(out)) return {};
    auto inner = amount(std::move(out));
    if (!inner || !expect(TokenKind::close, "form.expression-close")) return {};
    return inner;
  }

  /// A name, or the name of a group in "sum(" and ")"; its first word is read already.
  std::optional<ExpressionTerm> amount(ExpressionTerm out) {
    if (out.name != "sum" || !take(TokenKind::open)) return out;
    out.sum = true;
    if (!name(out) || !expect(TokenKind::close, "form.expression-close")) return {};
    return out;
  }

  bool name(ExpressionTerm& out) {
    out.name = token_.text;
    out.column = column(token_.offset);
    return expect(TokenKind::name, "form.expression-name");
  }

  void fail(std::string_view code) {
    const bool tight_minus =
        token_.text.size() > 1 && (token_.text.front() == '-' || token_.text.back() == '-');
    fault_ = {tight_minus ? "form.expression-minus" : code,
              std::string(token_.text),
              column(token_.offset)};
  }

  std::uint32_t column(std::size_t offset) const {
    return static_cast<std::uint32_t>(count_codepoints(text_.substr(0, offset)) + 1);
  }

  void advance() { token_ = lexer_.next(); }

  std::string_view text_;
  Lexer lexer_;
  Token token_;
  ExpressionFault fault_;
};

}  // namespace

std::variant<Expression, ExpressionFault> parse_expression(std::string_view text) {
  Parser parser(text);
  auto expression = parser.expression();
  if (!expression || !parser.expect(TokenKind::end, "form.expression-sign")) return parser.fault();
  return std::move(*expression);
}

std::variant<Equation, ExpressionFault> parse_equation(std::string_view text) {
  Parser parser(text);
  auto left = parser.expression();
  if (!left || !parser.expect(TokenKind::equals, "form.expression-equals")) return parser.fault();
  auto right = parser.expression();
  if (!right || !parser.expect(TokenKind::end, "form.expression-sign")) return parser.fault();
  return Equation{std::move(*left), std::move(*right)};
}

}  // namespace govreport::internal
