// SPDX-License-Identifier: MIT
#include "tests/catch.hpp"
#include "tests/unit/surveys.hpp"

#include <algorithm>
#include <numeric>
#include <random>

#include <kpi/metric/nps.hpp>

namespace kpi::nps_property {

// What holds for every survey of 1 to 6 answers on 0–10 (12,375 of them, and the empty one), and for
// large random ones.

namespace {

using counts_0_to_10 = std::vector<std::uint64_t>;

constexpr std::uint64_t most = 6;

nps_definition const& standard() { return *find_nps_definition("standard"); }

std::string text_of(counts_0_to_10 const& counts) {
  std::string text;
  for (std::uint64_t const n : counts) text += std::to_string(n) + ' ';
  return text;
}

/// Fails with the first survey that does not have the property.
template <class Property>
void holds_for_every_survey(Property const& holds) {
  test::each_survey_up_to(most, [&](counts_0_to_10 const& counts) {
    if (!holds(counts)) FAIL(text_of(counts));
  });
}

/// Only the scores that somebody gave, as answers one by one make them.
distribution given(counts_0_to_10 const& counts) {
  distribution d;
  for (std::size_t score = 0; score < counts.size(); ++score)
    if (counts[score] > 0) d.levels.push_back({score, counts[score]});
  return d;
}

std::vector<int> answers_of(counts_0_to_10 const& counts) {
  std::vector<int> scores;
  for (std::size_t score = 0; score < counts.size(); ++score)
    scores.insert(scores.end(), counts[score], static_cast<int>(score));
  return scores;
}

distribution one_by_one(std::vector<int> const& scores) {
  distribution d;
  for (int const score : scores)
    if (!add(d, score, 1)) FAIL("not added");
  return d;
}

std::uint64_t sum_of(counts_0_to_10 const& counts, std::size_t from, std::size_t to) {
  auto const begin = counts.begin();
  return std::accumulate(begin + static_cast<std::ptrdiff_t>(from),
                         begin + static_cast<std::ptrdiff_t>(to), std::uint64_t{0});
}

class_counts classes_of(counts_0_to_10 const& counts) {
  return {sum_of(counts, 0, 7), sum_of(counts, 7, 9), sum_of(counts, 9, 11)};
}

/// Calls f with every way to split the survey in two.
template <class F>
void each_split(counts_0_to_10 const& counts, counts_0_to_10& part, std::size_t score, F const& f) {
  if (score == counts.size()) return f(part);
  for (part[score] = 0; part[score] <= counts[score]; ++part[score])
    each_split(counts, part, score + 1, f);
}

}  // namespace

TEST_CASE("there are 12,375 surveys of 1 to 6 answers: the referee visits each of them once") {
  std::vector<counts_0_to_10> all;
  test::each_survey_up_to(most, [&](counts_0_to_10 const& counts) { all.push_back(counts); });
  CHECK(all.size() == 12375);  // C(17, 6) − 1
  std::sort(all.begin(), all.end());
  CHECK(std::adjacent_find(all.begin(), all.end()) == all.end());
}

TEST_CASE("however a survey is split in two, merging the parts gives it back") {
  holds_for_every_survey([](counts_0_to_10 const& counts) {
    distribution const whole = given(counts);
    bool same = true;
    counts_0_to_10 part(counts.size());
    each_split(counts, part, 0, [&](counts_0_to_10 const& first) {
      counts_0_to_10 rest(counts);
      for (std::size_t i = 0; i < rest.size(); ++i) rest[i] -= first[i];
      if (first < rest) return;  // the same two parts come the other way round
      auto const both = merged(given(first), given(rest));
      same = same && both && *both == whole;
    });
    return same;
  });
}

TEST_CASE("parts may be merged in either order, and the score of both is that of the whole") {
  holds_for_every_survey([](counts_0_to_10 const& counts) {
    counts_0_to_10 low(counts);
    for (std::size_t i = 0; i < low.size(); i += 2) low[i] /= 2;
    counts_0_to_10 high(counts);
    for (std::size_t i = 0; i < high.size(); ++i) high[i] -= low[i];
    auto const there = merged(given(low), given(high));
    auto const back = merged(given(high), given(low));
    return *there == *back && *nps(*there, standard()) == *nps(given(counts), standard());
  });
}

TEST_CASE("the score lies from −100 to 100 and is a whole number of answers") {
  holds_for_every_survey([](counts_0_to_10 const& counts) {
    auto const r = nps(given(counts), standard());
    if (!r || r->responses != sum_of(counts, 0, 11)) return false;
    rational const answers = r->score * *r->responses / 100;
    return r->score >= -100 && r->score <= 100 && is_whole(answers);
  });
}

TEST_CASE("the three shares add up to exactly 100 and their counts to all answers") {
  holds_for_every_survey([](counts_0_to_10 const& counts) {
    auto const r = nps(given(counts), standard());
    return r->detractors.share + r->passives.share + r->promoters.share == 100 &&
           *r->detractors.count + *r->passives.count + *r->promoters.count == *r->responses;
  });
}

TEST_CASE("the score is promoters less detractors over all answers, counted one by one") {
  holds_for_every_survey([](counts_0_to_10 const& counts) {
    int balance = 0;
    int sum = 0;
    std::vector<int> const answers = answers_of(counts);
    for (int const score : answers) {
      balance += score >= 9 ? 1 : score <= 6 ? -1 : 0;
      sum += score;
    }
    auto const r = nps(given(counts), standard());
    return r->score == rational(balance * 100, answers.size()) &&
           r->mean == rational(sum, answers.size());
  });
}

TEST_CASE("exchanging promoters and detractors mirrors the score") {
  holds_for_every_survey([](counts_0_to_10 const& counts) {
    class_counts const c = classes_of(counts);
    auto const r = nps(c);
    auto const exchanged = nps(class_counts{c.high, c.middle, c.low});
    return exchanged->score == -r->score && exchanged->promoters == r->detractors &&
           exchanged->passives == r->passives;
  });
}

TEST_CASE("reversing the scale mirrors the mean about its middle, and twice is not at all") {
  scale const s{0, 10};
  holds_for_every_survey([&](counts_0_to_10 const& counts) {
    distribution const d = given(counts);
    distribution const turned = reversed(d, s);
    return *mean(turned) - middle(s) == middle(s) - *mean(d) && reversed(turned, s) == d;
  });
}

TEST_CASE("answers added one by one, in any order, make the same survey as their counts") {
  holds_for_every_survey([](counts_0_to_10 const& counts) {
    distribution const expected = given(counts);
    std::vector<int> scores = answers_of(counts);
    if (scores.size() > 4) {  // every order of up to four, some orders of more
      std::vector<int> interleaved;
      for (std::size_t i = 0; i < scores.size(); ++i)
        interleaved.push_back(scores[i * 5 % scores.size()]);
      std::vector<int> const falling(scores.rbegin(), scores.rend());
      return one_by_one(scores) == expected && one_by_one(falling) == expected &&
             (scores.size() == 5 || one_by_one(interleaved) == expected);
    }
    bool same = true;
    do same = same && one_by_one(scores) == expected;
    while (std::next_permutation(scores.begin(), scores.end()));
    return same;
  });
}

TEST_CASE("three classes have the score of their distribution, and so have its percents") {
  holds_for_every_survey([](counts_0_to_10 const& counts) {
    distribution const d = given(counts);
    auto r = nps(d, standard());
    share_distribution shares;
    for (scored_group const& g : scored_groups(d, {0, 10}))
      shares.levels.push_back({g.score, g.of.share});
    auto const shared = nps(shares, standard());
    bool const same = shared->score == r->score && shared->mean == r->mean &&
                      shared->promoters.share == r->promoters.share;
    r->mean.reset();
    return same && *nps(classes_of(counts)) == *r;
  });
}

TEST_CASE("scores listed without answers change nothing") {
  holds_for_every_survey([](counts_0_to_10 const& counts) {
    return *nps(test::counted(0, counts), standard()) == *nps(given(counts), standard());
  });
}

TEST_CASE("large surveys have the score of long arithmetic on whole numbers") {
  std::mt19937_64 random(1);
  for (int i = 0; i < 3000; ++i) {
    counts_0_to_10 counts;
    for (int score = 0; score <= 10; ++score) counts.push_back(random() >> (8 + random() % 56));
    class_counts const c = classes_of(counts);
    std::uint64_t const n = sum_of(counts, 0, 11);
    if (n == 0) continue;
    auto const r = nps(given(counts), standard());
    // score = numerator ÷ n in lowest terms or not: compared crosswise, in twice the digits.
    auto const balance = static_cast<std::int64_t>(c.high) - static_cast<std::int64_t>(c.low);
    if (numerator_of(r->score) * n != denominator_of(r->score) * balance * 100)
      FAIL(text_of(counts));
    auto const approximate = 100 * static_cast<long double>(balance) / static_cast<long double>(n);
    auto const exact = r->score.convert_to<long double>();
    if (std::abs(approximate - exact) > 1e-12L) FAIL(text_of(counts));
  }
}

}  // namespace kpi::nps_property
