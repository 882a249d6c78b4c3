// SPDX-License-Identifier: MIT
#include "mains.hpp"
#include "nps_options.hpp"
#include "nps_work.hpp"
#include "src/command_line/program.hpp"

namespace kpi {
namespace {

struct nps_program : reads_survey<typed_nps> {
  static constexpr auto& card = nps_card;
  static constexpr auto options = &nps_options;
  static constexpr auto definitions = &nps_definitions_text;

  static status work(nps_settings const& settings, typed_nps const& typed) {
    return run(nps_work(settings, inputs_of(typed.survey)));
  }
};

}  // namespace

int nps_main(int argc, char** argv) { return static_cast<int>(start<nps_program>(argc, argv)); }

}  // namespace kpi
