// SPDX-License-Identifier: MIT
#include <type_traits>

#include <kpi/base/error.hpp>
#include <kpi/commentary/nps_findings.hpp>
#include <kpi/commentary/remark.hpp>
#include <kpi/metric/nps.hpp>
#include <kpi/text/display.hpp>
#include <kpi/text/language.hpp>
#include <kpi/text/utf8.hpp>

// Results are plain structs, numbers exact, errors values.

namespace kpi {

template <class... Types>
inline constexpr bool are_aggregates = (std::is_aggregate_v<Types> && ...);

template <class... Types>
inline constexpr bool are_enums_of_their_own = ((std::is_enum_v<Types> &&
                                                 !std::is_convertible_v<Types, int>)&&...);

static_assert(are_aggregates<nps_result, group, level, distribution, share_level,
                             share_distribution, class_counts, class_shares, scale, scored_group>);
static_assert(are_aggregates<nps_definition, nps_bands, band, words, nps_choice, nps_setting,
                             nps_classes, display, place, error, remark>);
static_assert(are_aggregates<nps_figure, nps_reading, nps_concentration, nps_near_miss, nps_change,
                             nps_mean, nps_limit, nps_facts>);
static_assert(
    are_enums_of_their_own<code, status, language, rounding, decimal_mark, provenance, extent>);

// A figure is exact from the file to the last digit printed.
static_assert(std::is_same_v<decltype(nps_result::score), rational>);
static_assert(std::is_same_v<decltype(group::share), rational>);
static_assert(std::is_same_v<decltype(level::score), rational>);
static_assert(!std::is_convertible_v<rational, double>);
static_assert(!std::is_convertible_v<rational, float>);
static_assert(!std::is_convertible_v<rational, int>);
static_assert(!std::is_convertible_v<rational, integer>);

// Counts have 64 bits; what may be unknown is optional.
static_assert(std::is_same_v<decltype(level::count), std::uint64_t>);
static_assert(std::is_same_v<decltype(class_counts::low), std::uint64_t>);
static_assert(std::is_same_v<decltype(group::count), std::optional<std::uint64_t>>);
static_assert(std::is_same_v<decltype(nps_result::responses), std::optional<std::uint64_t>>);
static_assert(std::is_same_v<decltype(nps_result::mean), std::optional<rational>>);
static_assert(!std::is_convertible_v<std::optional<std::uint64_t>, std::uint64_t>);

// A result is a value or an error, never the one for the other.
static_assert(!std::is_convertible_v<result<nps_result>, nps_result>);
static_assert(!std::is_convertible_v<error, result<nps_result>>);

// Shares and counts are different surveys.
static_assert(!std::is_convertible_v<share_distribution, distribution>);
static_assert(!std::is_convertible_v<class_shares, class_counts>);
static_assert(std::is_default_constructible_v<answers>);

// Codes are known when the program is compiled.
static_assert(nps_figure::code == "nps.score");
static_assert(nps_reading::code == "nps.reading");
static_assert(nps_concentration::code == "nps.concentration");
static_assert(nps_change::code == "nps.change");
static_assert(nps_mean::code == "nps.mean");
static_assert(nps_limit::code == "nps.limit");

}  // namespace kpi
