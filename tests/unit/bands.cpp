// SPDX-License-Identifier: MIT
#include "tests/catch.hpp"

#include <kpi/metric/bands.hpp>

namespace kpi::bands_test {

namespace {

/// What a source calls a score; empty for "nothing good".
std::string_view called(std::string_view source, rational const& score) {
  band const* const found = band_of(*find_nps_bands(source), score);
  return found == nullptr ? "" : found->label.english;
}

}  // namespace

TEST_CASE("each source reads a score in its own way") {
  struct row {
    rational score;
    std::string_view course;
    std::string_view bain;
    std::string_view wizville;
    std::string_view natwani;
  };
  for (row const& r : {row{-76, "", "", "", ""},
                       {0, "", "", "", ""},
                       {rational(1, 1000), "good", "good", "fair", "good"},
                       {20, "good", "good", "fair", "good"},
                       {21, "good", "favourable", "fair", "good"},
                       {50, "good", "favourable", "fair", "good"},
                       {51, "good", "excellent", "good to very good", "excellent"},
                       {71, "good", "excellent", "excellent", "excellent"},
                       {80, "good", "excellent", "excellent", "excellent"},
                       {81, "good", "world class", "excellent", "excellent"}}) {
    CAPTURE(r.score);
    CHECK(called("course", r.score) == r.course);
    CHECK(called("bain", r.score) == r.bain);
    CHECK(called("wizville", r.score) == r.wizville);
    CHECK(called("natwani", r.score) == r.natwani);
  }
}

TEST_CASE("the course’s convention holds unless another source is named") {
  CHECK(nps_band_table.front().name == "course");
  CHECK(find_nps_bands("nobody") == nullptr);
}

}  // namespace kpi::bands_test
