// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <kpi/base/error.hpp>
#include <kpi/csv/table.hpp>
#include <kpi/text/fold.hpp>

// A plan as databases and pivot tables keep it: one figure a row, with the channel and the item that it
// belongs to. It becomes a table with the items down and the channels across; every figure keeps its
// place in the file.

namespace kpi::csv::detail {

/// The columns of a long form; kind and unit may be missing.
struct long_columns {
  std::optional<std::size_t> channel = {};
  std::optional<std::size_t> item = {};
  std::optional<std::size_t> kind = {};
  std::optional<std::size_t> unit = {};
  std::optional<std::size_t> value = {};
};

inline constexpr auto channel_headings =
    std::to_array<std::string_view>({"channel", "canal", "scenario", "product", "produit"});
inline constexpr auto item_headings = std::to_array<std::string_view>(
    {"item", "poste", "libelle", "rubrique", "designation", "label"});
inline constexpr auto kind_headings = std::to_array<std::string_view>({"kind", "type", "nature"});
inline constexpr auto unit_headings = std::to_array<std::string_view>({"unit", "unite"});
inline constexpr auto value_headings =
    std::to_array<std::string_view>({"value", "valeur", "amount", "montant"});

template <std::size_t N>
std::optional<std::size_t> column_named(record const& header,
                                        std::array<std::string_view, N> const& names) {
  for (std::size_t i = 0; i < header.size(); ++i)
    if (std::find(names.begin(), names.end(), folded(header.text(i))) != names.end()) return i;
  return std::nullopt;
}

inline long_columns long_columns_of(record const& header) {
  return {column_named(header, channel_headings), column_named(header, item_headings),
          column_named(header, kind_headings), column_named(header, unit_headings),
          column_named(header, value_headings)};
}

inline bool is_long_form(record const& header) {
  long_columns const c = long_columns_of(header);
  return c.channel && c.item && c.value;
}

/// Gathers the figures of a long form.
class long_form_reader {
public:
  explicit long_form_reader(table const& rows)
      : rows_(rows), columns_(long_columns_of(rows.front())) {}

  result<table> wide() {
    for (std::size_t i = 1; i < rows_.size(); ++i)
      if (auto const taken = take(rows_[i]); !taken) return tl::unexpected(taken.error());
    table found{heading()};
    for (std::size_t i = 0; i < items_.size(); ++i) found.push_back(row_of(i));
    return found;
  }

private:
  struct named {
    std::string name;
    std::size_t row;  ///< that it stands in first
  };
  struct figure {
    std::size_t item;
    std::optional<std::size_t> channel;  ///< none: it belongs to all of them
    std::size_t row;
  };

  static std::size_t index_of(std::vector<named>& all, std::string_view name, std::size_t row) {
    std::string const plain = folded(name);
    for (std::size_t i = 0; i < all.size(); ++i)
      if (folded(all[i].name) == plain) return i;
    all.push_back({std::string(trimmed(name)), row});
    return all.size() - 1;
  }

  std::string_view text(std::size_t row, std::optional<std::size_t> column) const {
    return column ? trimmed(rows_[row].text(*column)) : std::string_view();
  }

  place where(std::size_t row, std::size_t column) const {
    return {{}, rows_[row].at(column).line, rows_[row].at(column).column};
  }

  result<void> take(record const& r) {
    auto const row = static_cast<std::size_t>(&r - rows_.data());
    figure f{index_of(items_, r.text(*columns_.item), row), {}, row};
    std::string_view const channel = text(row, columns_.channel);
    if (!channel.empty()) f.channel = index_of(channels_, channel, row);
    for (figure const& other : figures_) {
      if (other.item != f.item) continue;
      if (other.channel == f.channel)
        return failure(code::repeated_item, where(row, *columns_.item),
                       std::string(text(row, columns_.value)),
                       {std::string(channel), items_[f.item].name});
      if (auto same = check_kind(other.row, row); !same) return same;
    }
    figures_.push_back(f);
    return {};
  }

  result<void> check_kind(std::size_t before, std::size_t row) const {
    for (auto const& column : {columns_.kind, columns_.unit})
      if (folded(text(before, column)) != folded(text(row, column)))
        return failure(code::kinds_disagree, where(row, *column), std::string(text(row, column)),
                       {std::string(text(before, column)), std::string(text(row, columns_.item))});
    return {};
  }

  bool has_common() const {
    return std::any_of(figures_.begin(), figures_.end(),
                       [](figure const& f) { return !f.channel; });
  }

  record heading() const {
    record names;
    position const at = rows_.front().at(0);
    names.append("", at, false);
    if (columns_.kind) names.append("type", at, false);
    if (columns_.unit) names.append("unit", at, false);
    for (named const& c : channels_)
      names.append(c.name, rows_[c.row].at(*columns_.channel), false);
    if (has_common()) names.append("total", at, false);
    return names;
  }

  record row_of(std::size_t item) const {
    std::size_t const first = items_[item].row;
    record row;
    row.append(items_[item].name, rows_[first].at(*columns_.item), false);
    for (auto const& column : {columns_.kind, columns_.unit})
      if (column) row.append(text(first, column), rows_[first].at(*column), false);
    for (std::size_t c = 0; c < channels_.size(); ++c) append_figure(row, item, c);
    if (has_common()) append_figure(row, item, std::nullopt);
    return row;
  }

  void append_figure(record& row, std::size_t item, std::optional<std::size_t> channel) const {
    for (figure const& f : figures_) {
      if (f.item != item || f.channel != channel) continue;
      return row.append(text(f.row, columns_.value), rows_[f.row].at(*columns_.value), false);
    }
    row.append("", rows_[items_[item].row].at(*columns_.item), false);
  }

  table const& rows_;
  long_columns columns_;
  std::vector<named> items_ = {};
  std::vector<named> channels_ = {};
  std::vector<figure> figures_ = {};
};

/// The table with the channels across. Errors: repeated_item, kinds_disagree; neither has a file yet.
inline result<table> wide_of(table const& rows) { return long_form_reader(rows).wide(); }

}  // namespace kpi::csv::detail
