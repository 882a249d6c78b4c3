// SPDX-License-Identifier: MIT
#include "row_counter.hpp"

#include <algorithm>
#include <cstring>
#include <numeric>

namespace kpi::fast {
namespace {

/// Tables are kept so empty that a key is mostly found at its place (another one costs a wrong guess of the
/// processor), as long as they are small.
constexpr std::size_t first_places = 128;
constexpr std::size_t few_places = 4096;

std::size_t places_for_each(std::size_t places) { return places <= few_places ? 8 : 2; }

/// Longer cells are not remembered.
constexpr std::size_t longest_remembered = 256;

/// So many kinds of rows, and cells, are remembered: weights are large.
constexpr std::size_t most_plain_kinds = std::size_t{1} << 16U;
constexpr std::size_t most_weighted_kinds = std::size_t{1} << 13U;

/// Rows of each kind for which it pays to remember it.
constexpr std::uint64_t worthwhile = 8;

std::uint8_t byte_of(std::optional<char> c) {
  return static_cast<std::uint8_t>(static_cast<unsigned char>(c.value_or('\0')));
}

letters allowed_by(csv::plain_letters l) {
  switch (l) {
    case csv::plain_letters::ascii: return letters::ascii;
    case csv::plain_letters::utf8: return letters::utf8;
    case csv::plain_letters::windows1252: return letters::windows1252;
    case csv::plain_letters::any: break;
  }
  return letters::any;
}

row_form form_of(csv::plain_form const& how, std::array<bool, 256> const& plain_starts) {
  row_form form{how.delimiter.has_value(),
                how.quote.has_value(),
                byte_of(how.delimiter),
                byte_of(how.quote),
                letters::ascii,
                how.one_column,
                how.columns.size(),
                {},
                plain_starts.data()};
  std::copy(how.columns.begin(), how.columns.end(), std::begin(form.column));
  return form;
}

/// The keys of cells, as the kernels make them.
std::uint64_t short_key(std::string_view cell) {
  std::uint64_t key = std::uint64_t{1} << (8 * cell.size());
  std::memcpy(&key, cell.data(), cell.size());
  return key;
}

table_key key_of(std::string_view cell) {
  if (cell.size() < 8) return {short_key(cell), 0};
  table_key key{0, short_key(cell.substr(8))};
  std::memcpy(&key.low, cell.data(), 8);
  return key;
}

table_key pair_of(std::uint32_t first, std::uint32_t second) {
  return {(std::uint64_t{first} << 32U) | second, 0};
}

std::string_view text_of(std::string_view row, row_span cell) {
  return row.substr(cell.begin, cell.end - cell.begin);
}

/// A score alone in a line.
std::string score_line(std::size_t score) { return std::to_string(score) + '\n'; }

}  // namespace

// --- tables ---------------------------------------------------------------------------------------

std::size_t number_table::place_of(table_key key) const {
  std::size_t const mask = keys_.size() - 1;
  std::size_t place = key_place(key.low, key.high, mask);
  auto const other = [&](known_key const& k) {
    return k.high != known_key::no_key && (k.low != key.low || k.high != key.high);
  };
  while (other(keys_[place])) place = (place + 1) & mask;
  return place;
}

void number_table::add(table_key key, std::uint32_t number) {
  if (++filled_ * places_for_each(keys_.size()) > keys_.size()) {
    std::vector<known_key> const before = std::move(keys_);
    keys_.assign(before.size() * 2, {0, known_key::no_key, no_number});
    for (known_key const& k : before)
      if (k.high != known_key::no_key) keys_[place_of({k.low, k.high})] = k;
  }
  keys_[place_of(key)] = {key.low, key.high, number};
}

void number_table::clear() {
  keys_.assign(first_places, {0, known_key::no_key, no_number});
  filled_ = 0;
}

// --- rows -----------------------------------------------------------------------------------------

row_counter::row_counter(csv::plain_rows& plain, kernel const& by, std::recursive_mutex* asking)
    : plain_(plain), kernel_(by), asking_(asking), how_(plain.form()),
      plain_starts_(plain.plain_starts()), form_(form_of(how_, plain_starts_)),
      separators_(new std::uint64_t[most_words]), starts_(new std::uint32_t[most_rows + 8]),
      most_kinds_(plain.weighted() ? most_weighted_kinds : most_plain_kinds) {
  if (how_.quote) plain_starts_[byte_of(how_.quote)] = false;
  lists_scores_ = !how_.delimiter && how_.one_column &&
                  how_.columns == std::vector{std::size_t{0}} &&
                  std::all_of(plain_starts_.begin() + '0', plain_starts_.begin() + '9' + 1,
                              [](bool plain_start) { return plain_start; });
  counts_.asked = this;
  counts_.number = ask_number;
  counts_.starts_plain = ask_start;
  forget();
}

void row_counter::look_at(std::string_view block, csv::plain_letters letters) {
  block_ = block;
  letters_ = letters;
  form_.allowed = allowed_by(letters);
  index_.separators = separators_.get();
  index_.starts = starts_.get();
  kernel_.index_rows(form_, block.data(), block.size(), index_);
}

std::string_view row_counter::row(std::size_t i) const {
  return block_.substr(start(i), start(i + 1) - start(i));
}

std::size_t row_counter::count(std::size_t first) {
  counts_.step = 1;
  return kernel_.count_answers(form_, block_.data(), index_, first, counts_);
}

void row_counter::take_back(std::size_t first, std::size_t stop) {
  counts_.step = ~std::uint64_t{0};
  row_index some = index_;
  some.rows = stop;
  kernel_.count_answers(form_, block_.data(), some, first, counts_);
}

csv::passed_rows row_counter::passed(std::size_t first, std::size_t stop) const {
  std::size_t const begin = start(first);
  std::size_t const size = start(stop) - begin;
  std::uint64_t const lines = size == block_.size()
                                  ? index_.line_ends
                                  : kernel_.count_bytes(block_.data() + begin, size, '\n');
  csv::line_ends ends;
  // Mostly they all end alike, as is known of the whole index.
  bool const mixed = index_.lf && index_.crlf;
  if (!mixed && first < stop) ends = {index_.lf, index_.crlf, false};
  for (std::size_t i = first; mixed && i < stop; ++i)
    (row(i).ends_with("\r\n") ? ends.crlf : ends.lf) = true;
  return {stop - first, 0, lines, ends};
}

// --- lines of scores ------------------------------------------------------------------------------

/// Whether all scores that were found were met before: the first one of each is told.
bool row_counter::know(score_counts const& found) {
  bool all = true;
  for (std::size_t s = 0; s < scores_.size(); ++s) {
    if (found.scores[s] == 0) continue;
    if (scores_[s] == no_number) {
      std::string const line = score_line(s);
      row_span const cell{0, line.size() - 1};
      scores_[s] = number_of(line, {&cell, 1});
    }
    all = all && scores_[s] != no_number;
  }
  return all;
}

row_counter::score_lines row_counter::find_scores(std::string_view block) const {
  score_lines lines;
  score_counts& found = lines.counts;
  lines.bytes = kernel_.count_scores(block.data(), block.size(), found);
  lines.passed.answers =
      std::accumulate(std::begin(found.scores), std::end(found.scores), std::uint64_t{0});
  lines.passed.blank_lines = found.blank_lines;
  lines.passed.lines = lines.passed.answers + found.blank_lines;
  lines.passed.ends = {!found.crlf, found.crlf, false};
  return lines;
}

bool row_counter::add_scores(score_lines const& lines) {
  if (!know(lines.counts)) return false;
  for (std::size_t s = 0; s < scores_.size(); ++s)
    if (lines.counts.scores[s] > 0) counted_[scores_[s]] += lines.counts.scores[s];
  return true;
}

std::uint64_t row_counter::quotes(std::string_view bytes) const {
  return how_.quote ? kernel_.count_bytes(bytes.data(), bytes.size(), *how_.quote) : 0;
}

// --- numbers --------------------------------------------------------------------------------------

std::uint32_t row_counter::ask_number(void* self, char const* row, std::size_t size,
                                      row_span const* cells) {
  auto* const counter = static_cast<row_counter*>(self);
  return counter->number_of({row, size}, {cells, counter->how_.columns.size()});
}

bool row_counter::ask_start(void* self, char const* row, std::size_t size) {
  auto const* const counter = static_cast<row_counter*>(self);
  return counter->plain_.starts_plain({row, size}, counter->letters_);
}

/// In the first column a cell without ink is plain or not by what else is in the row.
bool row_counter::is_decided_by_bytes(std::size_t i, std::string_view cell) const {
  return how_.columns[i] > 0 || std::any_of(cell.begin(), cell.end(), [&](char c) {
           return kpi::detail::is_ink(c) && c != how_.quote;
         });
}

/// Kernels find it themselves.
bool row_counter::is_short(std::size_t i, std::string_view cell) const {
  return cell.size() <= longest_known_cell && is_decided_by_bytes(i, cell);
}

std::uint32_t row_counter::known_cell(std::size_t i, std::string_view cell) const {
  if (is_short(i, cell)) return cells_[i].number_of(key_of(cell));
  auto const known = long_cells_[i].find(std::string(cell));
  return known == long_cells_[i].end() ? no_number : known->second;
}

/// Two cells of fewer than eight bytes have a number together.
std::optional<table_key> row_counter::short_pair_of(std::string_view row,
                                                    std::span<row_span const> cells) const {
  if (cells.size() != 2) return std::nullopt;
  std::string_view const first = text_of(row, cells[0]);
  std::string_view const second = text_of(row, cells[1]);
  if (first.size() >= 8 || second.size() >= 8 || !is_short(0, first)) return std::nullopt;
  return table_key{short_key(first), short_key(second)};
}

std::uint32_t row_counter::known_number(std::string_view row,
                                        std::span<row_span const> cells) const {
  if (auto const pair = short_pair_of(row, cells)) return short_pairs_.number_of(*pair);
  std::uint32_t number = no_number;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    std::uint32_t const next = known_cell(i, text_of(row, cells[i]));
    if (next == no_number) return no_number;
    number = i == 0 ? next : pairs_[i].number_of(pair_of(number, next));
    if (number == no_number) return no_number;
  }
  return number;
}

std::uint32_t row_counter::number_of(std::string_view row, std::span<row_span const> cells) {
  std::uint32_t const known = known_number(row, cells);
  bool const starts = form_.column[0] > 0 || plain_.starts_plain(row, letters_);
  if (known != no_number) return starts ? known : no_number;
  return starts ? fresh_number(row, cells) : no_number;
}

std::uint32_t row_counter::number_of_cell(std::size_t i, std::string_view cell) {
  std::uint32_t const known = known_cell(i, cell);
  if (known != no_number) return known;
  std::uint32_t const number = cells_known_[i]++;
  if (is_short(i, cell))
    cells_[i].add(key_of(cell), number);
  else
    long_cells_[i].emplace(cell, number);
  return number;
}

std::optional<csv::known_row> row_counter::known_row_of(std::string_view row) const {
  auto const lock =
      asking_ != nullptr ? std::unique_lock(*asking_) : std::unique_lock<std::recursive_mutex>();
  return plain_.known(row);
}

/// A number for a row that has none.
std::uint32_t row_counter::number_anew(std::string_view row, std::span<row_span const> cells) {
  if (auto const pair = short_pair_of(row, cells)) {
    short_pairs_.add(*pair, pairs_known_[1]);
    return pairs_known_[1]++;
  }
  std::uint32_t number = number_of_cell(0, text_of(row, cells[0]));
  for (std::size_t i = 1; i < cells.size(); ++i) {
    table_key const pair = pair_of(number, number_of_cell(i, text_of(row, cells[i])));
    number = pairs_[i].number_of(pair);
    if (number == no_number) pairs_[i].add(pair, number = pairs_known_[i]++);
  }
  return number;
}

/// Kinds of rows are numbered as the cells are, or the pairs.
std::uint32_t row_counter::fresh_number(std::string_view row, std::span<row_span const> cells) {
  for (row_span const cell : cells)
    if (cell.end - cell.begin > longest_remembered) return no_number;
  full_ = full_ || kinds_.size() == most_kinds_ ||
          *std::max_element(cells_known_.begin(), cells_known_.end()) >= most_kinds_;
  auto const adds = full_ ? std::nullopt : known_row_of(row);
  if (!adds) return no_number;
  std::uint32_t const number = number_anew(row, cells);
  kinds_.push_back(*adds);
  counted_.push_back(0);
  show_tables();
  return number;
}

void row_counter::show_tables() {
  for (std::size_t i = 0; i < how_.columns.size(); ++i) {
    counts_.cells[i] = cells_[i].seen_by_kernel();
    counts_.pairs[i] = pairs_[i].seen_by_kernel();
  }
  counts_.short_pairs = short_pairs_.seen_by_kernel();
  counts_.counts = counted_.data();
}

void row_counter::settle() {
  for (std::size_t i = 0; i < kinds_.size(); ++i) plain_.count(kinds_[i], counted_[i]);
  auto const all = std::accumulate(counted_.begin(), counted_.end(), std::uint64_t{0});
  pays_ = pays_ && !(full_ && all < worthwhile * kinds_.size());
  forget();
}

void row_counter::forget() {
  for (std::size_t i = 0; i < how_.columns.size(); ++i) {
    cells_[i].clear();
    pairs_[i].clear();
    long_cells_[i].clear();
  }
  short_pairs_.clear();
  cells_known_ = {};
  pairs_known_ = {};
  scores_.fill(no_number);
  kinds_.clear();
  counted_.clear();
  full_ = false;
  show_tables();
}

}  // namespace kpi::fast
