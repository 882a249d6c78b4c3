// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <fmt/format.h>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <kpi/commentary/survey_english.hpp>
#include <kpi/commentary/survey_french.hpp>
#include <kpi/commentary/survey_report.hpp>
#include <kpi/csv/reading.hpp>
#include <kpi/text/display.hpp>
#include <kpi/text/phrase.hpp>

// What can be said of the segments of a survey beside one another.

namespace kpi {

/// One segment as a comparison needs it.
struct segment_score {
  std::string name;  ///< as it is shown
  std::uint64_t responses = 0;
  std::optional<rational> score = {};  ///< absent without an answer, or where it is withheld
};

/// The segments with the lowest and the highest score, and the largest and the smallest one.
struct survey_segments {
  static constexpr std::string_view code = "survey.segments";
  std::string columns;          ///< as they are shown: "channel, region"
  std::string figure;           ///< "NPS"
  std::string unit;             ///< JSON's: "points", "percent", "score"
  std::uint64_t responses = 0;  ///< of all segments
  segment_score lowest;
  segment_score highest;
  segment_score largest;
  segment_score smallest;
};

/// Absent with fewer than two segments that have a score.
std::optional<survey_segments> segments_finding(std::vector<segment_score> const& all);

std::string sentence(survey_segments const& f, display const& how);

/// What a person reads of a segment: its values, "(blank)" for a blank, periods in their language.
std::string shown_name(segment_name const& segment, language lang);

/// The same for machines: the total is "(total)".
std::string plain_name(segment_name const& segment);

/// "channel, date (month)".
std::string shown_columns(std::vector<std::string> const& columns, language lang);

/// The reading of one segment, as if it had been a file of its own. What was wrong with the file is told
/// of the whole.
survey_reading reading_of(survey_reading const& whole, survey_segment const& segment);

// ---------------------------------------------------------------------------------------------------

namespace detail {

/// "2025-Q1" and "2025-W11" are, in French, "2025-T1" and "2025-S11".
inline std::string shown_period(std::string value, std::string_view column, language lang) {
  if (lang != language::french || value.size() < 6) return value;
  if (column.ends_with(":quarter") && value[5] == 'Q') value[5] = 'T';
  if (column.ends_with(":week") && value[5] == 'W') value[5] = 'S';
  return value;
}

inline std::string shown_value(std::string const& value, std::string_view column, language lang) {
  if (value.empty()) return std::string(words{"(blank)", "(vide)"}.in(lang));
  return shown_period(visible(value, longest_quotation, is_invisible), column, lang);
}

struct period_words {
  std::string_view suffix;
  words said;
};

inline constexpr std::array said_periods{
    period_words{":year", {"year", "année"}}, period_words{":quarter", {"quarter", "trimestre"}},
    period_words{":month", {"month", "mois"}}, period_words{":week", {"week", "semaine"}}};

inline std::string shown_column(std::string_view column, language lang) {
  for (period_words const& p : said_periods)
    if (column.ends_with(p.suffix))
      return fmt::format("{} ({})",
                         visible(column.substr(0, column.size() - p.suffix.size()),
                                 longest_quotation, is_invisible),
                         p.said.in(lang));
  return visible(column, longest_quotation, is_invisible);
}

/// The figure with its unit.
inline std::string segment_figure(survey_segments const& f, rational const& score,
                                  display const& how) {
  if (f.unit == "percent") return percent_text(how, score);
  return number(how, score, f.unit == "score" ? mean_decimals : score_decimals);
}

inline std::string in_quotes(std::string const& name, language lang) {
  return lang == language::french ? "«\u00a0" + name + "\u00a0»" : "“" + name + "”";
}

}  // namespace detail

inline std::string shown_name(segment_name const& segment, language lang) {
  if (!segment.values) return "Total";
  std::string text;
  for (std::size_t i = 0; i < segment.columns.size(); ++i)
    text +=
        (i == 0 ? "" : " / ") + detail::shown_value((*segment.values)[i], segment.columns[i], lang);
  return text;
}

inline std::string plain_name(segment_name const& segment) {
  return segment.values ? shown_name(segment, language::english) : "(total)";
}

inline std::string shown_columns(std::vector<std::string> const& columns, language lang) {
  std::string text;
  for (std::string const& column : columns)
    text += (text.empty() ? "" : ", ") + detail::shown_column(column, lang);
  return text;
}

inline survey_reading reading_of(survey_reading const& whole, survey_segment const& segment) {
  survey_reading part;
  part.data = segment.data;
  part.missing = segment.missing;
  part.rejected = segment.rejected;
  part.skips = whole.skips;
  part.most_bad = 100;  // how much may be left out is a matter of the whole file
  part.mentioned = whole.mentioned;
  part.scores_listed = whole.scores_listed;
  part.places = whole.places;
  part.labels = whole.labels;
  part.labelled = whole.labelled;
  part.kind = whole.kind;
  part.how = whole.how;
  return part;
}

inline std::optional<survey_segments> segments_finding(std::vector<segment_score> const& all) {
  std::optional<survey_segments> found;
  std::size_t scored = 0;
  for (segment_score const& s : all) {
    if (!s.score) continue;
    ++scored;
    if (!found) found = survey_segments{{}, {}, {}, 0, s, s, s, s};
    if (*s.score < *found->lowest.score) found->lowest = s;
    if (*s.score > *found->highest.score) found->highest = s;
  }
  if (scored < 2) return std::nullopt;
  for (segment_score const& s : all) {
    found->responses += s.responses;
    if (s.responses > found->largest.responses) found->largest = s;
    if (s.responses < found->smallest.responses) found->smallest = s;
  }
  return found;
}

namespace english {

inline std::string sentence(survey_segments const& f, display const& how) {
  auto const figure = [&](rational const& score) { return detail::segment_figure(f, score, how); };
  auto const name = [&](segment_score const& s) { return detail::in_quotes(s.name, how.lang); };
  std::string const scores =
      *f.lowest.score == *f.highest.score
          ? fmt::format("is {} in every segment", figure(*f.lowest.score))
          : fmt::format("goes from {} ({}, {}) to {} ({}, {})", figure(*f.lowest.score),
                        name(f.lowest), answers_counted(how, f.lowest.responses),
                        figure(*f.highest.score), name(f.highest),
                        answers_counted(how, f.highest.responses));
  std::string const start = fmt::format("By {}, the {} {}", f.columns, f.figure, scores);
  if (f.largest.responses == f.smallest.responses) return start + "; all segments are of one size.";
  return fmt::format("{}; the largest segment is {} ({} of {}), the smallest {} ({}).", start,
                     name(f.largest), count(how, f.largest.responses),
                     answers_counted(how, f.responses), name(f.smallest),
                     count(how, f.smallest.responses));
}

}  // namespace english

namespace french {

inline std::string sentence(survey_segments const& f, display const& how) {
  auto const figure = [&](rational const& score) { return detail::segment_figure(f, score, how); };
  auto const name = [&](segment_score const& s) { return detail::in_quotes(s.name, how.lang); };
  std::string const scores =
      *f.lowest.score == *f.highest.score
          ? fmt::format("est de {} dans chaque segment", figure(*f.lowest.score))
          : fmt::format("va de {} ({}, {}) à {} ({}, {})", figure(*f.lowest.score), name(f.lowest),
                        answers_counted(how, f.lowest.responses), figure(*f.highest.score),
                        name(f.highest), answers_counted(how, f.highest.responses));
  std::string const start = fmt::format("Par {}, le {} {}", f.columns, f.figure, scores);
  if (f.largest.responses == f.smallest.responses)
    return start + "\u202f; tous les segments ont la même taille.";
  return fmt::format("{}\u202f; le plus grand segment est {} ({} sur {}), le plus petit {} ({}).",
                     start, name(f.largest), count(how, f.largest.responses),
                     answers_counted(how, f.responses), name(f.smallest),
                     count(how, f.smallest.responses));
}

}  // namespace french

inline std::string sentence(survey_segments const& f, display const& how) {
  return how.lang == language::french ? french::sentence(f, how) : english::sentence(f, how);
}

}  // namespace kpi
