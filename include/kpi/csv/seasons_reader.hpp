// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <kpi/csv/file_kind.hpp>
#include <kpi/csv/plan_layout.hpp>
#include <kpi/csv/plan_reader.hpp>
#include <kpi/csv/plan_sales.hpp>
#include <kpi/plan/channel_choice.hpp>

namespace kpi {

/// The sales of a year, period by period: a column of periods, then one column for all channels or one
/// for each, by name. Amounts or percents; only their shares count. A total row is left out. Errors:
/// no_seasons, bad_season, no_season_of_channel, not_utf8. Warning: seasons_disagree, where the amounts of
/// a channel are not the revenue of the plan.
seasons_reading read_seasons(std::string file, std::string_view bytes, plan const& of,
                             plan_request const& asked = {});

// -------------------------------------------------------------------------------------------------

namespace csv::detail {

inline constexpr std::size_t most_seasons = 366;

class seasons_reader {
public:
  seasons_reader(std::string file, std::string_view bytes, plan const& of,
                 plan_request const& asked)
      : file_(std::move(file)), bytes_(bytes), plan_(of), asked_(asked) {}

  seasons_reading reading() {
    if (auto const kind = foreign_kind(bytes_)) return refused({*kind, {file_}});
    if (!decode()) return std::move(found_);
    plan_dialect const dialect = plan_dialect_of(text_, asked_);
    mark_ = plan_mark_of(dialect, asked_).value;
    rows_ = dialect.rows;
    take_heading();
    drop_totals();
    if (rows_.empty() || rows_.size() > most_seasons) return refused({code::no_seasons, {file_}});
    for (std::size_t c = 0; c < plan_.channels.size(); ++c) add_channel(c);
    return std::move(found_);
  }

private:
  void fail(error why) { add(found_.found, severity::error, std::move(why)); }

  seasons_reading refused(error why) {
    fail(std::move(why));
    return std::move(found_);
  }

  bool decode() {
    bool readable = true;
    decoder letters(asked_.encoding, bytes_);
    auto const keep = [&](std::string_view part) { text_ += part; };
    auto const tell = [&](char) {
      if (readable)
        add(found_.found, severity::error, {code::not_utf8, {file_}, {}, {std::string("?")}});
      readable = false;
    };
    letters.feed(bytes_, keep, tell);
    letters.finish(keep, tell);
    return readable;
  }

  /// The first line, unless it holds sales.
  void take_heading() {
    if (rows_.empty() || figures_in(rows_.front(), mark_) > 0) return;
    for (std::size_t i = 1; i < rows_.front().size(); ++i)
      headings_.emplace_back(one_line(rows_.front().text(i)));
    rows_.erase(rows_.begin());
  }

  void drop_totals() {
    std::erase_if(rows_, [](record const& r) { return core_of(r.text(0)).total; });
  }

  /// The column of a channel: the only one, or that of its name.
  std::optional<std::size_t> column_of(std::size_t channel) const {
    if (filled_columns(rows_) == 2) return 1;
    std::string const& name = plan_.channels[channel].name;
    for (std::size_t i = 0; i < headings_.size(); ++i) {
      std::string const heading = folded(headings_[i]);
      bool const part = !heading.empty() && folded(name).find(heading) != std::string::npos;
      if (part) return i + 1;
    }
    return std::nullopt;
  }

  void add_channel(std::size_t channel) {
    kpi::channel const& in = plan_.channels[channel];
    auto const column = column_of(channel);
    if (!column) {
      std::string list;
      for (std::string const& h : headings_) list.append(list.empty() ? "" : ", ").append(h);
      fail({code::no_season_of_channel, {file_}, {}, {in.name, list}});
      return;
    }
    seasons sales;
    rational sum = 0;
    bool amounts = true;
    for (record const& r : rows_) {
      plan_cell const cell = parse_plan_cell(r.text(*column), mark_);
      if (channel == 0 || *column != column_of(channel - 1)) check(cell, r, *column);  // told once
      bool const percent = cell.unit.kind == unit_kind::percent;
      amounts = amounts && !percent;
      sales.push_back({one_line(r.text(0)), percent ? cell.value : amount_in(cell)});
      sum += sales.back().sales;
    }
    if (sum == 0)
      fail({code::bad_season, place_of(rows_.front(), *column), {}, {sales.front().name}});
    check_sum(in, sum, amounts);
    found_.data.push_back(std::move(sales));
  }

  place place_of(record const& r, std::size_t column) const {
    return {file_, r.at(column).line, r.at(column).column};
  }

  void check(plan_cell const& cell, record const& r, std::size_t column) {
    bool const nil = cell.content == cell_content::nil || cell.content == cell_content::blank;
    bool const usable = cell.content == cell_content::number && cell.value >= 0 &&
                        cell.unit.kind != unit_kind::per_unit;
    if (nil || usable) return;
    fail({code::bad_season,
          place_of(r, column),
          std::string(trimmed(r.text(column))),
          {one_line(r.text(0))}});
  }

  /// A column for all channels cannot be the revenue of each.
  void check_sum(kpi::channel const& in, rational const& sum, bool amounts) {
    bool const own = plan_.channels.size() == 1 || filled_columns(rows_) > 2;
    if (!amounts || !own || sum == in.revenue || sum == 100 || sum == 1) return;
    auto told = told_figure(in.name, in.revenue, true);
    add(found_.found, severity::warning,
        {code::seasons_disagree, {file_}, decimal_text(sum, 2), std::move(told)});
  }

  std::string file_;
  std::string_view bytes_;
  plan const& plan_;
  plan_request asked_;
  std::string text_ = {};
  decimal_mark mark_ = decimal_mark::either;
  table rows_ = {};
  std::vector<std::string> headings_ = {};
  seasons_reading found_ = {};
};

}  // namespace csv::detail

inline seasons_reading read_seasons(std::string file, std::string_view bytes, plan const& of,
                                    plan_request const& asked) {
  return csv::detail::seasons_reader(std::move(file), bytes, of, asked).reading();
}

}  // namespace kpi
