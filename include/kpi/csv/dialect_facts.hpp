// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include <kpi/base/provenance.hpp>
#include <kpi/csv/decoder.hpp>
#include <kpi/csv/dialect.hpp>
#include <kpi/csv/record.hpp>
#include <kpi/text/decimal.hpp>

namespace kpi {

/// A setting that was found, and another one that came close.
struct found_setting : stated<std::string> {
  std::string close = {};  ///< empty when nothing did
};

/// How the bytes of a file were read, each setting with how it came about. The values are those of
/// JSON and of the options.
struct dialect_facts {
  found_setting encoding = {{"utf-8"}};
  found_setting delimiter = {{","}};
  stated<std::string> quote = {"double"};    ///< "double", "single", "none"
  stated<std::string> escape = {"doubled"};  ///< how a quote is written in a cell: or "backslash"
  stated<std::string> line_end = {"none"};   ///< "lf", "crlf", "cr", "mixed"
  stated<std::string> decimal_mark = {"either"};  ///< "point", "comma"
  stated<std::string> thousands = {"any"};  ///< "space", "point", "comma", "apostrophe", "none"
};

namespace csv {

std::string_view mark_name(decimal_mark mark);
std::string_view mark_name(thousands_mark mark);

/// How the bytes were decoded, once all of them are read.
void state_encoding(dialect_facts& how, decoder const& letters, bool asked);

/// How lines ended.
void state_line_ends(dialect_facts& how, line_ends const& ends);

// -------------------------------------------------------------------------------------------------

inline std::string_view mark_name(decimal_mark mark) {
  switch (mark) {
    case decimal_mark::comma: return "comma";
    case decimal_mark::point: return "point";
    case decimal_mark::either: break;
  }
  return "either";
}

inline std::string_view mark_name(thousands_mark mark) {
  switch (mark) {
    case thousands_mark::none: return "none";
    case thousands_mark::space: return "space";
    case thousands_mark::point: return "point";
    case thousands_mark::comma: return "comma";
    case thousands_mark::apostrophe: return "apostrophe";
    case thousands_mark::any: break;
  }
  return "any";
}

inline void state_encoding(dialect_facts& how, decoder const& letters, bool asked) {
  provenance const found = letters.certain() ? provenance::detected : provenance::by_default;
  how.encoding = {{std::string(name(letters.used())), asked ? provenance::option : found}, {}};
  if (auto const close = letters.close()) how.encoding.close = name(*close);
}

inline void state_line_ends(dialect_facts& how, line_ends const& ends) {
  std::string const found(name(ends));
  how.line_end = {found, found == "none" ? provenance::by_default : provenance::detected};
}

}  // namespace csv

}  // namespace kpi
