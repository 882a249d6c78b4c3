// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace kpi {

/// Who answered, by the ids that a file gives, sorted and each once. Null where they were not kept. Readings are copied,
/// and there may be millions of ids: all copies share one list.
using respondent_list = std::shared_ptr<std::vector<std::string> const>;

/// A list of ids in any order, each once.
respondent_list respondents_of(std::vector<std::string> ids);

/// How many stand in both lists; absent where one was not kept.
std::optional<std::uint64_t> in_both(respondent_list const& a, respondent_list const& b);

/// Those who stand in one of the lists, or in both; null where one was not kept.
respondent_list in_either(respondent_list const& a, respondent_list const& b);

// -------------------------------------------------------------------------------------------------

inline respondent_list respondents_of(std::vector<std::string> ids) {
  std::sort(ids.begin(), ids.end());
  return std::make_shared<std::vector<std::string> const>(std::move(ids));
}

inline std::optional<std::uint64_t> in_both(respondent_list const& a, respondent_list const& b) {
  if (!a || !b) return std::nullopt;
  return static_cast<std::uint64_t>(std::count_if(a->begin(), a->end(), [&](std::string const& id) {
    return std::binary_search(b->begin(), b->end(), id);
  }));
}

inline respondent_list in_either(respondent_list const& a, respondent_list const& b) {
  if (!a || !b) return {};
  std::vector<std::string> all;
  std::set_union(a->begin(), a->end(), b->begin(), b->end(), std::back_inserter(all));
  return std::make_shared<std::vector<std::string> const>(std::move(all));
}

}  // namespace kpi
