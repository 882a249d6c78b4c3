// SPDX-License-Identifier: MIT
#include "mains.hpp"
#include "margin_options.hpp"
#include "margin_work.hpp"
#include "src/command_line/program.hpp"

namespace kpi {
namespace {

struct margin_program {
  using typed = typed_margin;
  static constexpr auto& card = margin_card;
  static constexpr auto options = &margin_options;

  static auto& operands(typed_margin& typed) { return typed.files; }
  static bool is_idle(typed_margin const& typed, environment const& env, bool) {
    return env.input_is_terminal && typed.files.empty();
  }
  static status work(margin_settings const& settings, typed_margin const& typed) {
    return run(margin_work(settings, inputs_of(typed.files)));
  }
};

}  // namespace

int margin_main(int argc, char** argv) {
  return static_cast<int>(start<margin_program>(argc, argv));
}

}  // namespace kpi
