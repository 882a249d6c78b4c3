// SPDX-License-Identifier: MIT
#include "mains.hpp"
#include "sql_options.hpp"
#include "src/command_line/program.hpp"

namespace kpi {
namespace {

struct sql_program : reads_nothing<typed_sql> {
  static constexpr auto& card = sql_card;
  static constexpr auto options = &sql_options;

  static status work(sql::tally_request const& asked, typed_sql const&) {
    auto const query = sql::tally_query(asked);
    return query ? tell(card.name, *query, asked.lang)
                 : refuse(card.name, {query.error()}, asked.lang);
  }
};

}  // namespace

int sql_main(int argc, char** argv) { return static_cast<int>(start<sql_program>(argc, argv)); }

}  // namespace kpi
