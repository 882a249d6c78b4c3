// SPDX-License-Identifier: MIT
#pragma once

#include <fmt/format.h>
#include <string>
#include <utility>
#include <vector>

#include <kpi/commentary/margin_report.hpp>
#include <kpi/text/phrase.hpp>

// How the page names the choices that a result was worked out with.

namespace kpi::detail {

inline words allocation_words(allocation_key key) {
  switch (key) {
    case allocation_key::revenue: return {"revenue", "le chiffre d’affaires"};
    case allocation_key::margin: return {"contribution margin", "la marge sur coûts variables"};
    case allocation_key::units: return {"units", "les quantités"};
    case allocation_key::equal: break;
  }
  return {"channel, in equal parts", "le canal, à parts égales"};
}

inline std::string closed_text(year_convention const& by, language lang) {
  std::string text;
  for (closed_period const& p : by.closed) {
    auto const date = [&](month_day const& d) {
      return fmt::format("{} {}", d.day,
                         month_names[static_cast<std::size_t>(d.month) - 1].in(lang));
    };
    text += phrase({", closed from {} to {}", ", fermeture du {} au {}"}, lang, date(p.first),
                   date(p.last));
  }
  return text;
}

/// The days and what they are counted for.
inline std::string days_text(year_convention const& by, language lang) {
  if (!by.placed) return phrase({"{} active days", "{} jours d’activité"}, lang, by.days);
  std::string text =
      phrase({"a year of {} days from 1 January", "année de {} jours à partir du 1er janvier"},
             lang, by.days) +
      closed_text(by, lang);
  if (!by.closed.empty())
    text += phrase({" ({} selling days)", " ({} jours d’activité)"}, lang, selling_days(by));
  return text;
}

inline std::string year_text(margin_report const& report, language lang) {
  year_convention const& by = report.by.year;
  words const months = by.months == month_rule::thirty_days
                           ? words{"months of 30 days", "mois de 30 jours"}
                           : words{"calendar months", "mois du calendrier"};
  words day;
  switch (by.day) {
    case day_rule::nearest: day = {"the nearest day", "jour le plus proche"}; break;
    case day_rule::up: day = {"the day begun", "jour commencé"}; break;
    case day_rule::down: day = {"the last full day", "dernier jour révolu"}; break;
  }
  std::string const sales =
      report.seasons_file.empty()
          ? std::string(words{"sales come evenly", "ventes régulières"}.in(lang))
          : phrase({"sales over the year as in {}", "ventes au fil de l’année d’après {}"}, lang,
                   report.seasons_file);
  return phrase({"{}, {}, {}; {}", "{}, {}, {}\u202f; {}"}, lang, days_text(by, lang),
                months.in(lang), day.in(lang), sales);
}

/// The choices that are not those of the course.
inline std::vector<std::string> choices_text(margin_report const& report, language lang) {
  std::vector<std::string> all;
  margin_conventions const& by = report.by;
  auto const say = [&](words const& w) { all.emplace_back(w.in(lang)); };
  switch (by.units) {
    case unit_rule::up:
      say({"units rounded up", "quantités arrondies à l’unité supérieure"});
      break;
    case unit_rule::nearest:
      say({"units rounded to the nearest", "quantités arrondies au plus proche"});
      break;
    case unit_rule::down: say({"units rounded down", "quantités tronquées"}); break;
    case unit_rule::exact: break;
  }
  if (by.ratio_decimals)
    all.push_back(
        phrase({"CM ratio rounded before dividing (decimals of a percent: {})",
                "taux de MCV arrondi avant de diviser (décimales de pourcentage\u00a0: {})"},
               lang, *by.ratio_decimals));
  if (by.break_even == break_even_rule::units)
    say({"break-even sales from the units", "seuil de rentabilité d’après les quantités"});
  if (by.leverage == leverage_rule::absolute)
    say({"leverage of a loss by its size", "levier d’une perte en valeur absolue"});
  if (report.allocation)
    all.push_back(
        phrase({"common fixed costs allocated by {}", "charges fixes communes réparties selon {}"},
               lang, allocation_words(*report.allocation).in(lang)));
  return all;
}

inline std::string total_text(plan_total const& t, plan_display const& how) {
  return phrase({"segment margins {} − common fixed costs {} = operating income {}",
                 "marges sur coûts spécifiques {} − charges fixes communes {} = résultat {}"},
                how.figures.lang, money(how, t.segment_margin), money(how, t.common_fixed_costs),
                money(how, t.operating_income));
}

}  // namespace kpi::detail
