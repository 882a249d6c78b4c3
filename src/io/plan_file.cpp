// SPDX-License-Identifier: MIT
#include <algorithm>

#include <kpi/csv/plan_reader.hpp>
#include <kpi/fast/plan_file.hpp>

#include "input.hpp"

namespace kpi {

plan_reading read_plan_file(std::string const& path, plan_request const& asked) {
  std::string text;
  auto const keep = [&](std::string_view bytes) {
    std::size_t const room = longest_plan + 1 - text.size();
    text += bytes.substr(0, std::min(room, bytes.size()));
  };
  if (auto const read = read_blocks(path, keep); !read) {
    plan_reading nothing;
    add(nothing.found, severity::error, read.error());
    return nothing;
  }
  return read_plan(path, text, asked);
}

}  // namespace kpi
