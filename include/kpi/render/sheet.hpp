// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include <kpi/commentary/working.hpp>
#include <kpi/exact/rational.hpp>

namespace kpi {

/// What a class means for the company; colours follow it, and never stand alone.
enum class tone { none, bad, middle, good };

/// The answer sheet's table: headings in the first row and the first column, one tone per column.
struct sheet_table {
  std::vector<std::vector<std::string>> cells;
  std::vector<tone> tones;
};

/// A further table, with what has to be said below it.
struct sheet_section {
  sheet_table table;
  std::vector<std::string> notes;
};

/// One bar of a chart. The class is named before its first bar.
struct bar {
  std::string group;
  std::string label;
  rational share;  ///< of all answers, in percent
  std::string amount;
  tone colour = tone::none;
};

/// A named fact under the table: "Scale" "1–10 (…)".
struct fact {
  std::string name;
  std::string text;
};

/// A result as people read it, in words but not yet in lines: text and Markdown are two ways to write
/// the same sheet.
struct sheet {
  std::string source;  ///< the file, where there are several; may be empty
  std::string title;
  std::string figure;
  sheet_table table;
  std::vector<bar> bars;
  std::vector<fact> facts;
  std::vector<std::string> notes;
  std::string working_title;
  std::vector<working_step> working;
  std::string commentary;
  std::vector<fact> figures = {};            ///< instead of one: that of each channel, by its name
  std::vector<sheet_section> sections = {};  ///< after the bars
  std::vector<sheet_section> lead = {};      ///< before everything else
};

}  // namespace kpi
