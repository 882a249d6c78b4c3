// SPDX-License-Identifier: MIT
#include "grade_moodle_rows.hpp"

#include <algorithm>
#include <set>

#include <kpi/grading/diagnosis_text.hpp>

namespace kpi {
namespace {

using grading::answer_reading;
using grading::answer_state;
using grading::answer_unit;
using grading::diagnosis;
using grading::figure_kind;
using grading::rung;

/// Decimals that people write beyond those required.
constexpr unsigned spare_decimals = 4;

/// A number typed with so many decimals.
struct typed_number {
  rational value;
  int decimals;
};

/// Collects the rows: each number is judged by the ladder itself, so that both give the same marks.
class row_maker {
public:
  row_maker(grading::question_key const& key, grading::share_table const& shares, language lang)
      : ladder_(of_numbers(key)), shares_(shares), lang_(lang) {}

  std::vector<moodle_row> rows() {
    add_right();
    for (grading::candidate const& c : ladder_.key().facts.roundings) add_roundings(c.value);
    add_last_digits();
    add_forms();
    for (grading::candidate const& c : ladder_.key().facts.mistakes) add_mistake(c.value);
    return std::move(rows_);
  }

private:
  /// Moodle asks for numbers without their unit.
  static grading::question_key of_numbers(grading::question_key key) {
    key.unit_asked = false;
    return key;
  }

  int required() const {
    return static_cast<int>(
        ladder_.key().decimals.value_or(grading::usual_decimals(ladder_.key().facts.kind)));
  }
  rational const& exact() const { return ladder_.key().exact; }

  diagnosis judged(typed_number const& n) const {
    return ladder_.judge({"", answer_state::number, {{n.value, n.decimals, answer_unit::none}}});
  }

  void add(typed_number n, rational const& tolerance) {
    while (n.decimals > 0 && rounded_at(n.value, n.decimals - 1) == n.value)
      --n.decimals;  // 32.0 is typed as 32
    diagnosis const d = judged(n);
    bool const told = d.at != rung::unexplained && d.at != rung::impossible;
    if (!told || !known_.insert(n.value).second) return;
    rows_.push_back({n.value, tolerance, grading::share_of(d, shares_),
                     grading::diagnosis_text(d, ladder_.key(), lang_, grading::audience::student)});
    bool const rate = ladder_.key().facts.kind == figure_kind::percent && magnitude(n.value) <= 200;
    rational const fraction = n.value / 100;
    if (rate && !known_.contains(fraction) && judged({fraction, n.decimals + 2}).at == d.at) {
      known_.insert(fraction);
      rows_.push_back({fraction, tolerance / 100, rows_.back().fraction, rows_.back().feedback});
    }
  }

  static rational rounded_at(rational const& x, int decimals) {
    return rounded_to(x, static_cast<unsigned>(std::max(decimals, 0)), rounding::half_away);
  }

  /// x at every number of decimals that is asked for and some more.
  void add_roundings(rational const& x) {
    for (int n = required(); n <= required() + static_cast<int>(spare_decimals); ++n)
      add({rounded_at(x, n), n}, 0);
  }

  void add_right() {
    auto const& allowed = ladder_.key().tolerance;
    constexpr int exactly = 12;
    add_roundings(exact());
    if (auto const up = rational(ceiling(exact()));
        ladder_.key().facts.kind == figure_kind::units ||
        ladder_.key().facts.kind == figure_kind::days)
      add({up, 0}, 0);
    if (!allowed) return;
    rational const width =
        allowed->relative ? rational(magnitude(exact()) * allowed->value / 100) : allowed->value;
    known_.erase(rounded_at(exact(), exactly));
    add({rounded_at(exact(), exactly), exactly}, width);
  }

  void add_last_digits() {
    for (int n = required(); n <= required() + static_cast<int>(spare_decimals); ++n)
      for (int const sign : {1, -1})
        add({rounded_at(exact(), n) + sign * rational(1) / power_of_ten(static_cast<unsigned>(n)),
             n},
            0);
  }

  void add_forms() {
    for (int n = 0; n < required(); ++n) add({rounded_at(exact(), n), n}, 0);
    for (int n = required(); n <= required() + 1; ++n) {
      rational const right = rounded_at(exact(), n);
      add({-right, n}, 0);
      for (int power = 1; power <= 6; ++power) {
        rational const factor = power_of_ten(static_cast<unsigned>(power));
        add({right * factor, std::max(n - power, 0)}, 0);
        add({right / factor, n + power}, 0);
      }
      if (ladder_.key().facts.kind == figure_kind::money)
        for (int const tenths : grading::vat_tenths) {
          rational const factor = 1 + rational(tenths, 1000);
          add({rounded_at(exact() * factor, n), n}, 0);
          add({rounded_at(exact() / factor, n), n}, 0);
        }
    }
  }

  /// A mistake takes the numbers around it, as far as half the way to the next number that is known.
  void add_mistake(rational const& x) {
    int const n = std::max(required(), 1);
    rational tolerance = rational(1, 2) / power_of_ten(static_cast<unsigned>(n - 1));
    for (rational const& other : known_)
      if (other != x)
        tolerance = std::min(tolerance, rational(magnitude(other - x) * rational(49, 100)));
    constexpr int shown = 6;
    rational const value = rounded_at(x, shown);
    if (magnitude(value - x) >= tolerance) tolerance = 0;
    add({value, shown}, rounded_to(tolerance, shown, rounding::truncate));
  }

  grading::ladder ladder_;
  grading::share_table const& shares_;
  language lang_;
  std::vector<moodle_row> rows_ = {};
  std::set<rational> known_ = {};
};

}  // namespace

std::vector<moodle_row> moodle_rows(grading::question_key const& key,
                                    grading::share_table const& shares, language lang) {
  return row_maker(key, shares, lang).rows();
}

}  // namespace kpi
