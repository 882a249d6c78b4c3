// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <kpi/csv/answer_tally.hpp>
#include <kpi/csv/decoder.hpp>
#include <kpi/csv/file_kind.hpp>
#include <kpi/csv/list_tally.hpp>
#include <kpi/csv/lost_text.hpp>
#include <kpi/csv/plain_rows.hpp>
#include <kpi/csv/reading.hpp>
#include <kpi/csv/request.hpp>
#include <kpi/csv/survey_keys.hpp>
#include <kpi/csv/tally_rows.hpp>

namespace kpi {

/// Survey answers out of the bytes of a file: raw answers, a distribution in counts or shares, or
/// classes, tall or wide (docs/csv.md shows every layout). The first 64 KiB, or 4,096 lines, decide how the rest is
/// read; what is not asked for is found out and stated. Bytes come in pieces of any size, which
/// change nothing; memory does not grow with the file. All problems are found in one run.
class survey_reader {
public:
  /// file: the name that problems speak of; head: so many bytes decide how the rest is read, more of
  /// them where they hold hardly a line.
  explicit survey_reader(std::string file, reading_request asked = {},
                         std::size_t head = usual_head);

  static constexpr std::size_t usual_head = 65'536;
  survey_reader(survey_reader const&) = delete;
  survey_reader(survey_reader&& other) noexcept;
  survey_reader& operator=(survey_reader const&) = delete;
  survey_reader& operator=(survey_reader&& other) noexcept;
  ~survey_reader();

  void feed(std::string_view bytes);
  survey_reading finish();

  /// It is known how the file is read, or that it is not.
  bool decided() const { return road_ || refused_; }

  /// Of the rows that come, what kpi::fast needs to count the plain ones itself; nothing where every
  /// row needs this reader. Once decided.
  csv::plain_rows* plain_rows();

  /// Between two rows, where no row before has a say in what the next one means. Once decided.
  bool rests() const;

private:
  /// What there is once the head has decided.
  struct road;

  /// More lines of text below a table are no notes.
  static constexpr std::size_t most_notes = 16;

  bool needs_more() const;
  void decide(bool whole);
  void refuse(error e);

  std::string file_;
  reading_request asked_;
  std::size_t head_bytes_;
  std::string head_ = {};
  std::unique_ptr<road> road_ = {};
  std::optional<survey_reading> refused_ = {};
};

/// The whole file at once.
survey_reading read_survey(std::string file, std::string_view bytes, reading_request asked = {});

// -------------------------------------------------------------------------------------------------

namespace csv::detail {

/// The head holds so many lines, if it is no more than so many times longer for it.
inline constexpr std::size_t head_lines = 20;
inline constexpr std::size_t longest_head = 16;

inline bool has_few_lines(std::string_view bytes, std::size_t lines) {
  auto const ends = std::count_if(bytes.begin(), bytes.end(),
                                  [](char byte) { return byte == '\n' || byte == '\r'; });
  return static_cast<std::size_t>(ends) < lines;
}

/// What so many lines of a longer file do not show, more of them would not either; and a list of scores has
/// thirty thousand in its head.
inline constexpr std::size_t most_head_lines = 4096;

inline std::string_view first_lines(std::string_view text) {
  std::size_t lines = 0;
  auto const end = std::find_if(text.begin(), text.end(), [&](char byte) {
    lines += byte == '\n' || byte == '\r' ? 1U : 0U;
    return lines == most_head_lines;
  });
  return text.substr(0, static_cast<std::size_t>(end - text.begin()) + 1);
}

inline std::string layout_name(layout const& found) {
  bool const list = found.form != shape::answers;
  if (found.form == shape::tally) return found.classes ? "classes tally" : "tally";
  std::string name = found.classes ? "classes " : "";
  if (list && !found.at.count) name += "shares ";
  return name + (found.form == shape::wide ? "wide" : list ? "tall" : "answers");
}

inline std::string column_name(reading_plan const& plan, std::size_t column) {
  std::string_view const text = trimmed(plan.headings.text(column));
  return text.empty() ? std::to_string(column + 1) : std::string(text);
}

inline provenance from(bool asked) { return asked ? provenance::option : provenance::detected; }

/// What the file says was asked: the heading of the labels, a title, or the heading of the scores.
inline std::optional<std::string> question_in(reading_plan const& plan) {
  columns const& at = plan.layout.at;
  for (auto const& column : {at.label, at.score}) {
    std::string_view const text =
        column ? trimmed(plan.headings.text(*column)) : std::string_view();
    heading const kind = heading_of(text);
    if (!text.empty() && (kind == heading::other || kind == heading::question))
      return std::string(text);
  }
  return plan.titles.empty() ? std::nullopt : std::optional(plan.titles.front());
}

inline std::optional<scale> scale_in(reading_plan const& plan) {
  columns const& at = plan.layout.at;
  for (auto const& column : {at.score, at.label})
    if (auto const found = column ? mentioned_scale(plan.headings.text(*column)) : std::nullopt)
      return found;
  for (std::string const& title : plan.titles)
    if (auto const found = mentioned_scale(title)) return found;
  return std::nullopt;
}

inline void state_facts(survey_reading& reading, reading_plan const& plan,
                        reading_request const& asked) {
  reading_facts& how = reading.how;
  columns const& at = plan.layout.at;
  how.delimiter = {{delimiter_name(plan.dialect.delimiter.value_or(',')), plan.delimiter_from}, {}};
  if (auto const close = plan.rival ? plan.rival : plan.close)
    how.delimiter.close = delimiter_name(*close);
  how.quote = {std::string(quote_name(plan.dialect.quote)), plan.quote_from};
  how.escape = {std::string(escape_name(plan.dialect.backslash)), plan.escape_from};
  how.decimal_mark = {std::string(mark_name(plan.mark.decimal)), plan.mark_from};
  how.thousands = {std::string(mark_name(plan.thousands.value)), plan.thousands.from};
  how.layout = {layout_name(plan.layout), provenance::detected};
  how.header = {plan.layout.header, provenance::detected};
  how.heading_rows = plan.heading_rows;
  if (auto const axis = at.score ? at.score : at.label)
    how.column = {column_name(plan, *axis), from(asked.column.has_value())};
  if (auto const quantity = at.count ? at.count : at.share)
    how.count_column = {column_name(plan, *quantity), from(asked.count_column.has_value())};
  how.question = question_in(plan);
  how.missing_counted = asked.count_missing;
  how.set_aside = plan.above;
  reading.mentioned = scale_in(plan);
  label_family const* const family = plan.layout.family;
  if (family == nullptr || family->levels == 0) return;
  reading.labelled = scale{1, family->levels};
  reading.kind = family->kind;
}

}  // namespace csv::detail

/// The decoder, the records and the tally that the bytes run through.
struct survey_reader::road {
  road(std::string const& file, csv::reading_plan const& plan, reading_request const& asked,
       csv::key_columns const& keys, csv::decoder decoder)
      : letters(std::move(decoder)), records(plan.dialect), desk(file, plan, asked),
        answers(desk, keys), list(desk), segments(desk, keys),
        watch(plan.heading_texts, plan.one_column, asked.labels),
        plain(desk, letters, records, watch, answers) {
    csv::detail::state_facts(desk.reading(), plan, asked);
  }

  /// Records above the data are passed over, unless the reading ends there, and so is another table
  /// below; notes are kept until it is known whether the table goes on.
  void take(csv::record const& r) {
    bool const ends = r.defect() != nullptr && r.defect()->code != code::text_after_quote;
    std::uint64_t const number = passed++;
    if (another || (number < desk.plan().data_start && !ends)) return;
    auto const verdict = ends ? csv::table_watch::verdict::row : judged(r, number);
    if (verdict == csv::table_watch::verdict::another) return end_at(r);
    bool const keeps = verdict == csv::table_watch::verdict::note && notes.size() < most_notes;
    if (keeps) return notes.push_back(r);
    if (!csv::is_blank(r)) take_notes();
    tally(r);
  }

  csv::table_watch::verdict judged(csv::record const& r, std::uint64_t number) {
    csv::shape const form = desk.plan().layout.form;
    bool const footer = form == csv::shape::answers && csv::detail::may_be_footer(r);
    if (footer) return csv::table_watch::verdict::note;
    if (form == csv::shape::tally) return csv::table_watch::verdict::row;
    if (form != csv::shape::wide) return watch.judge(r);
    return number == desk.plan().end ? csv::table_watch::verdict::another
                                     : csv::table_watch::verdict::row;
  }

  void end_at(csv::record const& r) {
    another = csv::position{r.line(), 0};
    desk.warn(code::another_table, {desk.file(), r.line(), 0}, csv::detail::note_text(r), {});
  }

  /// What was taken for notes is part of the table.
  void take_notes() {
    for (csv::record const& note : std::exchange(notes, {})) tally(note);
  }

  void set_notes_aside() {
    for (csv::record const& note : notes)
      desk.reading().how.set_aside.emplace_back(csv::first_text(note));
  }

  /// A wide table is kept until it can be turned.
  void tally(csv::record const& r) {
    switch (desk.plan().layout.form) {
      case csv::shape::answers: return answers.take(r);
      case csv::shape::tally: return segments.take(r);
      case csv::shape::tall: return list.take(r);
      case csv::shape::wide:
        if (!csv::is_blank(r) && !desk.is_broken(r)) wide.push_back(r);
    }
  }

  /// What stands in one row decides nothing of the next.
  bool rests() const {
    return !another && notes.empty() && passed >= desk.plan().data_start && letters.rests() &&
           records.rests() && watch.rests() && answers.rests();
  }

  auto text_sink() {
    return [this](std::string_view text) {
      records.feed(text, [this](csv::record const& r) { take(r); });
    };
  }

  /// Below the place where reading stops, nothing is looked at: nothing is missed there either.
  auto lost_sink() {
    return [this](std::string_view bytes) {
      if (!records.stopped()) note(lost, bytes, [this] { return records.here(); });
    };
  }

  void feed(std::string_view bytes) { letters.feed(bytes, text_sink(), lost_sink()); }

  void finish() {
    letters.finish(text_sink(), lost_sink());
    records.finish([this](csv::record const& r) { take(r); });
    finish_tally();
    set_notes_aside();
    warn_of_rows_above();
    if (asks_another_question()) desk.warn(code::question_of_another, desk.start(), question(), {});
    if (lost.count > 0) desk.tell(severity::warning, error_of(lost, letters.used(), desk.file()));
    csv::state_line_ends(desk.reading().how, records.ends());
    csv::reading_plan const& plan = desk.plan();
    if (has_errors(desk.reading().found) || (!plan.rival && !plan.may_be_decimals)) return;
    std::string const other = plan.rival ? csv::delimiter_name(*plan.rival) : "";
    desk.warn(code::ambiguous_delimiter, desk.start(), {},
              {csv::delimiter_name(plan.dialect.delimiter.value_or(',')), other});
  }

  void warn_of_rows_above() {
    std::uint64_t const rows = desk.plan().passed_over;
    if (rows > 0) desk.warn(code::rows_passed_over, desk.start(), {}, {rows});
  }

  /// What the column of the scores, or of their labels, is called.
  std::string question() const {
    csv::columns const& at = desk.at();
    return desk.heading(at.score ? *at.score : at.label.value_or(0));
  }

  /// A column that nobody asked for, and a question that another program answers.
  bool asks_another_question() const {
    return !desk.asked().column && desk.plan().layout.header &&
           asks_another(folded(question()), desk.asked().labels.questions);
  }

  void finish_tally() {
    if (desk.plan().layout.form == csv::shape::answers) return answers.finish();
    if (desk.plan().layout.form == csv::shape::tally) return segments.finish();
    csv::table const turned = csv::transposed(wide);
    for (std::size_t i = desk.plan().layout.header ? 1 : 0; i < turned.size(); ++i)
      list.take(turned[i]);
    list.finish();
  }

  csv::decoder letters;
  csv::record_reader records;
  csv::tally_desk desk;
  csv::answer_tally answers;
  csv::list_tally list;
  csv::tally_rows segments;
  csv::lost_text lost = {};
  csv::table wide = {};
  csv::table_watch watch;
  csv::table notes = {};
  std::optional<csv::position> another = {};  ///< where the next table starts
  std::uint64_t passed = 0;
  csv::plain_rows plain;
};

inline survey_reader::survey_reader(std::string file, reading_request asked, std::size_t head)
    : file_(std::move(file)), asked_(std::move(asked)), head_bytes_(head) {}

inline survey_reader::survey_reader(survey_reader&& other) noexcept = default;
inline survey_reader& survey_reader::operator=(survey_reader&& other) noexcept = default;
inline survey_reader::~survey_reader() = default;

inline void survey_reader::refuse(error e) {
  e.where.file = file_;
  refused_.emplace();
  add(refused_->found, severity::error, std::move(e));
}

/// From here on it is known how the file is read, or that it is not.
inline void survey_reader::decide(bool whole) {
  if (auto const kind = csv::foreign_kind(head_)) return refuse({*kind});
  csv::decoder const letters(asked_.encoding, head_);
  std::string text;
  auto const keep = [&](std::string_view part) { text += part; };
  csv::decoder(letters).feed(head_, keep, [](std::string_view) {});
  if (auto const kind = csv::foreign_text(text)) return refuse({*kind});
  auto const plan = csv::plan_for(whole ? text : csv::detail::first_lines(text), whole, asked_);
  if (!plan) return refuse(plan.error());
  auto const keys = csv::keys_for(*plan, asked_);
  if (!keys) return refuse(keys.error());
  road_ = std::make_unique<road>(file_, *plan, asked_, *keys, letters);
  road_->feed(head_);
  head_ = {};
}

/// A header may be long: the head goes on until it holds some lines.
inline bool survey_reader::needs_more() const {
  if (head_.size() < head_bytes_) return true;
  return head_.size() < csv::detail::longest_head * head_bytes_ &&
         csv::detail::has_few_lines(head_, csv::detail::head_lines);
}

inline void survey_reader::feed(std::string_view bytes) {
  while (!refused_ && !road_ && !bytes.empty()) {
    // Pieces of one size, whatever comes: where the head ends does not depend on them.
    std::size_t const room = head_bytes_ - head_.size() % head_bytes_;
    head_ += bytes.substr(0, room);
    bytes.remove_prefix(std::min(room, bytes.size()));
    if (head_.size() % head_bytes_ == 0 && !needs_more()) decide(false);
  }
  if (road_) road_->feed(bytes);
}

inline csv::plain_rows* survey_reader::plain_rows() {
  if (!road_) return nullptr;
  bool const some = csv::has_plain_rows(road_->desk.plan(), road_->answers);
  return some ? &road_->plain : nullptr;
}

inline bool survey_reader::rests() const { return road_ && road_->rests(); }

inline survey_reading survey_reader::finish() {
  if (!road_ && !refused_) decide(true);
  if (refused_) return *refused_;
  road_->finish();
  survey_reading& reading = road_->desk.reading();
  csv::state_encoding(reading.how, road_->letters, asked_.encoding.has_value());
  return std::move(reading);
}

inline survey_reading read_survey(std::string file, std::string_view bytes, reading_request asked) {
  survey_reader reader(std::move(file), std::move(asked));
  reader.feed(bytes);
  return reader.finish();
}

}  // namespace kpi
