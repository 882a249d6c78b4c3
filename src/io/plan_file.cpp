// SPDX-License-Identifier: MIT
#include <kpi/csv/plan_reader.hpp>
#include <kpi/fast/plan_file.hpp>

#include "input.hpp"

namespace kpi {

plan_reading read_plan_file(std::string const& path, plan_request const& asked) {
  auto const text = read_text_file(path, longest_plan);
  if (!text) {
    plan_reading nothing;
    add(nothing.found, severity::error, text.error());
    return nothing;
  }
  return read_plan(path, *text, asked);
}

}  // namespace kpi
