// SPDX-License-Identifier: MIT
// The kept inputs of the fuzzer: what it demands of any bytes holds of these with every compiler.
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "tests/catch.hpp"

extern "C" int LLVMFuzzerTestOneInput(unsigned char const* data, std::size_t size);

namespace kpi::kept_inputs_test {

TEST_CASE("any bytes are read to an end, alike in pieces and on the fast road, and told in UTF-8") {
  int inputs = 0;
  for (auto const& entry : std::filesystem::directory_iterator(KPI_TESTS_DIR "/fuzz/corpus")) {
    std::ifstream file(entry.path(), std::ios::binary);
    std::string const bytes{std::istreambuf_iterator<char>(file), {}};
    CAPTURE(entry.path().string());
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): bytes are characters here
    auto const* const data = reinterpret_cast<unsigned char const*>(bytes.data());
    CHECK(LLVMFuzzerTestOneInput(data, bytes.size()) == 0);  // aborts where a demand is not met
    ++inputs;
  }
  CHECK(inputs > 10);
}

}  // namespace kpi::kept_inputs_test
