// SPDX-License-Identifier: MIT
//
// How much of a survey file the exact reader takes, and how much the kernels, in percent.
//
//   bench_reading FILE…

#include <array>
#include <cstdio>
#include <fstream>
#include <string>
#include <vector>

#include "src/fast/survey.hpp"

namespace {

/// Absent where the file cannot be read.
bool print_share(std::string const& name) {
  std::ifstream file(name, std::ios::binary);
  kpi::fast::survey survey(name, {});
  std::size_t const margin = kpi::fast::margin;
  std::vector<char> buffer(std::size_t{256} * 1024 + 2 * margin, '\n');
  std::size_t const room = buffer.size() - 2 * margin;
  std::uint64_t bytes = 0;
  std::size_t kept = 0;
  while (true) {
    file.read(&buffer[margin + kept], static_cast<std::streamsize>(room - kept));
    auto const fresh = static_cast<std::size_t>(file.gcount());
    bytes += fresh;
    if (fresh == 0) break;
    std::size_t const taken = survey.take({&buffer[margin], kept + fresh});
    kept += fresh - taken;
    std::copy_n(&buffer[margin + taken], kept, &buffer[margin]);
  }
  if (bytes == 0 || !survey.finish({&buffer[margin], kept}).data) return false;
  std::printf("%.4f\t%s\n",
              100 * static_cast<double>(survey.exact_bytes()) / static_cast<double>(bytes),
              name.c_str());
  return true;
}

}  // namespace

int main(int argc, char** argv) {
  bool all = argc > 1;
  for (int i = 1; i < argc; ++i) all = print_share(argv[i]) && all;
  if (all) return 0;
  std::fputs("usage: bench_reading FILE…, each a survey\n", stderr);
  return 1;
}
