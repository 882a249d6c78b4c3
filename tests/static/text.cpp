// SPDX-License-Identifier: MIT
#include <kpi/survey/scale.hpp>
#include <kpi/text/language.hpp>
#include <kpi/text/utf8.hpp>

// What is known before a program runs.

namespace kpi {

static_assert(language_of("fr_FR.UTF-8") == language::french);
static_assert(language_of("en-GB") == language::english);
static_assert(!language_of("C") && !language_of("") && !language_of("de"));

static_assert(words{"Mean", "Moyenne"}.in(language::french) == "Moyenne");
static_assert(words{"Mean", "Moyenne"}.in(language::english) == "Mean");

static_assert(code_points("−76\u00a0%") == 5);
static_assert(width("e\u0301") == 1);
static_assert(first_code_point("−76") == minus_sign);

static_assert(no_break_space.size() == 2);         // U+00A0
static_assert(narrow_no_break_space.size() == 3);  // U+202F
static_assert(minus_sign.size() == 3);             // U+2212, not the hyphen

static_assert(levels({1, 10}) == 10);
static_assert(scale{} == scale{0, 10});

}  // namespace kpi
