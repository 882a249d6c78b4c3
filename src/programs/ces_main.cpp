// SPDX-License-Identifier: MIT
#include "ces_options.hpp"
#include "ces_work.hpp"
#include "mains.hpp"
#include "src/command_line/program.hpp"

namespace kpi {
namespace {

struct ces_program {
  using typed = typed_ces;
  static constexpr auto& card = ces_card;
  static constexpr auto options = &ces_options;
  static constexpr auto definitions = &ces_definitions_text;

  static auto& operands(typed_ces& typed) { return typed.survey.files; }
  static bool is_idle(typed_ces const& typed, environment const& env, bool) {
    return env.input_is_terminal && typed.survey.files.empty() && !typed.survey.counts;
  }
  static status work(ces_settings const& settings, typed_ces const& typed) {
    return run(ces_work(settings, inputs_of(typed.survey)));
  }
};

}  // namespace

int ces_main(int argc, char** argv) { return static_cast<int>(start<ces_program>(argc, argv)); }

}  // namespace kpi
