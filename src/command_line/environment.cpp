// SPDX-License-Identifier: MIT
#include "environment.hpp"

#include <algorithm>
#include <cstdlib>
#include <string_view>
#include <sys/ioctl.h>
#include <unistd.h>

#include <kpi/render/page.hpp>
#include <kpi/text/fold.hpp>

namespace kpi {
namespace {

constexpr std::size_t usual_width = 80;
constexpr std::size_t widest_page = 500;

std::string variable(char const* name) {
  char const* const value =
      std::getenv(name);  // NOLINT(concurrency-mt-unsafe): read before any thread starts
  return value == nullptr ? "" : value;
}

std::optional<std::size_t> width_of_terminal(int descriptor) {
  winsize size{};
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-vararg): the system call is declared so
  if (::ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return std::nullopt;
  return size.ws_col;
}

/// CI systems may offer a terminal that nobody looks at, and keep every line of it.
std::optional<std::size_t> width_for_progress() {
  bool const watched = ::isatty(STDERR_FILENO) == 1 && variable("CI").empty();
  if (!watched || variable("TERM") == "dumb") return std::nullopt;
  return width_of_terminal(STDERR_FILENO).value_or(usual_width);
}

std::string_view first_set(std::initializer_list<std::string_view> values) {
  for (std::string_view const value : values)
    if (!value.empty()) return value;
  return "";
}

}  // namespace

environment current_environment() {
  bool const terminal = ::isatty(STDOUT_FILENO) == 1;
  return {variable("KPI_LANG"),
          variable("LC_ALL"),
          variable("LC_MESSAGES"),
          variable("LC_CTYPE"),
          variable("LANG"),
          variable("NO_COLOR"),
          variable("TERM"),
          variable("COLUMNS"),
          variable("KPI_KERNEL"),
          ::isatty(STDIN_FILENO) == 1,
          terminal,
          terminal ? width_of_terminal(STDOUT_FILENO) : std::nullopt,
          width_for_progress()};
}

language preferred_language(environment const& env) {
  std::string_view const tag = first_set({env.kpi_lang, env.lc_all, env.lc_messages, env.lang});
  return language_of(tag).value_or(language::english);
}

bool shows_ascii_only(environment const& env) {
  std::string const locale = folded(first_set({env.lc_all, env.lc_ctype, env.lang}));
  bool const utf8 = locale.find("utf-8") != locale.npos || locale.find("utf8") != locale.npos;
  return !locale.empty() && !utf8;
}

std::size_t page_width(environment const& env) {
  auto const columns = std::strtoul(env.columns.c_str(), nullptr, 10);
  std::size_t const width = columns > 0 ? columns : env.terminal_width.value_or(usual_width);
  return std::clamp(width, narrowest_page, widest_page);
}

bool wants_colour(environment const& env) {
  return env.output_is_terminal && env.no_color.empty() && env.term != "dumb";
}

}  // namespace kpi
