// SPDX-License-Identifier: MIT
#include "grade_options.hpp"
#include "grade_work.hpp"
#include "mains.hpp"
#include "src/command_line/program.hpp"

namespace kpi {
namespace {

struct grade_program {
  using typed = typed_grade;
  static constexpr auto& card = grade_card;
  static constexpr auto options = &grade_options;

  static auto& operands(typed_grade& typed) { return typed.words; }
  static bool is_idle(typed_grade const& typed, environment const&, bool) {
    return typed.words.empty();
  }
  static status work(grade_settings const& settings, typed_grade const&) { return grade(settings); }
};

}  // namespace

int grade_main(int argc, char** argv) { return static_cast<int>(start<grade_program>(argc, argv)); }

}  // namespace kpi
