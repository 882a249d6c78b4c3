// SPDX-License-Identifier: MIT
#include "tally_work.hpp"

#include <algorithm>
#include <csignal>
#include <optional>
#include <utility>

#include <kpi/commentary/ces_question.hpp>
#include <kpi/commentary/diagnostics.hpp>
#include <kpi/commentary/reading_text.hpp>
#include <kpi/csv/reading_total.hpp>
#include <kpi/fast/survey_file.hpp>
#include <kpi/render/tally_csv.hpp>

#include "rejects.hpp"
#include "src/io/input_copy.hpp"
#include "src/io/output.hpp"
#include "src/io/progress.hpp"

namespace kpi {
namespace {

bool has_words(std::vector<tally_segment> const& all) {
  for (tally_segment const& s : all)
    for (tally_line const& l : s.lines)
      if (std::holds_alternative<std::string>(l.name)) return true;
  return false;
}

bool has_scores(std::vector<tally_segment> const& all) {
  for (tally_segment const& s : all)
    for (tally_line const& l : s.lines)
      if (std::holds_alternative<rational>(l.name)) return true;
  return false;
}

/// The inputs one after the other, added up.
class tallying {
public:
  explicit tallying(tally_settings const& settings) : settings_(settings) {
    if (settings.rejects)
      rejects_.emplace(*settings.rejects, tally_card.name, settings.output.how.lang);
  }

  void process(std::string const& input) {
    input_copy copy(input);
    if (rejects_)
      if (auto const made = copy.make(); !made) return fail(made.error());
    survey_reading reading = read_survey_file(copy.path(), settings_.reading, input);
    if (!has_errors(reading.found)) warn_of_heading(input, reading);
    report(reading.found);
    if (rejects_) rejects_->collect(copy.path(), input, settings_.reading, std::nullopt);
    if (has_errors(reading.found)) {
      lacking_ += (lacking_.empty() ? "" : ", ") + input;
      return;
    }
    if (settings_.output.verbose)
      write_diagnostics(reading_text(input, reading.how, settings_.output.how.lang));
    take(input, reading);
  }

  status finish(std::size_t inputs) {
    if (rejects_) report(rejects_->close());
    if (!lacking_.empty() && inputs > 1) fail({code::total_incomplete, {}, {}, {lacking_}});
    if (worst_ != status::done) return worst_;
    if (repeated_ > 0) warn({code::respondent_in_several, {}, {}, {repeated_}});
    auto const done = write_output(tally_csv(columns_.value_or(std::vector<std::string>{}), all_));
    if (!done) fail(done.error());
    return worst_;
  }

private:
  void report(problems const& found) {
    worst_ = std::max(worst_, status_of(found));
    write_diagnostics(problems_text(found, settings_.output.how.lang, tally_card.name));
  }

  void fail(error e) { tell(severity::error, std::move(e)); }
  void warn(error e) { tell(severity::warning, std::move(e)); }

  void tell(severity how, error e) {
    problems found;
    add(found, how, std::move(e));
    report(found);
  }

  /// The columns of segments have to be the same, and scores cannot be added to words.
  void take(std::string const& input, survey_reading const& reading) {
    auto const refuse = [&](std::vector<detail_value> what) {
      fail({code::tallies_differ, {input}, {}, std::move(what)});
    };
    if (columns_ && *columns_ != reading.how.by)
      return refuse({detail::joined(*columns_) + " ≠ " + detail::joined(reading.how.by), "--by"});
    bool const mixed = (has_words(all_) && has_scores(reading.tally)) ||
                       (has_scores(all_) && has_words(reading.tally));
    if (mixed) return refuse({});
    columns_ = reading.how.by;
    find_again(reading.respondents);
    all_ = added(all_, reading.tally);
  }

  /// Who answered before, in another file.
  void find_again(respondent_list const& more) {
    repeated_ += in_both(respondents_, more).value_or(0);
    respondents_ = respondents_ ? in_either(respondents_, more) : more;
  }

  /// What the heading of raw answers says is lost; a distribution file has none of its own.
  static void warn_of_heading(std::string const& input, survey_reading& reading) {
    if (reading.how.layout.value.ends_with("tally")) return;
    std::string const said = reading.how.question ? *reading.how.question
                             : reading.how.column ? reading.how.column->value
                                                  : "";
    if (!reading.mentioned && !asked_about(reading.how)) return;
    std::vector<detail_value> scale;
    if (reading.mentioned) scale.emplace_back(typed_scale(*reading.mentioned));
    add(reading.found, severity::warning,
        {code::heading_not_kept, {input}, said, std::move(scale)});
  }

  tally_settings const& settings_;
  std::optional<rejects_file> rejects_ = {};
  std::optional<std::vector<std::string>> columns_ = {};
  std::vector<tally_segment> all_ = {};
  respondent_list respondents_ = {};
  std::uint64_t repeated_ = 0;
  std::string lacking_ = {};
  status worst_ = status::done;
};

}  // namespace

status tally(tally_settings const& settings, std::vector<std::string> const& inputs) {
  std::signal(SIGPIPE, SIG_IGN);
  std::vector<std::string> read = inputs;
  if (settings.rejects) read.insert(read.end(), inputs.begin(), inputs.end());
  tally_settings shown = settings;
  shown.reading.list_respondents = inputs.size() > 1;
  shown.reading.progress =
      terminal_progress(settings.output.progress_width, settings.output.how.lang, read);
  tallying work(shown);
  for (std::string const& input : inputs) work.process(input);
  return work.finish(inputs.size());
}

}  // namespace kpi
