// SPDX-License-Identifier: MIT
#pragma once

#include <cmath>
#include <fmt/format.h>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include <kpi/commentary/interval_text.hpp>
#include <kpi/commentary/working.hpp>
#include <kpi/inference/interval.hpp>
#include <kpi/inference/sampling.hpp>
#include <kpi/text/phrase.hpp>

namespace kpi {

/// How a figure and its two classes are called where they are calculated with.
struct figure_names {
  words figure;
  words high;  ///< what counts for it
  words low;   ///< what counts against it, if anything does
};

/// The interval as a teacher writes it on the board: the variance of one answer, the standard error, the quantile, the
/// limits. Empty where there is no interval.
std::vector<working_step> interval_working(sampling_result const& s, figure_names const& names,
                                           display const& how);

// ---------------------------------------------------------------------------------------------------

namespace detail {

/// The steps of one interval, made from the sample and the words.
class interval_board {
public:
  interval_board(sampling_result const& s, figure_names const& names, display const& how)
      : s_(s), names_(names), how_(how) {}

  std::vector<working_step> steps() {
    if (std::isinf(n())) return {census()};
    if (s_.weights)
      add({"Effective answers (weights)", "Réponses effectives (poids)"}, weight_forms());
    if (s_.population) add({"Effective answers", "Réponses effectives"}, population_forms());
    std::visit([this](auto const& x) { explain(x); }, *s_.answers);
    return std::move(steps_);
  }

private:
  using forms = std::vector<std::string>;

  void add(words const& sought, forms lines) {
    steps_.push_back({std::string(sought.in(how_.lang)), std::move(lines)});
  }

  std::string said(words const& w) const { return std::string(w.in(how_.lang)); }

  /// A double to so many decimals.
  std::string text(double x, unsigned decimals = 4) const {
    return number({how_.lang, {}, how_.rule}, estimate(x), decimals);
  }

  /// "+ 0.25", "− 0.25": a term of a sum.
  std::string signed_text(double x) const { return (x < 0 ? "− " : "+ ") + text(std::abs(x)); }

  /// A number of answers, whole where it is.
  std::string answers(double n) const {
    bool const whole = n == std::floor(n) || n > 1e9;
    return number({how_.lang, {}, how_.rule}, whole ? rational(integer(n)) : estimate(n), 1);
  }

  double n() const {
    return std::visit([](auto const& x) { return x.n; }, *s_.answers);
  }

  std::string tail() const { return level_text(rational((100 - s_.limits->level) / 2), how_); }

  std::string limits() const { return "≈ " + interval_text(*s_.limits, s_.kind, exactly()); }

  /// The limits to two decimals on the board, unless others are asked for.
  display exactly() const { return {how_.lang, how_.decimals.value_or(mean_decimals), how_.rule}; }

  working_step census() const {
    return {said({"Interval", "Intervalle"}),
            {said({"the whole population answered: nothing is left to chance",
                   "toute la population a répondu\u00a0: rien n’est laissé au hasard"}),
             interval_text(*s_.limits, s_.kind, how_)}};
  }

  forms population_forms() const {
    std::string const all = count(how_, *s_.population);
    std::string const given = answers(s_.given);
    return {"n × (N − 1) ÷ (N − n)",
            fmt::format("{} × ({} − 1) ÷ ({} − {})", given, all, all, given), "≈ " + answers(n())};
  }

  /// Kish: weights that differ make answers say less.
  forms weight_forms() const {
    display const plain{how_.lang, {}, how_.rule};
    rational const effective = effective_responses(*s_.weights);
    return {"(Σw)² ÷ Σw²",
            fmt::format("{}² ÷ {}", number(plain, s_.weights->sum, 10),
                        number(plain, s_.weights->squares, 10)),
            "≈ " + number(plain, effective, score_decimals)};
  }

  void add_error(double variance, double n) {
    double const error = std::sqrt(variance / n);
    add({"Standard error", "Erreur type"},
        {said({"√(variance ÷ answers)", "√(variance ÷ réponses)"}),
         fmt::format("√({} ÷ {})", text(variance), answers(n)),
         "≈ " + text(error) + in_points(error)});
  }

  /// " (5.5 points)": a proportion as the figure counts.
  std::string in_points(double error) const {
    if (s_.kind == estimate_kind::mean) return "";
    rational const points = estimate(100 * error);
    return " (" + number({how_.lang, {}, how_.rule}, points, mean_decimals) +
           (grammar::is_plural(how_.lang, points) ? " points)" : " point)");
  }

  void add_z() {
    add({"z", "z"}, {phrase({"what {} of a normal distribution exceed",
                             "ce que dépassent {} d’une loi normale"},
                            how_.lang, tail()),
                     "≈ " + text(s_.quantile)});
  }

  /// figure ± quantile × standard error.
  void add_symmetric(double centre, double error, std::string_view quantile, words const& figure) {
    add({"Interval", "Intervalle"},
        {phrase({"{} ± {} × standard error", "{} ± {} × erreur type"}, how_.lang,
                figure.in(how_.lang), quantile),
         fmt::format("{} ± {} × {}", text(centre), text(s_.quantile), text(error)), limits()});
  }

  void explain(trinomial const& x) {
    if (s_.limits->method == interval_method::adjusted_wald) return explain_adjusted(x);
    add_variance(x);
    add_error(variance(x), x.n);
    add_z();
    if (s_.limits->method == interval_method::wald)
      return add_symmetric(net(x), standard_error(x), "z", names_.figure);
    interval const i = score_interval(x, s_.quantile);
    add_limit({"Lower limit", "Borne inférieure"}, x, i.lower, s_.limits->lower);
    add_limit({"Upper limit", "Borne supérieure"}, x, i.upper, s_.limits->upper);
  }

  void add_variance(trinomial const& x) {
    add({"Variance of one answer", "Variance d’une réponse"},
        {phrase({"{} + {} − {}², as proportions", "{} + {} − {}², en proportions"}, how_.lang,
                names_.high.in(how_.lang), names_.low.in(how_.lang), names_.figure.in(how_.lang)),
         fmt::format("{} + {} − ({})²", text(x.high), text(x.low), text(net(x))),
         "≈ " + text(variance(x))});
  }

  void explain_adjusted(trinomial const& x) {
    trinomial const more = adjusted(x);
    add({"Adjusted answers", "Réponses ajustées"},
        {phrase({"¾ more {}, ¾ more {}, 1½ more between them",
                 "¾ de plus parmi les {}, ¾ parmi les {}, 1½ entre les deux"},
                how_.lang, names_.high.in(how_.lang), names_.low.in(how_.lang)),
         phrase({"{} and {} of {}", "{} et {} sur {}"}, how_.lang, text(more.high * more.n, 2),
                text(more.low * more.n, 2), answers(more.n))});
    add_variance(more);
    add_error(variance(more), more.n);
    add_z();
    add_symmetric(net(more), standard_error(more), "z", {"adjusted figure", "valeur ajustée"});
  }

  /// The limit of a score interval, with the proof that both sides of its equation agree.
  void add_limit(words const& name, trinomial const& x, double t, rational const& told) {
    double const q = low_share_if(x, t);
    double const z2 = s_.quantile * s_.quantile;
    add(name,
        {phrase(
             {"the t where ({0} − t)² = z² × (2q + t(1 − t)) ÷ answers; q: the likeliest share of {1} if the {0} were t",
              "le t où ({0} − t)² = z² × (2q + t(1 − t)) ÷ réponses\u202f; q\u00a0: la part des {1} la plus vraisemblable si la valeur était t"},
             how_.lang, names_.figure.in(how_.lang), names_.low.in(how_.lang)),
         phrase(
             {"{0}, since with q ≈ {1}: ({2} − ({0}))² ≈ {3} and {4} × (2 × {1} {5}) ÷ {6} ≈ {7}",
              "{0}, car avec q ≈ {1}\u00a0: ({2} − ({0}))² ≈ {3} et {4} × (2 × {1} {5}) ÷ {6} ≈ {7}"},
             how_.lang, text(t), text(q), text(net(x)), text((net(x) - t) * (net(x) - t)), text(z2),
             signed_text(t * (1 - t)), answers(x.n), text(z2 * variance_if(x, t) / x.n)),
         "≈ " + number(exactly(), told, mean_decimals)});
  }

  void explain(proportion const& x) {
    if (s_.limits->method == interval_method::clopper_pearson) return explain_exact(x);
    add({"Variance of one answer", "Variance d’une réponse"},
        {"p × (1 − p)", fmt::format("{} × {}", text(x.share), text(1 - x.share)),
         "≈ " + text(variance(x))});
    add_error(variance(x), x.n);
    add_z();
    if (s_.limits->method == interval_method::wald)
      return add_symmetric(x.share, standard_error(x), "z", {"p", "p"});
    double const k = s_.quantile * s_.quantile / x.n;
    add({"Interval", "Intervalle"},
        {"(p + z² ÷ 2n ± √(z² × p(1 − p) ÷ n + z⁴ ÷ 4n²)) ÷ (1 + z² ÷ n)",
         fmt::format("({} + {} ± √({} + {})) ÷ {}", text(x.share), text(k / 2),
                     text(k * variance(x), 6), text(k * k / 4, 6), text(1 + k)),
         limits()});
  }

  void explain_exact(proportion const& x) {
    std::string const in = answers(std::round(x.share * x.n));
    auto const at = [&](words const& pattern) {
      return phrase(pattern, how_.lang, in, answers(x.n), tail());
    };
    display const precise = exactly();
    add({"Lower limit", "Borne inférieure"},
        {at({"the share that gives {} or more of {} with a probability of {}",
             "la part qui donne {} ou plus sur {} avec une probabilité de {}"}),
         "≈ " + limit_text(s_.limits->lower, s_.kind, mean_decimals, precise)});
    add({"Upper limit", "Borne supérieure"},
        {at({"the share that gives {} or fewer of {} with a probability of {}",
             "la part qui donne {} ou moins sur {} avec une probabilité de {}"}),
         "≈ " + limit_text(s_.limits->upper, s_.kind, mean_decimals, precise)});
  }

  void explain(moments const& x) {
    double const squares = x.variance * (s_.given - 1);
    add({"Variance", "Variance"},
        {said({"sum of ((score − mean)² × answers) ÷ (answers − 1)",
               "somme des ((note − moyenne)² × réponses) ÷ (réponses − 1)"}),
         fmt::format("{} ÷ {}", squares < 1e12 ? text(squares, 2) : answers(squares),
                     answers(s_.given - 1)),
         "≈ " + text(x.variance)});
    add_error(x.variance, x.n);
    add({"t", "t"}, {phrase({"what {} of Student’s distribution with {} degrees of freedom exceed",
                             "ce que dépassent {} d’une loi de Student à {} degrés de liberté"},
                            how_.lang, tail(), answers(x.n - 1)),
                     "≈ " + text(s_.quantile)});
    add_symmetric(x.mean, standard_error(x), "t", {"mean", "moyenne"});
  }

  sampling_result const& s_;
  figure_names const& names_;
  display const& how_;
  std::vector<working_step> steps_;
};

}  // namespace detail

inline std::vector<working_step> interval_working(sampling_result const& s,
                                                  figure_names const& names, display const& how) {
  if (!s.limits) return {};
  return detail::interval_board(s, names, how).steps();
}

}  // namespace kpi
