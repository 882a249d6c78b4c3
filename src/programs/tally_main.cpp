// SPDX-License-Identifier: MIT
#include "mains.hpp"
#include "src/command_line/program.hpp"
#include "tally_options.hpp"
#include "tally_work.hpp"

namespace kpi {
namespace {

struct tally_program : reads_files<typed_tally> {
  static constexpr auto& card = tally_card;
  static constexpr auto options = &tally_options;

  static status work(tally_settings const& settings, typed_tally const& typed) {
    return tally(settings, inputs_of(typed.files));
  }
};

}  // namespace

int tally_main(int argc, char** argv) { return static_cast<int>(start<tally_program>(argc, argv)); }

}  // namespace kpi
