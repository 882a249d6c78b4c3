// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kpi::csv {

/// What the few hundred last distinct texts say, so that each is worked out once: by the hash of the text, and a
/// newcomer takes the place. Takes no memory before the first one.
template <class Value>
class recent_texts {
public:
  /// Null when the text is not among the last ones; valid until the next one is kept.
  Value const* find(std::string_view text) const {
    if (kept_.empty()) return nullptr;
    entry const& e = kept_[place_of(text)];
    return e.used && e.text == text ? &e.says : nullptr;
  }

  Value const& keep(std::string_view text, Value says) {
    if (kept_.empty()) kept_.resize(places);
    entry& e = kept_[place_of(text)];
    e = {std::string(text), std::move(says), true};
    return e.says;
  }

private:
  struct entry {
    std::string text = {};
    Value says = {};
    bool used = false;
  };

  static constexpr std::size_t places = 256;

  static std::size_t place_of(std::string_view text) {
    return std::hash<std::string_view>{}(text) % places;
  }

  std::vector<entry> kept_ = {};
};

}  // namespace kpi::csv
