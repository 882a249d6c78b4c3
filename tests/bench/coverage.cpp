// SPDX-License-Identifier: MIT
//
// How often each interval of an NPS contains the true score: surveys drawn from known populations.
//
//   bench_coverage PAGE PICTURE [SURVEYS]     bench_coverage docs/inference.md docs/inference-coverage.svg
//
// Of each population and number of answers it draws so many surveys (20,000) and counts the intervals at 95 % that
// contain the score of the population. It writes the table into the page, between its two marks, and the picture. The
// draws are seeded, and Boost.Random gives the same ones everywhere: so page and picture are the same on any machine.

#include <fmt/format.h>

#include <array>
#include <boost/random/binomial_distribution.hpp>
#include <boost/random/mersenne_twister.hpp>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <kpi/inference/interval.hpp>
#include <kpi/inference/normal_probability.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace kpi;

/// The shares of detractors and promoters of all who could be asked, in percent.
struct population {
  std::string_view name;
  int detractors;
  int promoters;
};

constexpr std::array populations{
    population{"even", 33, 34},       population{"good", 20, 50},
    population{"two camps", 48, 48},  population{"skewed", 5, 80},
    population{"very skewed", 2, 95}, population{"nearly all passive", 3, 4}};

constexpr std::array sizes{10, 20, 30, 50, 100, 200, 500, 1000};

constexpr std::array methods{interval_method::score, interval_method::adjusted_wald,
                             interval_method::wald};

constexpr double tail = 0.025;
constexpr int usual_surveys = 20'000;

using random_source = boost::random::mt19937_64;

/// One survey of n answers: the promoters first, then the detractors among the others.
trinomial drawn(population const& from, int n, random_source& random) {
  double const promoters = from.promoters / 100.0;
  double const detractors = from.detractors / 100.0;
  int const high = boost::random::binomial_distribution<int>(n, promoters)(random);
  int const low =
      boost::random::binomial_distribution<int>(n - high, detractors / (1 - promoters))(random);
  double const whole = n;
  return {low / whole, high / whole, whole};
}

/// By method: how often the interval contains the truth, and how wide it is on average, in points.
struct tally {
  std::array<double, methods.size()> coverage{};
  std::array<double, methods.size()> width{};
};

void add(tally& sums, trinomial const& survey, double truth) {
  for (std::size_t m = 0; m < methods.size(); ++m) {
    interval const i = interval_of(survey, methods[m], tail, normal_probability);
    constexpr double rounding_error = 1e-12;  // a limit at the truth itself contains it
    if (i.lower <= truth + rounding_error && truth - rounding_error <= i.upper) ++sums.coverage[m];
    sums.width[m] += 100 * (i.upper - i.lower);
  }
}

tally measured(population const& from, int n, int surveys) {
  constexpr std::uint64_t seed = 20261127;
  random_source random(seed + static_cast<std::uint64_t>(n));
  double const truth = (from.promoters - from.detractors) / 100.0;
  tally sums;
  for (int s = 0; s < surveys; ++s) add(sums, drawn(from, n, random), truth);
  for (std::size_t m = 0; m < methods.size(); ++m) {
    sums.coverage[m] *= 100.0 / surveys;
    sums.width[m] /= surveys;
  }
  return sums;
}

using tallies = std::vector<std::vector<tally>>;  // [population][size]

tallies all_measured(int surveys) {
  tallies all;
  for (population const& p : populations) {
    all.emplace_back();
    for (int const n : sizes) all.back().push_back(measured(p, n, surveys));
  }
  return all;
}

// --- the table ------------------------------------------------------------------------------------

/// The coverage, and the average width behind it.
std::string cells(tally const& t) {
  std::string text;
  for (std::size_t m = 0; m < methods.size(); ++m)
    text += fmt::format(" {:.1f} ({:.0f}) |", t.coverage[m], t.width[m]);
  return text;
}

std::string table(tallies const& all) {
  std::string text = "| detractors, passives, promoters | answers |";
  for (interval_method const m : methods) text += fmt::format(" `{}` |", name(m));
  text += "\n|---|---:|---:|---:|---:|\n";
  for (std::size_t p = 0; p < populations.size(); ++p)
    for (std::size_t s = 0; s < sizes.size(); ++s) {
      population const& of = populations[p];
      std::string const shares = fmt::format("{}: {}%, {}%, {}%", of.name, of.detractors,
                                             100 - of.detractors - of.promoters, of.promoters);
      text += fmt::format("| {} | {} |{}\n", s == 0 ? shares : "", sizes[s], cells(all[p][s]));
    }
  return text;
}

/// The farthest that a method falls short of 95 % in any population, from so many answers on.
double worst(tallies const& all, std::size_t method, int from) {
  double least = 100;
  for (auto const& sizes_of : all)
    for (std::size_t s = 0; s < sizes.size(); ++s)
      if (sizes[s] >= from) least = std::min(least, sizes_of[s].coverage[method]);
  return least;
}

std::string summary(tallies const& all) {
  std::string text;
  for (std::size_t m = 0; m < methods.size(); ++m)
    text += fmt::format("- `{}`: at worst {:.1f}% from 10 answers on, {:.1f}% from 100 on.\n",
                        name(methods[m]), worst(all, m, 10), worst(all, m, 100));
  return text;
}

// --- the picture: a panel for each population, a line for each method -----------------------------

constexpr int panel_width = 300;
constexpr int panel_height = 170;
constexpr int left = 40;
constexpr int top = 30;
constexpr double lowest = 60;  // percent; what is below is drawn at the bottom

// Okabe and Ito’s, told apart in every kind of colour vision; and each line has its own dashes.
constexpr std::array<std::string_view, methods.size()> colours{"#0072B2", "#767676", "#D55E00"};
constexpr std::array<std::string_view, methods.size()> dashes{"none", "6 3", "2 2"};

double x_of(int n) {
  double const part = std::log(n / 10.0) / std::log(1000 / 10.0);
  return left + part * (panel_width - left - 15);
}

double y_of(double coverage) {
  double const part = (100 - std::max(coverage, lowest)) / (100 - lowest);
  return top + part * (panel_height - top - 30);
}

std::string label(double x, double y, std::string_view anchor, std::string_view text) {
  return fmt::format("<text x=\"{:.1f}\" y=\"{:.1f}\" text-anchor=\"{}\">{}</text>\n", x, y, anchor,
                     text);
}

std::string rule(double y, std::string_view style) {
  return fmt::format("<line x1=\"{}\" x2=\"{}\" y1=\"{:.1f}\" y2=\"{:.1f}\" {}/>\n", left,
                     panel_width - 15, y, y, style);
}

std::string axes() {
  std::string text;
  for (int const percent : {60, 70, 80, 90, 100})
    text += rule(y_of(percent), "stroke=\"#dddddd\"") +
            label(left - 5, y_of(percent) + 4, "end", std::to_string(percent));
  text += rule(y_of(95), "stroke=\"#000000\" stroke-width=\"0.5\"");
  for (int const n : {10, 30, 100, 300, 1000})
    text += label(x_of(n), panel_height - 14, "middle", std::to_string(n));
  return text;
}

std::string line(std::vector<tally> const& of, std::size_t method) {
  std::string points;
  for (std::size_t s = 0; s < sizes.size(); ++s)
    points += fmt::format("{:.1f},{:.1f} ", x_of(sizes[s]), y_of(of[s].coverage[method]));
  return fmt::format(
      "<polyline fill=\"none\" stroke=\"{}\" stroke-width=\"2\" stroke-dasharray=\"{}\" points=\"{}\"/>\n",
      colours[method], dashes[method], points);
}

std::string panel(std::size_t index, std::vector<tally> const& of) {
  population const& p = populations[index];
  std::string text = fmt::format("<g transform=\"translate({} {})\">\n", index % 2 * panel_width,
                                 index / 2 * panel_height);
  text +=
      label(left, 18, "start",
            fmt::format("{}: {}% detractors, {}% promoters", p.name, p.detractors, p.promoters));
  text += axes();
  for (std::size_t m = methods.size(); m-- > 0;) text += line(of, m);  // the default on top
  return text + "</g>\n";
}

std::string legend(int y) {
  std::string text = label(
      left, y, "start", "intervals that contain the true NPS (%), by answers; the black line: 95%");
  for (std::size_t m = 0; m < methods.size(); ++m) {
    int const x = left + 120 * static_cast<int>(m);
    text += fmt::format(
        "<line x1=\"{}\" x2=\"{}\" y1=\"{}\" y2=\"{}\" stroke=\"{}\" stroke-width=\"2\" stroke-dasharray=\"{}\"/>\n",
        x, x + 25, y + 16, y + 16, colours[m], dashes[m]);
    text += label(x + 30, y + 20, "start", name(methods[m]));
  }
  return text;
}

std::string picture(tallies const& all) {
  int const rows = static_cast<int>(populations.size() / 2);
  int const height = rows * panel_height + 45;
  std::string text = fmt::format(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {} {}\" font-family=\"sans-serif\" font-size=\"11\">\n"
      "<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n",
      2 * panel_width, height);
  for (std::size_t p = 0; p < populations.size(); ++p) text += panel(p, all[p]);
  return text + legend(rows * panel_height + 12) + "</svg>\n";
}

// --- files ----------------------------------------------------------------------------------------

[[noreturn]] void give_up(std::string const& why) {
  std::fprintf(stderr, "bench_coverage: %s\n", why.c_str());
  std::exit(2);
}

std::string text_of(std::string const& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) give_up(path + " cannot be read");
  return {std::istreambuf_iterator<char>(file), {}};
}

void write(std::string const& path, std::string const& text) {
  std::ofstream file(path, std::ios::binary);
  if (!(file << text)) give_up(path + " cannot be written");
}

constexpr std::string_view begin_mark = "<!-- written by bench_coverage -->\n";
constexpr std::string_view end_mark = "<!-- end -->\n";

/// The page with what stands between its marks replaced.
std::string page_with(std::string const& page, std::string const& what) {
  auto const begin = page.find(begin_mark);
  auto const end = page.find(end_mark);
  if (begin == page.npos || end == page.npos || end < begin) give_up("the page lacks its marks");
  return page.substr(0, begin + begin_mark.size()) + '\n' + what + '\n' + page.substr(end);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3 && argc != 4) give_up("usage: bench_coverage PAGE PICTURE [SURVEYS]");
  int const surveys = argc == 4 ? std::atoi(argv[3]) : usual_surveys;
  if (surveys < 1) give_up("SURVEYS is a number from 1");
  std::string const page = text_of(argv[1]);
  tallies const all = all_measured(surveys);
  write(argv[1], page_with(page, summary(all) + '\n' + table(all)));
  write(argv[2], picture(all));
}
