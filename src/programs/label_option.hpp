// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <kpi/base/error.hpp>
#include <kpi/csv/vocabulary.hpp>

#include "src/command_line/option.hpp"

namespace kpi {

/// Labels that were typed, with the text that the words of the vocabulary look at.
struct typed_labels {
  std::string text;
  std::vector<label_word> words = {};
  std::vector<label_family> family = {};
};

/// --labels "Très bien=5,Bien=4,…".
option labels_option(std::optional<std::string>& typed);

/// What it means: one family on the scale from 1 to the highest score. Null, and told, when it is wrong:
/// bad_labels. The words live as long as the result.
std::shared_ptr<typed_labels const> labels_of(std::optional<std::string> const& typed,
                                              std::vector<error>& errors);

}  // namespace kpi
