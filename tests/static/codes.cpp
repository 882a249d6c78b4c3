// SPDX-License-Identifier: MIT
#include <array>
#include <cstddef>
#include <string_view>

#include <kpi/base/code.hpp>
#include <kpi/base/provenance.hpp>

// Scripts rely on the codes: each is unique and written in the same way.

namespace kpi {

constexpr bool ids_are_unique() {
  for (std::size_t i = 0; i < code_table.size(); ++i)
    for (std::size_t j = 0; j < i; ++j)
      if (code_table[i].id == code_table[j].id) return false;
  return true;
}

constexpr bool is_between(char c, char first, char last) { return c >= first && c <= last; }

/// Three capitals and three digits: "CSV010".
constexpr bool is_code_id(std::string_view id) {
  if (id.size() != 6) return false;
  for (std::size_t i = 0; i < 6; ++i)
    if (!(i < 3 ? is_between(id[i], 'A', 'Z') : is_between(id[i], '0', '9'))) return false;
  return true;
}

constexpr bool ids_are_well_formed() {
  for (code_row const& r : code_table)
    if (!is_code_id(r.id)) return false;
  return true;
}

/// What is worth saying about a file that can be used: CSV040 to CSV049, CSV060 to CSV069, and the like.
constexpr bool is_warning(std::string_view id) {
  return id.substr(3, 2) == "04" || id.substr(3, 2) == "06";
}

/// The letters of a code say which part of the road it is from, and with it the exit status.
constexpr bool has_status_of_its_letters(code_row const& r) {
  std::string_view const letters = r.id.substr(0, 3);
  if (letters == "USE") return r.status == status::usage;
  if (letters == "DAT") return r.status == status::no_answer;
  if (letters == "OUT") return r.status == status::not_written;
  if (letters == "EXP") return r.status == status::unmet || r.status == status::invalid;
  if (letters == "GRD") return true;  // of a whole class: each code says for itself
  if (r.code == code::not_decoded) return r.status == status::done;  // scores are ASCII
  return r.status == (is_warning(r.id) ? status::done : status::invalid);
}

constexpr bool statuses_follow_letters() {
  for (code_row const& r : code_table)
    if (!has_status_of_its_letters(r)) return false;
  return true;
}

static_assert(ids_are_unique());
static_assert(is_code_id("CSV010") && !is_code_id("CSV10") && !is_code_id("csv010"));
static_assert(ids_are_well_formed());
static_assert(statuses_follow_letters());

static_assert(id(code::no_such_file) == "FIL001");
static_assert(id(code::cannot_write) == "OUT001");
static_assert(status_of(code::no_such_column) == status::invalid);
static_assert(status_of(code::not_as_expected) == status::unmet);

// The exit statuses of the design.
static_assert(static_cast<int>(status::done) == 0);
static_assert(static_cast<int>(status::unmet) == 1);
static_assert(static_cast<int>(status::usage) == 2);
static_assert(static_cast<int>(status::invalid) == 3);
static_assert(static_cast<int>(status::no_answer) == 4);
static_assert(static_cast<int>(status::not_written) == 5);

// JSON says how a setting came about with these words.
static_assert(name(provenance::option) == "option");
static_assert(name(provenance::header) == "header");
static_assert(name(provenance::distribution) == "distribution");
static_assert(name(provenance::detected) == "detected");
static_assert(name(provenance::by_default) == "default");

}  // namespace kpi
