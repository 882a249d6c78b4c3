// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace kpi {

/// How a setting came to its value. Every result says it, so that nothing is assumed in silence.
enum class provenance {
  option,        ///< typed by the user
  header,        ///< said by the file: a heading such as "Note de 1 à 10"
  labels,        ///< inferred from words of the file such as "très satisfait"
  distribution,  ///< inferred from the scores that the file lists
  detected,      ///< inferred from the bytes of the file
  by_default,    ///< nothing said otherwise
};

constexpr std::string_view name(provenance from) {
  switch (from) {
    case provenance::option: return "option";
    case provenance::header: return "header";
    case provenance::labels: return "labels";
    case provenance::distribution: return "distribution";
    case provenance::detected: return "detected";
    case provenance::by_default: break;
  }
  return "default";
}

/// A value and how it came about.
template <class T>
struct stated {
  T value = {};
  provenance from = provenance::by_default;
};

}  // namespace kpi
