// SPDX-License-Identifier: MIT
#include "mains.hpp"
#include "src/command_line/program.hpp"
#include "tally_options.hpp"
#include "tally_work.hpp"

namespace kpi {
namespace {

struct tally_program {
  using typed = typed_tally;
  static constexpr auto& card = tally_card;
  static constexpr auto options = &tally_options;

  static auto& operands(typed_tally& typed) { return typed.files; }
  static bool is_idle(typed_tally const& typed, environment const& env, bool) {
    return env.input_is_terminal && typed.files.empty();
  }
  static status work(tally_settings const& settings, typed_tally const& typed) {
    return tally(settings, inputs_of(typed.files));
  }
};

}  // namespace

int tally_main(int argc, char** argv) { return static_cast<int>(start<tally_program>(argc, argv)); }

}  // namespace kpi
