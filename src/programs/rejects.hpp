// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <kpi/csv/problems.hpp>
#include <kpi/csv/request.hpp>
#include <kpi/survey/scale.hpp>
#include <kpi/text/language.hpp>

#include "src/io/replaced_file.hpp"

namespace kpi {

/// The file of the records that are left out: a row each, with where it stands, its code and what that means, the cell and
/// the whole record; safe to open in a spreadsheet. It is there when all is read, whole or not at all.
class rejects_file {
public:
  rejects_file(std::string path, std::string_view program, language lang);

  /// Reads the file once more, now that the scale is known, and writes down what is left out of it.
  void collect(std::string const& path, std::string const& name, reading_request asked,
               std::optional<scale> const& on);

  /// Errors: cannot_write.
  problems close();

private:
  void write(error const& why, csv::record const& r);

  file_replacement file_;
  std::string program_;
  language lang_;
};

}  // namespace kpi
