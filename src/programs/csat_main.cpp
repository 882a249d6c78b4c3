// SPDX-License-Identifier: MIT
#include "csat_options.hpp"
#include "csat_work.hpp"
#include "mains.hpp"
#include "src/command_line/program.hpp"

namespace kpi {
namespace {

struct csat_program : reads_survey<typed_csat> {
  static constexpr auto& card = csat_card;
  static constexpr auto options = &csat_options;
  static constexpr auto definitions = &csat_definitions_text;

  static status work(csat_settings const& settings, typed_csat const& typed) {
    return run(csat_work(settings, inputs_of(typed.survey)));
  }
};

}  // namespace

int csat_main(int argc, char** argv) { return static_cast<int>(start<csat_program>(argc, argv)); }

}  // namespace kpi
