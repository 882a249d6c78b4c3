// SPDX-License-Identifier: MIT
#include "ces_options.hpp"
#include "ces_work.hpp"
#include "mains.hpp"
#include "src/command_line/program.hpp"

namespace kpi {
namespace {

struct ces_program : reads_survey<typed_ces> {
  static constexpr auto& card = ces_card;
  static constexpr auto options = &ces_options;
  static constexpr auto definitions = &ces_definitions_text;

  static status work(ces_settings const& settings, typed_ces const& typed) {
    return run(ces_work(settings, inputs_of(typed.survey)));
  }
};

}  // namespace

int ces_main(int argc, char** argv) { return static_cast<int>(start<ces_program>(argc, argv)); }

}  // namespace kpi
