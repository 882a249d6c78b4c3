// SPDX-License-Identifier: MIT
#include "tests/catch.hpp"
#include "tests/patience.hpp"
#include "tests/unit/surveys.hpp"

#include <cstdlib>
#include <map>
#include <random>

#include <kpi/commentary/nps_commentary.hpp>

namespace kpi::nps_commentary_test {

using kpi::test::counted;

namespace {

display const en{language::english, {}, rounding::half_away};
display const fr{language::french, {}, rounding::half_away};

// --- surveys ----------------------------------------------------------------------------------------

nps_bands const& bands_of(std::string_view name) { return *find_nps_bands(name); }

template <class Distribution>
nps_facts facts_of(Distribution const& d, std::string_view definition = "course") {
  nps_definition const& by = *find_nps_definition(definition);
  nps_setting const setting{stated<scale>{by.on, provenance::option},
                            stated<nps_definition>{by, provenance::option}};
  return {*nps(d, by), setting, scored_groups(d, by.on), bands_of("course")};
}

nps_facts facts_of(std::vector<std::uint64_t> const& counts_from_1) {
  return facts_of(counted(1, counts_from_1));
}

template <class Classes>
nps_facts facts_of_classes(Classes const& c) {
  return {*nps(c), {}, {}, bands_of("course")};
}

nps_facts course() { return facts_of(test::course()); }

// --- what is said -----------------------------------------------------------------------------------

using said = std::map<std::string_view, std::string>;

said sentences_of(nps_facts const& facts, display const& how) {
  said by_code;
  for (remark const& r : nps_commentary(facts, how, extent::full)) by_code[r.code] = r.text;
  return by_code;
}

/// One finding as a sentence; empty where there is none.
std::string sentence_of(nps_facts const& facts, std::string_view code, display const& how) {
  return sentences_of(facts, how)[code];
}

template <class Finding>
std::optional<Finding> finding(nps_facts const& facts) {
  for (nps_finding const& f : nps_findings(facts))
    if (auto const* found = std::get_if<Finding>(&f)) return *found;
  return std::nullopt;
}

std::string_view const codes[] = {"nps.score",  "nps.reading", "nps.concentration",
                                  "nps.change", "nps.mean",    "nps.limit"};

/// What becomes of the course's sentences, in the order of the codes: "=" stays, "!" says something
/// else, "-" disappears.
std::string fate(nps_facts const& facts, display const& how) {
  said before = sentences_of(course(), how);
  said after = sentences_of(facts, how);
  std::string text;
  for (std::string_view const code : codes)
    text += after[code].empty() ? '-' : after[code] == before[code] ? '=' : '!';
  return text;
}

/// The figures of a sentence in order, in machine form: "−76 … 6 %" gives "-76 6".
std::string figures_in(std::string_view text, language lang) {
  char const mark = lang == language::french ? ',' : '.';
  std::string figures;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!detail::is_digit(text[i])) continue;
    bool const negative = text.substr(0, i).ends_with(minus_sign);
    figures += (figures.empty() ? "" : " ") + std::string(negative ? "-" : "");
    for (; i < text.size(); ++i) {
      bool const decimal = text[i] == mark && i + 1 < text.size() && detail::is_digit(text[i + 1]);
      if (!detail::is_digit(text[i]) && !decimal) break;
      figures += decimal ? '.' : text[i];
    }
  }
  return figures;
}

std::string figures_of(nps_facts const& facts, std::string_view code, display const& how) {
  return figures_in(sentence_of(facts, code, how), how.lang);
}

bool contains(std::string_view text, std::string_view part) { return text.find(part) != text.npos; }

void check_contains(std::string const& text, std::string_view part) {
  CAPTURE(text, part);
  CHECK(contains(text, part));
}

// --- typography -------------------------------------------------------------------------------------

/// The first rule that a sentence breaks; empty when it breaks none.
std::string wrong_spaces(std::string_view text, language lang) {
  for (std::string_view const bad : {"  ", " ,", " .", "( ", " )", ",.", "..", "\u00a0 ", " \u00a0",
                                     " \u202f", "\u202f ", "{", "}", "\n", "\t"})
    if (contains(text, bad)) return "contains \"" + std::string(bad) + '"';
  bool const is_french = lang == language::french;
  for (std::size_t i = 1; i < text.size(); ++i) {
    std::string_view const before = text.substr(0, i);
    std::string const sign(1, text[i]);
    if (contains(":%", sign) && before.ends_with(no_break_space) != is_french)
      return "before " + sign;
    if (contains(";!?", sign) && before.ends_with(narrow_no_break_space) != is_french)
      return "before " + sign;
  }
  return "";
}

std::string wrong_signs(std::string_view text) {
  if (contains(text, "'") || contains(text, "\"")) return "plain apostrophe or quotation mark";
  for (std::size_t i = 0; i + 1 < text.size(); ++i)
    if (text[i] == '-' && detail::is_digit(text[i + 1])) return "ASCII minus";
  for (auto at = text.find("−0"); at != text.npos; at = text.find("−0", at + 1))
    if (!contains(".,", text.substr(at + 4, 1))) return "minus nought";
  if (!text.ends_with('.')) return "no full stop";
  if (contains(text, ". ")) return "two sentences";
  char const first = text.front();
  return first >= 'a' && first <= 'z' ? "no capital" : "";
}

struct noun {
  std::string_view singular;
  std::string_view plural;
};

noun const nouns[] = {
    {"answer", "answers"},         {"detractor", "detractors"}, {"passive", "passives"},
    {"promoter", "promoters"},     {"point", "points"},         {"réponse", "réponses"},
    {"détracteur", "détracteurs"}, {"passif", "passifs"},       {"promoteur", "promoteurs"}};

/// A number and the noun after it that do not agree.
std::string wrong_plural(std::string_view text, language lang) {
  double before = -1;  // the number that the last word was, if it was one
  while (!text.empty()) {
    std::string word(text.substr(0, text.find(' ')));
    text.remove_prefix(std::min(word.size() + 1, text.size()));
    while (word.ends_with('.') || word.ends_with(',')) word.pop_back();
    bool const plural = lang == language::french ? before >= 2 : before != 1;
    for (noun const& n : nouns)
      if (before >= 0 && word == (plural ? n.singular : n.plural))
        return std::to_string(before) + word;
    std::string number = word;
    if (lang == language::french) std::replace(number.begin(), number.end(), ',', '.');
    std::erase(number, ',');
    char* end = nullptr;
    before = std::strtod(number.c_str(), &end);
    if (number.empty() || *end != '\0') before = -1;
  }
  return "";
}

std::string wrong(std::string_view text, language lang) {
  for (std::string const& rule :
       {wrong_spaces(text, lang), wrong_signs(text), wrong_plural(text, lang)})
    if (!rule.empty()) return rule;
  return "";
}

/// Fails with the first sentence about these facts that breaks a rule.
void require_typography(nps_facts const& facts, display how) {
  for (language const lang : {language::english, language::french}) {
    how.lang = lang;
    auto const remarks = nps_commentary(facts, how, extent::full);
    if (remarks.size() > 6) FAIL("more than six sentences");
    for (remark const& r : remarks)
      if (std::string const rule = wrong(r.text, lang); !rule.empty()) FAIL(rule << ": " << r.text);
  }
}

// --- referees: counts, by brute force ---------------------------------------------------------------

struct census {
  std::uint64_t detractors = 0;
  std::uint64_t passives = 0;
  std::uint64_t promoters = 0;
};

/// The classes of the standard definition, from the counts of 0 to 10.
census census_of(std::vector<std::uint64_t> const& counts) {
  census c;
  for (std::size_t score = 0; score < counts.size(); ++score)
    (score >= 9 ? c.promoters : score >= 7 ? c.passives : c.detractors) += counts[score];
  return c;
}

/// The sign of the score once so many have moved between the classes.
int sign_after(census c, std::uint64_t moved, bool across) {
  std::uint64_t& from = c.detractors > c.promoters ? c.detractors : c.promoters;
  std::uint64_t& to = c.detractors > c.promoters ? c.promoters : c.detractors;
  from -= moved;
  (across ? to : c.passives) += moved;
  rational const score = nps(class_counts{c.detractors, c.passives, c.promoters})->score;
  return score > 0 ? 1 : score < 0 ? -1 : 0;
}

/// Nothing less than what the finding says brings the score to 0 or beyond.
bool is_least_change(census const& c, nps_change const& f) {
  int const sign = c.promoters > c.detractors ? 1 : -1;
  std::uint64_t const across = f.across.count.value();
  std::uint64_t const halfway = f.halfway.count.value();
  return sign_after(c, across, true) != sign && sign_after(c, across - 1, true) == sign &&
         sign_after(c, halfway, false) == 0 && sign_after(c, halfway - 1, false) == sign &&
         f.exact == (sign_after(c, across, true) == 0);
}

struct run {
  std::size_t lowest = 0;
  std::size_t highest = 0;
  std::uint64_t answers = 0;
};

/// Of the shortest runs of scores with half of the answers the fullest, the lowest of equals.
run shortest_run(std::vector<std::uint64_t> const& counts) {
  std::uint64_t all = 0;
  for (std::uint64_t const n : counts) all += n;
  run best{0, counts.size(), 0};
  for (std::size_t lowest = 0; lowest < counts.size(); ++lowest) {
    std::uint64_t sum = 0;
    for (std::size_t highest = lowest; highest < counts.size(); ++highest) {
      sum += counts[highest];
      std::size_t const length = highest - lowest;
      std::size_t const shortest = best.highest - best.lowest;
      bool const better = length < shortest || (length == shortest && sum > best.answers);
      if (sum * 2 >= all && better) best = {lowest, highest, sum};
    }
  }
  return best;
}

/// Fails when the finding tells of another run than the referee's.
void require_shortest_run(std::vector<std::uint64_t> const& counts) {
  auto const f = finding<nps_concentration>(facts_of(counted(0, counts), "standard"));
  if (f.has_value() == (responses(counted(0, counts)) < seen_at_once))
    FAIL("a run for a handful of answers, or none for more");
  if (!f) return;
  run const expected = shortest_run(counts);
  census const c = census_of(counts);
  rational const share(expected.answers * 100, c.detractors + c.passives + c.promoters);
  if (f->lowest != expected.lowest || f->highest != expected.highest || f->share != share)
    FAIL(f->lowest << '-' << f->highest << ", not " << expected.lowest << '-' << expected.highest);
}

}  // namespace

// --- the case of the course -------------------------------------------------------------------------

TEST_CASE("the commentary of the course’s case has the figures of the model answer") {
  struct fact {
    std::string_view code;
    std::string_view figures;
  };
  for (fact const& f : {fact{"nps.score", "-76 100 6 82 12"},
                        {"nps.reading", "14 1"},
                        {"nps.concentration", "3 5 5 6 28 82"},
                        {"nps.change", "0 38 76"},
                        {"nps.mean", "4.43 10"},
                        {"nps.limit", "1 10 0"}}) {
    CAPTURE(f.code);
    CHECK(figures_of(course(), f.code, fr) == f.figures);
    if (f.code != "nps.reading") CHECK(figures_of(course(), f.code, en) == f.figures);
  }
  CHECK(figures_of(course(), "nps.reading", en) == "14");  // "for each promoter"
}

TEST_CASE("the sentences of the course’s case say what the model answer says") {
  struct fact {
    std::string_view code;
    std::vector<std::string_view> in_french;
    std::vector<std::string_view> in_english;
  };
  for (fact const& f :
       {fact{"nps.score",
             {"6\u00a0% de promoteurs moins 82\u00a0% de détracteurs", "12\u00a0% de passifs"},
             {"6% promoters minus 82% detractors", "12% passives"}},
        {"nps.reading",
         {"nettement négatif", "un bon NPS est positif (convention du cours)", "près de 14"},
         {"clearly negative", "a good NPS is positive (the course’s convention)", "nearly 14"}},
        {"nps.concentration", {"La moitié", "entre 3 et 5"}, {"Half", "between 3 and 5"}},
        {"nps.change", {"38 détracteurs", "ou que 76"}, {"38 detractors", "or 76"}},
        {"nps.mean", {"dans le même sens"}, {"the same way"}},
        {"nps.limit", {"n’offre pas de 0", "ne disent pas"}, {"no 0", "do not say"}}}) {
    for (std::string_view const part : f.in_french)
      check_contains(sentence_of(course(), f.code, fr), part);
    for (std::string_view const part : f.in_english)
      check_contains(sentence_of(course(), f.code, en), part);
  }
}

TEST_CASE("the sentences come in the order of the codes; a short commentary has three, none none") {
  auto const codes_of = [](extent length) {
    std::vector<std::string_view> list;
    for (remark const& r : nps_commentary(course(), en, length)) list.push_back(r.code);
    return list;
  };
  CHECK(codes_of(extent::full) ==
        std::vector<std::string_view>(std::begin(codes), std::end(codes)));
  CHECK(codes_of(extent::brief) ==
        std::vector<std::string_view>{"nps.score", "nps.reading", "nps.change"});
  CHECK(codes_of(extent::none).empty());
}

// --- the commentary follows the data ----------------------------------------------------------------

TEST_CASE("a sentence changes or disappears exactly when its figures do") {
  share_distribution const shares = test::shared(1, {8, 14, 16, 16, 18, 10, 7, 5, 4, 2});
  nps_facts bain = course();
  bain.bands = bands_of("bain");
  struct fact {
    std::string_view perturbation;
    nps_facts facts;
    std::string_view fate;  // score, reading, concentration, change, mean, limit
  };
  for (fact const& f : {
           fact{"nothing", course(), "======"},
           {"NPS +12", facts_of({2, 2, 3, 4, 5, 8, 20, 20, 24, 12}), "!!!!!!"},
           {"all passives", facts_of({0, 0, 0, 0, 0, 0, 60, 40, 0, 0}), "!!!!!!"},
           {"one answer", facts_of({0, 0, 0, 0, 0, 0, 0, 0, 1, 0}), "!!---!"},
           {"tie", facts_of({0, 0, 0, 0, 20, 20, 10, 10, 20, 20}), "!!!!!!"},
           {"one detractor at 6 gives 7", facts_of({8, 14, 16, 16, 18, 9, 8, 5, 4, 2}), "!!!!!="},
           {"no passives", facts_of({8, 14, 16, 16, 18, 10, 0, 0, 12, 6}), "!!=!!="},
           {"twice as many of each", facts_of({16, 28, 32, 32, 36, 20, 14, 10, 8, 4}), "!=!!=="},
           {"the two lowest scores exchanged", facts_of({14, 8, 16, 16, 18, 10, 7, 5, 4, 2}),
            "====!="},
           {"the scores of one class only", facts_of({0, 0, 0, 0, 0, 82, 7, 5, 4, 2}), "==!=!="},
           {"shares only", facts_of(shares), "!=!!=!"},
           {"classes only", facts_of_classes(class_counts{82, 12, 6}), "==-=-!"},
           {"a scale from 0", facts_of(test::course(), "standard"), "=====!"},
           {"another source of bands", bain, "=!===="},
       }) {
    CAPTURE(f.perturbation);
    CHECK(fate(f.facts, en) == f.fate);
    // The course's convention and Bain's, as reported, call a NPS below 0 the same.
    CHECK(fate(f.facts, fr) == f.fate);
  }
}

TEST_CASE("the definition changes what is said of the same answers") {
  distribution const d = test::textbook();
  said standard = sentences_of(facts_of(d, "standard"), en);
  said european = sentences_of(facts_of(d, "european"), en);
  CHECK(figures_in(standard["nps.score"], language::english) == "4 200 37 33 30");
  CHECK(figures_in(european["nps.score"], language::english) == "25 200 53 28 19");
  CHECK(standard["nps.reading"] != european["nps.reading"]);
  CHECK(standard["nps.change"] != european["nps.change"]);
}

TEST_CASE("each source of bands reads +60 in its own words") {
  nps_facts facts = facts_of_classes(class_counts{10, 20, 70});
  struct fact {
    std::string_view bands;
    std::string_view english;
    std::string_view french;
  };
  for (fact const& f : {fact{"course", "counts as good (the course’s convention)",
                             "donc bon (convention du cours)"},
                        {"bain", "excellent (above 50, attributed to Bain by profound-tips.com)",
                         "excellent (au-dessus de 50, attribué à Bain par profound-tips.com)"},
                        {"wizville", "good to very good (above 50, wizville.com)",
                         "bon à très bon (au-dessus de 50, wizville.com)"},
                        {"natwani", "excellent (above 50, natwani.com)",
                         "excellent (au-dessus de 50, natwani.com)"}}) {
    facts.bands = bands_of(f.bands);
    check_contains(sentence_of(facts, "nps.reading", en), f.english);
    check_contains(sentence_of(facts, "nps.reading", fr), f.french);
  }
}

TEST_CASE("decimals and rounding rule reach the sentences") {
  nps_facts const facts = facts_of_classes(class_counts{2, 3, 8});
  CHECK(figures_of(facts, "nps.score", en) == "46.2 13 61.5 15.4 23.1");
  CHECK(contains(sentence_of(facts, "nps.score", en), "subtracted before rounding"));
  CHECK(contains(sentence_of(facts, "nps.score", fr), "parts soustraites avant d’arrondir"));
  display two = en;
  two.decimals = 2;
  CHECK(figures_of(facts, "nps.score", two) == "46.15 13 61.54 15.38 23.08");
  display cut = en;
  cut.rule = rounding::truncate;
  CHECK(figures_of(facts, "nps.score", cut) == "46.1 13 61.5 15.3 23");
  display three = fr;
  three.decimals = 3;
  CHECK(figures_of(course(), "nps.reading", three) == "14 1");  // a rounded ratio gains no decimals
}

// --- finding by finding -----------------------------------------------------------------------------

TEST_CASE("everybody in one class leaves nothing to subtract") {
  struct fact {
    class_counts counts;
    std::string_view english;
    std::string_view french;
  };
  for (fact const& f :
       {fact{{0, 0, 3},
             "The NPS is 100: all 3 answers are promoters.",
             "Le NPS est de 100\u00a0: les 3 réponses sont toutes celles de promoteurs."},
        {{0, 2, 0},
         "The NPS is 0: all 2 answers are passives.",
         "Le NPS est de 0\u00a0: les 2 réponses sont toutes celles de passifs."},
        {{1, 0, 0},
         "The NPS is −100: the only answer is a detractor.",
         "Le NPS est de −100\u00a0: la seule réponse est celle d’un détracteur."}}) {
    nps_facts const facts = facts_of_classes(f.counts);
    CHECK(figures_of(facts, "nps.score", en) == figures_in(f.english, language::english));
    CHECK(figures_of(facts, "nps.score", fr) == figures_in(f.french, language::french));
    CHECK_FALSE(contains(sentence_of(facts, "nps.score", en), "minus"));
    CHECK_FALSE(contains(sentence_of(facts, "nps.score", fr), "moins"));
  }
}

TEST_CASE("odd gaps reach 0 or more, even gaps 0, and a gap of one answer says so") {
  struct fact {
    class_counts counts;
    std::string_view figures;
  };
  for (fact const& f : {fact{{82, 12, 6}, "0 38 76"},
                        {{82, 12, 7}, "0 38 75"},
                        {{8, 12, 6}, "0 2"},  // one across is "a promoter"
                        {{7, 12, 6}, "0"},
                        {{6, 12, 7}, "0"},
                        {{6, 12, 11}, "0 3 5"},
                        {{6, 12, 82}, "0 38 76"}}) {
    nps_facts const facts = facts_of_classes(f.counts);
    CAPTURE(sentence_of(facts, "nps.change", fr));
    CHECK(figures_of(facts, "nps.change", fr) == f.figures);
  }
  CHECK(contains(sentence_of(facts_of_classes(class_counts{82, 12, 7}), "nps.change", en),
                 "0 or more"));
  CHECK(contains(sentence_of(facts_of_classes(class_counts{6, 12, 11}), "nps.change", en),
                 "0 or below"));
}

TEST_CASE("at 0 one answer decides, and its weight is told") {
  CHECK(figures_of(facts_of_classes(class_counts{20, 10, 20}), "nps.change", en) == "2");
  CHECK(figures_of(facts_of_classes(class_counts{0, 8, 0}), "nps.change", fr) == "12.5");
  CHECK(sentence_of(facts_of_classes(class_shares{40, 20, 40}), "nps.change", en) ==
        "The slightest shift from promoters to passives would make it negative.");
}

TEST_CASE("the weight of an answer agrees with its noun, and is never nought") {
  struct fact {
    std::uint64_t half;
    std::string_view english;
    std::string_view french;
  };
  for (fact const& f : {fact{25, "2 points", "2 points"},
                        {26, "1.9 points", "1,9 point"},
                        {50, "1 point", "1 point"},
                        {150, "0.3 points", "0,3 point"}}) {
    nps_facts const facts = facts_of_classes(class_counts{f.half, 0, f.half});
    check_contains(sentence_of(facts, "nps.change", en), ' ' + std::string(f.english) + '.');
    check_contains(sentence_of(facts, "nps.change", fr), ' ' + std::string(f.french) + '.');
  }
  for (std::uint64_t half = 1; half < 3000; half += test::one_in)
    for (std::uint64_t const passives : {0U, 1U})
      require_typography(facts_of_classes(class_counts{half, passives, half}), en);
  nps_facts const many = facts_of_classes(class_counts{500000, 0, 500000});
  CHECK(contains(sentence_of(many, "nps.change", en), "less than 0.1 points"));
  CHECK(contains(sentence_of(many, "nps.change", fr), "moins de 0,1 point"));
}

TEST_CASE("shares change in shares") {
  CHECK(figures_of(facts_of_classes(class_shares{82, 12, 6}), "nps.change", en) == "0 38 76");
  CHECK(contains(sentence_of(facts_of_classes(class_shares{82, 12, 6}), "nps.change", en), "38%"));
  CHECK(figures_of(facts_of_classes(class_shares{20, 35, 45}), "nps.change", fr) == "0 12.5 25");
}

TEST_CASE("a mean on the other side of the middle is explained") {
  nps_facts const above = facts_of({0, 0, 0, 0, 0, 82, 7, 5, 4, 2});
  CHECK(figures_of(above, "nps.mean", en) == "6.37 10 5.5 6");
  CHECK(contains(sentence_of(above, "nps.mean", en), "above the middle"));
  nps_facts const below = facts_of(counted(0, {10, 0, 0, 0, 0, 0, 0, 0, 0, 11, 0}), "standard");
  CHECK(contains(sentence_of(below, "nps.mean", en), "below the middle"));
  CHECK(contains(sentence_of(below, "nps.mean", fr), "au-dessous du milieu"));
  nps_facts const level = facts_of(counted(0, {0, 0, 0, 0, 0, 4}), "standard");
  CHECK_FALSE(contains(sentence_of(level, "nps.mean", en), "same way"));
}

TEST_CASE("a mean that is shown as the middle is on neither side of it") {
  distribution const d = counted(0, {1, 0, 0, 0, 0, 1999, 0, 0, 0, 0, 2});
  nps_facts const facts = facts_of(d, "standard");
  REQUIRE(*facts.result.mean > rational(5));
  CHECK(figures_of(facts, "nps.mean", en) == "5 10");
  display four = en;
  four.decimals = 4;
  CHECK(figures_of(facts, "nps.mean", four) == "5.0025 10 5 6");
}

TEST_CASE("a share that is shown as 50% but is more is a little over half") {
  nps_facts const facts = facts_of(counted(0, {5001, 0, 0, 0, 0, 4999}), "standard");
  CHECK(contains(sentence_of(facts, "nps.concentration", en), "A little over half"));
  CHECK(contains(sentence_of(facts, "nps.concentration", fr), "Un peu plus de la moitié"));
  display two = en;
  two.decimals = 2;
  CHECK(contains(sentence_of(facts, "nps.concentration", two), "More than half"));
}

TEST_CASE("the scores next to a class above hold none, one, some or all of their own") {
  struct fact {
    std::vector<std::uint64_t> counts;  // from 1 up
    std::string_view english;
    std::string_view french;
  };
  for (fact const& f : {
           fact{{5, 0, 0, 0, 0, 0, 1}, "none of the detractors", "ne réunissent aucun détracteur"},
           {{0, 0, 0, 0, 0, 4, 1, 2}, "all the detractors", "réunissent tous les détracteurs"},
           {{9, 0, 0, 0, 1, 1, 9}, "2 of the 11 detractors", "réunissent 2 détracteurs sur 11"},
           {{0, 0, 0, 0, 1, 0, 5}, "the only detractor.", "réunissent le seul détracteur."},
           {{0, 0, 0, 0, 0, 0, 0, 1, 5}, "the only passive.", "réunit le seul passif."},
           {{0, 0, 0, 0, 0, 0, 1, 1, 3}, "1 of the 2 passives", "réunit 1 passif sur 2"},
       }) {
    check_contains(sentence_of(facts_of(f.counts), "nps.concentration", en), f.english);
    check_contains(sentence_of(facts_of(f.counts), "nps.concentration", fr), f.french);
  }
}

TEST_CASE(
    "few answers, no 0 and an unknown number are limits, and only those that hold are named") {
  struct fact {
    nps_facts facts;
    std::string_view figures;
  };
  for (fact const& f : {fact{course(), "1 10 0"},
                        {facts_of({0, 0, 0, 0, 0, 0, 0, 0, 29, 0}), "1 10 0 29 3.4"},
                        {facts_of({0, 0, 0, 0, 0, 0, 0, 0, 30, 0}), "1 10 0"},
                        {facts_of(counted(0, {10, 10}), "standard"), "20 5"},
                        {facts_of(counted(1, {10, 90}), "five-point"), ""},
                        {facts_of_classes(class_counts{20, 35, 45}), ""},
                        {facts_of_classes(class_shares{20, 35, 45}), ""}}) {
    CAPTURE(sentence_of(f.facts, "nps.limit", en));
    CHECK(figures_of(f.facts, "nps.limit", en) == f.figures);
    CHECK(figures_of(f.facts, "nps.limit", fr) == f.figures);
  }
  nps_facts const unknown = facts_of_classes(class_shares{20, 35, 45});
  CHECK(contains(sentence_of(unknown, "nps.limit", en), "number of answers"));
  CHECK(contains(sentence_of(unknown, "nps.limit", fr), "nombre de réponses"));
}

TEST_CASE("scores between two whole ones are not passed over") {
  distribution d = counted(8, {2, 2});
  REQUIRE(add(d, rational(85, 10), 4));
  CHECK(sentence_of(facts_of(d), "nps.concentration", en) == "Half of the answers are at 8.5.");
  distribution spread = counted(7, {1, 3, 3});
  REQUIRE(add(spread, rational(85, 10), 3));
  REQUIRE(add(spread, rational(95, 10), 3));
  // 8.5 is between 8 and 9: neither "at 8 or 9", nor may it be left out.
  CHECK(contains(sentence_of(facts_of(spread), "nps.concentration", en), "between 8 and 9"));
  CHECK(contains(sentence_of(facts_of(spread), "nps.concentration", fr), "entre 8 et 9"));
}

// --- every small survey -----------------------------------------------------------------------------

TEST_CASE("every sentence about every survey of up to 4 answers obeys the rules of its language") {
  test::each_survey_up_to(4, [](auto const& counts) {
    require_typography(facts_of(counted(0, counts), "standard"), en);
  });
}

TEST_CASE("so do those about shares, classes, other scales, decimals and bands") {
  display two = en;
  two.decimals = 2;
  display none = en;
  none.decimals = 0;
  for (nps_bands const& bands : nps_band_table)
    test::each_survey_up_to(3, [&](auto const& counts) {
      distribution const d = counted(0, counts);
      census const c = census_of(counts);
      nps_facts facts = facts_of(d, "european");
      facts.bands = bands;
      require_typography(facts, two);
      facts = facts_of_classes(class_counts{c.detractors, c.passives, c.promoters});
      facts.bands = bands;
      require_typography(facts, none);
      share_distribution shares;
      for (scored_group const& g : scored_groups(d, {0, 10}))
        shares.levels.push_back({g.score, g.of.share});
      require_typography(facts_of(shares, "standard"), en);
    });
}

TEST_CASE(
    "what would change the score is the least that does, for every survey of up to 4 answers") {
  test::each_survey_up_to(4, [](auto const& counts) {
    census const c = census_of(counts);
    auto const f = finding<nps_change>(facts_of(counted(0, counts), "standard"));
    bool const one = c.detractors + c.passives + c.promoters == 1;
    if (f.has_value() == one) FAIL("a change for one answer, or none for several");
    if (f && f->score != 0 && !is_least_change(c, *f))
      FAIL(c.detractors << ' ' << c.passives << ' ' << c.promoters);
  });
}

TEST_CASE("and for every larger gap") {
  for (std::uint64_t detractors = 0; detractors < 40; ++detractors)
    for (std::uint64_t promoters = 0; promoters < 40; ++promoters) {
      if (detractors == promoters) continue;
      census const c{detractors, 7, promoters};
      auto const facts = facts_of_classes(class_counts{c.detractors, c.passives, c.promoters});
      if (!is_least_change(c, *finding<nps_change>(facts))) FAIL(detractors << ' ' << promoters);
    }
}

TEST_CASE("the run of scores is the shortest with half of the answers, for every small survey") {
  test::each_survey_up_to(4, [](auto counts) {
    require_shortest_run(counts);
    for (std::uint64_t& count : counts) count *= seen_at_once;  // the same shares, enough answers
    require_shortest_run(counts);
  });
}

TEST_CASE("and for larger ones") {
  std::mt19937_64 random(9);
  for (int i = 0; i < 500; ++i) {
    std::vector<std::uint64_t> counts(11);
    for (std::uint64_t& n : counts) n = random() % 3 == 0 ? 0 : random() % 12;
    ++counts[random() % 11];
    require_shortest_run(counts);
  }
}

TEST_CASE("shares of which no scores make half have no run") {
  share_distribution const d = test::shared(1, {10, 10, 10, 10});
  CHECK_FALSE(finding<nps_concentration>(facts_of(d)));
}

TEST_CASE("the near misses are counted where one point would change the class") {
  test::each_survey_up_to(4, [](auto const& counts) {
    auto const f = finding<nps_concentration>(facts_of(counted(0, counts), "standard"));
    if (!f || !f->near) return;
    census const c = census_of(counts);
    bool const below = c.detractors > c.promoters;
    std::uint64_t const expected = below ? counts[5] + counts[6] : counts[8];
    if (f->near->detractors != below || f->near->near.count != expected ||
        f->near->all.count != (below ? c.detractors : c.passives))
      FAIL(c.detractors << ' ' << c.passives << ' ' << c.promoters);
  });
}

}  // namespace kpi::nps_commentary_test
