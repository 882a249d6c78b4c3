// SPDX-License-Identifier: MIT
#include "mains.hpp"
#include "sampling_plan_options.hpp"
#include "sampling_plan_work.hpp"
#include "src/command_line/program.hpp"

namespace kpi {
namespace {

struct sampling_plan_program : reads_nothing<typed_sampling_plan> {
  static constexpr auto& card = sampling_plan_card;
  static constexpr auto options = &sampling_plan_options;

  static status work(sampling_plan_settings const& settings, typed_sampling_plan const&) {
    return run(sampling_plan_work(settings));
  }
};

}  // namespace

int sampling_plan_main(int argc, char** argv) {
  return static_cast<int>(start<sampling_plan_program>(argc, argv));
}

}  // namespace kpi
