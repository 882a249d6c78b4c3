// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include <kpi/csv/response_status.hpp>
#include <kpi/csv/tally.hpp>

namespace kpi::csv {

/// Leaves out the responses that are none, and says what it left out and what it did not.
class response_filter {
public:
  explicit response_filter(tally_desk& desk)
      : desk_(desk), column_(desk.at().score.value_or(0)), statuses_(desk.plan().heading_texts) {}

  /// A response made in a preview is none; one that was not finished is kept unless the user says so.
  bool leaves_out(record const& r);

  void tell();

  /// A response that is left out or told of.
  bool has_news(record const& r) const { return statuses_.of(r) != response_status::complete; }

  /// Where a record says what it is.
  std::vector<std::size_t> columns() const { return statuses_.columns(); }

private:
  /// Responses of one kind: how many, and where the first one stands.
  struct told_rows {
    std::uint64_t count = 0;
    std::uint64_t line = 0;
  };

  static void note(told_rows& rows, record const& r) {
    if (rows.count++ == 0) rows.line = r.line();
  }
  void tell(code c, told_rows const& rows) {
    if (rows.count > 0) desk_.warn(c, {desk_.file(), rows.line, 0}, {}, {rows.count});
  }

  void leave_out(code c, record const& r) const {
    desk_.leave_out({c, {desk_.file(), r.line(), 0}, {}, {}}, r);
  }

  tally_desk& desk_;
  std::size_t column_;
  response_statuses statuses_;
  told_rows previews_ = {};
  told_rows unfinished_ = {};  ///< with a score; all of them where they are left out
};

// -------------------------------------------------------------------------------------------------

inline bool response_filter::leaves_out(record const& r) {
  response_status const status = statuses_.of(r);
  if (status == response_status::complete || is_blank(r)) return false;
  if (status == response_status::preview) {
    note(previews_, r);
    leave_out(code::previews_left_out, r);
    return true;
  }
  bool const dropped = desk_.asked().drop_unfinished;
  if (dropped || !is_missing(r.text(column_))) note(unfinished_, r);
  if (dropped) leave_out(code::unfinished_left_out, r);
  return dropped;
}

inline void response_filter::tell() {
  tell(code::previews_left_out, previews_);
  tell(desk_.asked().drop_unfinished ? code::unfinished_left_out : code::unfinished_counted,
       unfinished_);
}

}  // namespace kpi::csv
