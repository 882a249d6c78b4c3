// SPDX-License-Identifier: MIT
#include "mains.hpp"
#include "margin_options.hpp"
#include "margin_work.hpp"
#include "src/command_line/program.hpp"

namespace kpi {
namespace {

struct margin_program : reads_files<typed_margin> {
  static constexpr auto& card = margin_card;
  static constexpr auto options = &margin_options;

  static status work(margin_settings const& settings, typed_margin const& typed) {
    return run(margin_work(settings, inputs_of(typed.files)));
  }
};

}  // namespace

int margin_main(int argc, char** argv) {
  return static_cast<int>(start<margin_program>(argc, argv));
}

}  // namespace kpi
