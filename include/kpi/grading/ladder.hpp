// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <kpi/grading/answer.hpp>
#include <kpi/grading/diagnosis.hpp>

namespace kpi::grading {

/// The decimals that a kind of figure needs unless the case says otherwise.
unsigned usual_decimals(figure_kind kind);

/// The key rounded as required.
rational rounded_key(question_key const& key);

/// One question, ready to judge many answers.
class ladder {
public:
  explicit ladder(question_key key);

  /// Where the answer stands. `earlier`: those answers of the student's own that the question builds on and that are
  /// not right; `named` says what they are called.
  diagnosis judge(typed_answer const& answer, std::vector<carried_answer> const& earlier = {},
                  phrases const& named = {}) const;

  question_key const& key() const { return key_; }

private:
  struct sight {
    rational value;
    std::optional<int> decimals;
  };

  diagnosis judged(answer_reading const& r, std::vector<carried_answer> const& earlier,
                   phrases const& named) const;
  bool judged_right(answer_reading const& r, std::vector<sight> const& seen,
                    diagnosis& found) const;
  std::vector<sight> sights(answer_reading const& r) const;
  std::optional<rung> right(sight const& s) const;
  static bool rounds_to(rational const& exact, sight const& s, int least);
  std::optional<reason> remark_on(answer_unit unit) const;
  bool fits(answer_unit unit) const;
  bool last_digit_off(sight const& s) const;
  bool too_coarse(sight const& s) const;
  bool follows(std::vector<sight> const& seen, std::vector<carried_answer> const& earlier) const;
  std::optional<reason> wrong_form(answer_reading const& r, std::vector<sight> const& seen) const;
  std::optional<reason> wrong_power(sight const& s) const;
  std::optional<reason> wrong_vat(answer_reading const& r, sight const& s) const;
  static void add_matches(std::vector<candidate> const& from, std::vector<sight> const& seen,
                          int least, std::vector<reason>& into);
  static std::optional<integer> written_units(sight const& s, int least);
  bool is_possible(rational const& value) const;
  int required() const;
  int coarsest() const;

  question_key key_;
};

// ---------------------------------------------------------------------------------------------------

inline unsigned usual_decimals(figure_kind kind) {
  switch (kind) {
    case figure_kind::points:
    case figure_kind::percent: return 1;
    case figure_kind::score:
    case figure_kind::plain: return 2;
    default: break;
  }
  return 0;
}

namespace detail {

/// x rounded to so many decimals; below 0 to tens, hundreds …
inline rational rounded_at(rational const& x, int decimals) {
  if (decimals >= 0) return rounded_to(x, static_cast<unsigned>(decimals), rounding::half_away);
  rational const step = power_of_ten(static_cast<unsigned>(-decimals));
  return rounded(rational(x / step), rounding::half_away) * step;
}

inline rational step_of(int decimals) {
  rational const ten = power_of_ten(static_cast<unsigned>(decimals < 0 ? -decimals : decimals));
  return decimals < 0 ? ten : rational(1 / ten);
}

/// More decimals than this are exact for every purpose.
inline constexpr int most_decimals = 12;

}  // namespace detail

/// Units round up: a fraction of one does not sell.
inline rational rounded_key(question_key const& key) {
  unsigned const decimals = key.decimals.value_or(usual_decimals(key.facts.kind));
  if (key.facts.kind == figure_kind::units && decimals == 0) return rational(ceiling(key.exact));
  return rounded_to(key.exact, decimals, rounding::half_away);
}

inline ladder::ladder(question_key key) : key_(std::move(key)) {
  auto const right = [&](candidate const& c) { return c.value == key_.exact; };
  auto const drop = [&](std::vector<candidate>& list) {
    list.erase(std::remove_if(list.begin(), list.end(), right), list.end());
  };
  drop(key_.facts.mistakes);
  drop(key_.facts.roundings);
}

inline int ladder::required() const {
  return static_cast<int>(key_.decimals.value_or(usual_decimals(key_.facts.kind)));
}

/// Fewer decimals do not tell one mistake from another: on a scale of 5 everything rounds to 3.
inline int ladder::coarsest() const {
  bool const small = key_.facts.kind == figure_kind::score || key_.facts.kind == figure_kind::plain;
  return small ? 1 : 0;
}

/// The numbers that a reading can mean: a rate without "%" may be a fraction of 1.
inline std::vector<ladder::sight> ladder::sights(answer_reading const& r) const {
  std::vector<sight> seen{{r.value, r.decimals}};
  bool const rate =
      key_.facts.kind == figure_kind::percent || key_.facts.kind == figure_kind::points;
  bool const bare = r.unit == answer_unit::none;
  if (key_.facts.kind == figure_kind::percent && bare && magnitude(r.value) <= 2)
    seen.push_back(
        {rational(r.value * 100), r.decimals ? std::optional(*r.decimals - 2) : std::nullopt});
  else if (rate && !r.decimals)
    seen.push_back({rational(r.value * 100), std::nullopt});
  return seen;
}

/// True when `s` is what `exact` gives rounded as `s` is written, with at least so many decimals.
inline bool ladder::rounds_to(rational const& exact, sight const& s, int least) {
  if (s.value == exact) return true;
  if (!s.decimals || *s.decimals < least || *s.decimals > detail::most_decimals) return false;
  return detail::rounded_at(exact, *s.decimals) == s.value;
}

inline std::optional<rung> ladder::right(sight const& s) const {
  if (s.value == key_.exact) return rung::exact;
  bool const units = key_.facts.kind == figure_kind::units && required() == 0;
  bool const up = units || key_.facts.kind == figure_kind::days;
  if (up && s.value == rational(ceiling(key_.exact))) return rung::rounded;
  if (!units && s.decimals && s.value == detail::rounded_at(key_.exact, required()))
    return rung::rounded;  // also "57" for 57.0
  if (!(units && s.decimals == 0) && rounds_to(key_.exact, s, required())) return rung::rounded;
  if (!key_.tolerance) return std::nullopt;
  rational const allowed = key_.tolerance->relative
                               ? rational(magnitude(key_.exact) * key_.tolerance->value / 100)
                               : key_.tolerance->value;
  if (magnitude(s.value - key_.exact) <= allowed) return rung::within;
  return std::nullopt;
}

/// True when the unit is one that the figure can have.
inline bool ladder::fits(answer_unit unit) const {
  if (unit == answer_unit::none || unit == answer_unit::word) return true;
  switch (key_.facts.kind) {
    case figure_kind::points: return unit == answer_unit::points || unit == answer_unit::percent;
    case figure_kind::percent: return unit == answer_unit::percent || unit == answer_unit::points;
    case figure_kind::score: return unit == answer_unit::points || unit == answer_unit::out_of;
    case figure_kind::money: return unit == answer_unit::money;
    case figure_kind::days: return unit == answer_unit::days;
    default: break;
  }
  return false;
}

/// What is to be said of the unit of a right answer.
inline std::optional<reason> ladder::remark_on(answer_unit unit) const {
  figure_kind const kind = key_.facts.kind;
  if (kind == figure_kind::points && unit == answer_unit::percent)
    return reason{"remark.points",
                  {"the figure is in points, not in percent",
                   "ce chiffre s’exprime en points et non en pourcentage"}};
  if (kind == figure_kind::percent && unit == answer_unit::points)
    return reason{"remark.percent",
                  {"the figure is in percent, not in points",
                   "ce chiffre s’exprime en pourcentage et non en points"}};
  bool const counts = kind == figure_kind::units || kind == figure_kind::count;
  if (unit == answer_unit::word && !counts)
    return reason{"remark.words",
                  {"only the number and its unit are asked for",
                   "seuls le nombre et son unité sont demandés"}};
  if (unit == answer_unit::none && key_.unit_asked)
    return reason{"remark.no-unit", {"the unit is missing", "l’unité manque"}};
  return std::nullopt;
}

/// The right value, correctly rounded to fewer decimals than required: no rounding on the way is to blame.
inline bool ladder::too_coarse(sight const& s) const {
  bool const fewer =
      s.decimals && *s.decimals < required() && *s.decimals >= -detail::most_decimals;
  if (!fewer || s.value == 0) return false;
  if (*s.decimals >= 0) return rounds_to(key_.exact, s, 0);
  // "571,4 k€": two digits at least, or every amount would be near enough
  bool const digits = magnitude(s.value) >= 10 * detail::step_of(*s.decimals);
  bool const money = key_.facts.kind == figure_kind::money;
  return money && digits && detail::rounded_at(key_.exact, *s.decimals) == s.value;
}

/// What follows from earlier answers of the student's own.
inline bool ladder::follows(std::vector<sight> const& seen,
                            std::vector<carried_answer> const& earlier) const {
  if (earlier.empty() || !key_.facts.derived) return false;
  auto const own = key_.facts.derived(earlier);
  return own && std::any_of(seen.begin(), seen.end(),
                            [&](sight const& s) { return rounds_to(*own, s, required()); });
}

/// Off by one in the last digit that is written, where the exact value had to be rounded there.
inline bool ladder::last_digit_off(sight const& s) const {
  if (!s.decimals || *s.decimals < required() || *s.decimals > detail::most_decimals) return false;
  bool const unit_short = key_.facts.kind == figure_kind::units && s.value < key_.exact;
  if (unit_short) return false;  // units round up, and one less is a mistake of its own
  rational const due = detail::rounded_at(key_.exact, *s.decimals);
  return due != key_.exact && magnitude(s.value - due) == detail::step_of(*s.decimals);
}

inline std::optional<reason> ladder::wrong_power(sight const& s) const {
  if (key_.exact == 0) return std::nullopt;
  for (int power = 1; power <= 6; ++power)
    for (int const sign : {1, -1}) {
      rational const factor = detail::step_of(sign * -power);
      sight const moved{rational(s.value / factor),
                        s.decimals ? std::optional(*s.decimals + sign * power) : std::nullopt};
      if (!rounds_to(key_.exact, moved, coarsest())) continue;
      std::string const times = '1' + std::string(static_cast<std::size_t>(power), '0');
      return reason{"form.power-of-ten",
                    {"the power of ten is wrong", "la puissance de dix est fausse"},
                    {std::string(sign > 0 ? "too large" : "too small") + " by a factor of " + times,
                     "un facteur " + times + (sign > 0 ? " en trop" : " en moins")}};
    }
  return std::nullopt;
}

/// The French rates of VAT, in percent.
inline constexpr std::array<int, 4> vat_tenths{200, 100, 55, 21};

inline std::optional<reason> ladder::wrong_vat(answer_reading const& r, sight const& s) const {
  if (key_.facts.kind != figure_kind::money || key_.exact == 0) return std::nullopt;
  if (r.unit == answer_unit::money_with_vat && right({r.value, r.decimals}))
    return reason{"form.vat-word", {"the amount is net of VAT", "le montant est hors taxes"}};
  for (int const tenths : vat_tenths)
    for (bool const added : {true, false}) {
      rational const factor = 1 + rational(tenths, 1000);
      rational const wrong = added ? rational(key_.exact * factor) : rational(key_.exact / factor);
      if (!rounds_to(wrong, s, 0)) continue;
      std::string const rate = decimal_text(rational(tenths, 10), 1);
      std::string french = rate;
      std::replace(french.begin(), french.end(), '.', ',');
      return reason{"form.vat",
                    {added ? "VAT is included" : "VAT is taken off",
                     added ? "la TVA est comprise" : "la TVA est retirée"},
                    {rate + '%', french + "\u00a0%"}};
    }
  return std::nullopt;
}

inline std::optional<reason> ladder::wrong_form(answer_reading const& r,
                                                std::vector<sight> const& seen) const {
  for (sight const& s : seen) {
    if (!fits(r.unit) && r.unit != answer_unit::money_with_vat && right(s))
      return reason{"form.unit", {"the unit is wrong", "l’unité n’est pas la bonne"}};
    sight const opposite{rational(-s.value), s.decimals};
    if (key_.facts.kind != figure_kind::points && key_.exact != 0 && right(opposite))
      return reason{"form.sign", {"the sign is wrong", "le signe est faux"}};
    if (auto vat = wrong_vat(r, s)) return vat;
  }
  for (sight const& s : seen)
    if (auto power = wrong_power(s)) return power;
  return std::nullopt;
}

/// A number as it is written, in units of its last decimal: what a candidate rounds to is compared with that, so that no
/// fraction has to be made for each of a hundred candidates.
inline std::optional<integer> ladder::written_units(sight const& s, int least) {
  bool const usable =
      s.decimals && *s.decimals >= std::max(least, 0) && *s.decimals <= detail::most_decimals;
  if (!usable) return std::nullopt;
  return numerator_of(rational(s.value * power_of_ten(static_cast<unsigned>(*s.decimals))));
}

inline void ladder::add_matches(std::vector<candidate> const& from, std::vector<sight> const& seen,
                                int least, std::vector<reason>& into) {
  for (sight const& s : seen) {
    auto const units = written_units(s, least);
    integer const scale = power_of_ten(units ? static_cast<unsigned>(*s.decimals) : 0U);
    for (candidate const& c : from) {
      bool const rounds =
          units && rounded_quotient(numerator_of(c.value) * scale, denominator_of(c.value),
                                    rounding::half_away) == *units;
      if (!rounds && c.value != s.value) continue;
      bool const told = std::any_of(into.begin(), into.end(), [&](reason const& r) {
        return r.code == c.code && r.name == c.name;
      });
      if (!told) into.push_back({c.code, c.name, c.figure});
    }
  }
}

inline bool ladder::is_possible(rational const& value) const {
  if (key_.facts.lowest && value < *key_.facts.lowest) return false;
  return !key_.facts.highest || value <= *key_.facts.highest;
}

/// The upper rungs: the right value, perhaps with a remark on its unit.
inline bool ladder::judged_right(answer_reading const& r, std::vector<sight> const& seen,
                                 diagnosis& found) const {
  if (!fits(r.unit)) return false;
  for (sight const& s : seen) {
    auto const step = right(s);
    if (!step) continue;
    found.value = s.value;
    found.at = *step;
    if (auto const remark = remark_on(r.unit)) {
      found.reasons.push_back(*remark);
      found.at = rung::remark;
    }
    return true;
  }
  return false;
}

inline diagnosis ladder::judged(answer_reading const& r, std::vector<carried_answer> const& earlier,
                                phrases const& named) const {
  auto const seen = sights(r);
  diagnosis found{rung::exact, {}, r.value};
  if (judged_right(r, seen, found)) return found;
  auto const stand = [&](rung at) {
    if (at != rung::mistake) add_matches(key_.facts.mistakes, seen, coarsest(), found.reasons);
    if (at != rung::follow && follows(seen, earlier) && is_possible(r.value))
      found.reasons.push_back({"follow-through", named});
    found.at = at;
    return found;
  };
  auto const any = [&](auto holds) { return std::any_of(seen.begin(), seen.end(), holds); };
  if (any([&](sight const& s) { return too_coarse(s); })) {
    found.reasons.push_back({"form.decimals", {"too few decimals", "trop peu de décimales"}});
    add_matches(key_.facts.roundings, seen, required(), found.reasons);
    return stand(rung::form);
  }
  add_matches(key_.facts.roundings, seen, required(), found.reasons);
  if (!found.reasons.empty()) return stand(rung::early);
  if (any([&](sight const& s) { return last_digit_off(s); })) return stand(rung::last_digit);
  if (auto const form = wrong_form(r, seen)) {
    found.reasons.push_back(*form);
    return stand(rung::form);
  }
  add_matches(key_.facts.mistakes, seen, coarsest(), found.reasons);
  if (!found.reasons.empty()) return stand(rung::mistake);
  if (!is_possible(r.value)) return stand(rung::impossible);
  found = stand(rung::unexplained);
  if (!found.reasons.empty()) found.at = rung::follow;
  return found;
}

inline diagnosis ladder::judge(typed_answer const& answer,
                               std::vector<carried_answer> const& earlier,
                               phrases const& named) const {
  if (answer.state == answer_state::blank) return {rung::blank, {}, {}};
  if (answer.state == answer_state::unreadable) return {rung::unreadable, {}, {}};
  std::optional<diagnosis> best;
  for (answer_reading const& r : answer.readings) {
    diagnosis found = judged(r, earlier, named);
    if (!best || found.at < best->at) best = std::move(found);
  }
  return *best;
}

}  // namespace kpi::grading
