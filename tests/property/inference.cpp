// SPDX-License-Identifier: MIT
#include <cmath>
#include <cstdint>
#include <kpi/inference/difference.hpp>
#include <kpi/inference/full_probability.hpp>
#include <random>
#include <string>
#include <vector>

#include "tests/catch.hpp"

namespace kpi::inference_property {

// What holds for every small survey and every method.

namespace {

constexpr double tail = 0.025;
constexpr int most = 12;

trinomial counted(int low, int middle, int high) {
  double const n = low + middle + high;
  return {low / n, high / n, n};
}

std::vector<trinomial> every_trinomial() {
  std::vector<trinomial> all;
  for (int n = 1; n <= most; ++n)
    for (int low = 0; low <= n; ++low)
      for (int high = 0; low + high <= n; ++high) all.push_back(counted(low, n - low - high, high));
  return all;
}

std::vector<proportion> every_proportion() {
  std::vector<proportion> all;
  for (int n = 1; n <= 40; ++n)
    for (int in = 0; in <= n; ++in)
      all.push_back({static_cast<double>(in) / n, static_cast<double>(n)});
  return all;
}

std::vector<moments> some_moments() {
  std::vector<moments> all;
  for (double const mean : {1.0, 2.2, 3.0, 4.9})
    for (double const variance : {0.0, 0.1, 1.3, 4.0})
      for (double const n : {2.0, 3.0, 10.0, 500.0}) all.push_back({mean, variance, n});
  return all;
}

interval at(sample const& x, interval_method m, double beyond = tail) {
  return interval_of(x, m, beyond, full_probability);
}

double width(interval const& i) { return i.upper - i.lower; }

template <class Sample>
std::string text_of(Sample const& x, interval_method m) {
  return std::string(name(m)) + ' ' + std::to_string(value_of(x)) + ' ' + std::to_string(x.n);
}

/// The same answers k times.
template <class Sample>
Sample scaled(Sample x, double k) {
  x.n *= k;
  return x;
}

}  // namespace

TEST_CASE("score intervals contain the score, stay in range and always have a width") {
  for (trinomial const& x : every_trinomial()) {
    interval const i = at(x, interval_method::score);
    bool const holds = i.lower <= net(x) && net(x) <= i.upper && i.lower >= -1 && i.upper <= 1;
    if (!holds || width(i) <= 0.1) FAIL(text_of(x, interval_method::score));
  }
}

TEST_CASE("adjusted Wald and Wald stay in range; Wald contains the score") {
  for (trinomial const& x : every_trinomial())
    for (auto const m : {interval_method::adjusted_wald, interval_method::wald}) {
      interval const i = at(x, m);
      bool const contains =
          m == interval_method::adjusted_wald || (i.lower <= net(x) && net(x) <= i.upper);
      if (!contains || i.lower < -1 || i.upper > 1) FAIL(text_of(x, m));
    }
}

TEST_CASE("intervals of shares contain the share and stay in range") {
  for (proportion const& x : every_proportion())
    for (auto const m : methods_for(estimate_kind::share)) {
      interval const i = at(x, m);
      if (i.lower > x.share || i.upper < x.share || i.lower < 0 || i.upper > 1) FAIL(text_of(x, m));
    }
}

TEST_CASE("t intervals contain the mean in their middle") {
  for (moments const& x : some_moments()) {
    interval const i = at(x, interval_method::t);
    CHECK((i.lower + i.upper) / 2 == Approx(x.mean));
    CHECK(i.lower <= x.mean);
  }
}

TEST_CASE("exchanging promoters and detractors mirrors the interval exactly") {
  for (trinomial const& x : every_trinomial()) {
    interval const i = at(x, interval_method::score);
    interval const back = at(trinomial{x.high, x.low, x.n}, interval_method::score);
    if (i.lower != -back.upper || i.upper != -back.lower) FAIL(text_of(x, interval_method::score));
    for (auto const m : {interval_method::adjusted_wald, interval_method::wald}) {
      interval const a = at(x, m);
      interval const b = at(trinomial{x.high, x.low, x.n}, m);
      if (std::abs(a.lower + b.upper) > 1e-12) FAIL(text_of(x, m));
    }
  }
}

TEST_CASE(
    "counting the others mirrors the interval of a share; reversing the scale that of a mean") {
  for (proportion const& x : every_proportion())
    for (auto const m : methods_for(estimate_kind::share)) {
      interval const i = at(x, m);
      interval const others = at(proportion{1 - x.share, x.n}, m);
      if (std::abs(i.lower + others.upper - 1) > 1e-9) FAIL(text_of(x, m));
    }
  for (moments const& x : some_moments()) {
    interval const i = at(x, interval_method::t);
    interval const reversed = at(moments{6 - x.mean, x.variance, x.n}, interval_method::t);
    CHECK(i.lower + reversed.upper == Approx(6));
  }
}

TEST_CASE("k times the same answers narrow the interval: exactly by √k for Wald") {
  for (trinomial const& x : every_trinomial())
    for (double const k : {4.0, 9.0}) {
      interval const once = at(x, interval_method::wald);
      interval const more = at(scaled(x, k), interval_method::wald);
      bool const cut = once.lower == -1 || once.upper == 1;
      if (!cut && std::abs(width(once) - std::sqrt(k) * width(more)) > 1e-12)
        FAIL(text_of(x, interval_method::wald));
    }
  for (proportion const& x : every_proportion()) {
    interval const once = at(x, interval_method::wald);
    bool const cut = once.lower == 0 || once.upper == 1;
    if (!cut && std::abs(width(once) - 2 * width(at(scaled(x, 4), interval_method::wald))) > 1e-12)
      FAIL(text_of(x, interval_method::wald));
  }
}

TEST_CASE("k times the same answers narrow the interval: strictly for the others") {
  for (trinomial const& x : every_trinomial())
    for (auto const m : {interval_method::score, interval_method::adjusted_wald})
      for (double const k : {2.0, 3.0, 10.0})
        if (width(at(scaled(x, k), m)) >= width(at(x, m))) FAIL(text_of(x, m));
  for (proportion const& x : every_proportion())
    for (auto const m : {interval_method::wilson, interval_method::clopper_pearson})
      if (width(at(scaled(x, 2), m)) >= width(at(x, m))) FAIL(text_of(x, m));
  for (moments const& x : some_moments())
    if (x.variance > 0 &&
        width(at(scaled(x, 2), interval_method::t)) >= width(at(x, interval_method::t)))
      FAIL(text_of(x, interval_method::t));
}

TEST_CASE("a higher level holds the lower ones") {
  for (trinomial const& x : every_trinomial())
    for (auto const m : methods_for(estimate_kind::net)) {
      interval const narrow = at(x, m, 0.05);
      interval const wide = at(x, m, 0.005);
      if (wide.lower > narrow.lower || wide.upper < narrow.upper) FAIL(text_of(x, m));
    }
}

TEST_CASE("weights of 1 change nothing, and weights of any one size neither") {
  for (double const n : {1.0, 7.0, 1000.0})
    for (double const w : {1.0, 0.25, 8.0}) CHECK(effective_answers(n * w, n * w * w) == n);
}

TEST_CASE(
    "p is below α exactly where the interval of the same method leaves 0 out; exchanging negates") {
  std::mt19937 random(6);
  auto const some = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
  auto const check = [](sample const& a, sample const& b, interval_method m, double beyond) {
    auto const d = difference_of(a, b, m, beyond, full_probability);
    auto const back = difference_of(b, a, m, beyond, full_probability);
    bool const leaves_out = d->limits.lower > 0 || d->limits.upper < 0;
    if (leaves_out != (d->p_value < 2 * beyond)) FAIL(name(m) << ' ' << d->p_value);
    CHECK(d->value == -back->value);
    CHECK(d->limits.lower == Approx(-back->limits.upper).margin(1e-12));
    CHECK(d->p_value == Approx(back->p_value).margin(1e-9));
  };
  for (int i = 0; i < 300; ++i) {
    double const beyond = i % 3 == 0 ? 0.05 : i % 3 == 1 ? 0.025 : 0.005;
    auto const three = [&] { return counted(some(20), some(20), 1 + some(20)); };
    for (auto const m : methods_for(estimate_kind::net)) check(three(), three(), m, beyond);
    auto const share = [&] {
      int const n = 1 + some(60);
      return proportion{static_cast<double>(some(n + 1)) / n, static_cast<double>(n)};
    };
    for (auto const m : methods_for(estimate_kind::share)) check(share(), share(), m, beyond);
    auto const mean = [&] {
      return moments{1 + some(400) / 100.0, some(300) / 100.0, 2.0 + some(50)};
    };
    check(mean(), mean(), interval_method::t, beyond);
  }
}

}  // namespace kpi::inference_property
