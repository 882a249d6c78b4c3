// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>

#include <kpi/base/error.hpp>
#include <kpi/metric/ces_definition.hpp>
#include <kpi/survey/answers.hpp>
#include <kpi/survey/group.hpp>

namespace kpi {

/// The customer effort score and what it is made of.
///
/// Formula: by default the mean of the scores. Share: % of the high class, the easy answers. Net:
/// % high class − % low class, in points, subtracted before rounding: easy minus difficult where high is
/// ease, difficult minus easy where high is effort. Source: the row of the definition
/// (ces_definition.hpp).
struct ces_result {
  rational score;  ///< on the scale, percent or points, as the definition's figure says
  group low;       ///< little effort, or difficult
  group middle;    ///< medium effort, or neither easy nor difficult
  group high;      ///< much effort, or easy
  std::optional<std::uint64_t> responses;  ///< absent when only shares are known
  rational mean;                           ///< of the scores
  std::uint64_t blank = 0;  ///< of them, those who gave no answer, where these are in the base

  bool operator==(ces_result const&) const = default;
};

/// The CES of a distribution that lies on the definition's scale. Missing and rejected answers are not in
/// the base. Where answers have weights, shares and mean are by these. Errors: counts_all_zero when nobody
/// answered, nil_weights when no answer weighs anything.
result<ces_result> ces(distribution const& d, ces_definition const& definition);

/// The CES of a distribution in shares, used as stated. Errors: counts_all_zero when all are nil.
result<ces_result> ces(share_distribution const& d, ces_definition const& definition);

// ---------------------------------------------------------------------------------------------------

namespace detail {

inline rational ces_score(ces_result const& r, ces_figure figure) {
  switch (figure) {
    case ces_figure::share: return r.high.share;
    case ces_figure::net: return r.high.share - r.low.share;
    case ces_figure::mean: break;
  }
  return r.mean;
}

template <class Distribution>
result<ces_result> ces_of(Distribution const& d, ces_definition const& by) {
  auto const centre = mean(d);
  if (!centre) return failure(code::counts_all_zero);
  ces_classes const c = classes_of(by);
  ces_result r{0, class_of(d, c.low), class_of(d, c.middle), class_of(d, c.high), {}, *centre};
  r.score = ces_score(r, by.figure);
  return r;
}

}  // namespace detail

inline result<ces_result> ces(distribution const& d, ces_definition const& definition) {
  if (responses(d) > 0 && weights_of(d).sum == 0) return failure(code::nil_weights);
  auto found = detail::ces_of(d, definition);
  if (found) found->responses = responses(d);
  return found;
}

inline result<ces_result> ces(share_distribution const& d, ces_definition const& definition) {
  return detail::ces_of(d, definition);
}

}  // namespace kpi
