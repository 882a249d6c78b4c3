// SPDX-License-Identifier: MIT
//
// The kernels by themselves, with no file and no thread: bytes per second of each that this processor can run, and
// beside them the exact reader. `bench_kernels --help` says how it is asked for one of them, and for JSON.

#include <benchmark/benchmark.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include <kpi/csv/survey_reader.hpp>

#include "src/fast/kernels.hpp"
#include "src/fast/survey.hpp"

namespace {

using namespace kpi;

/// So many bytes, between margins, that the head of a file, which is read exactly, counts for nothing.
class text {
public:
  explicit text(std::string_view head, std::string_view rows)
      : all_(fast::margin, '\n'), size_(head.size()) {
    all_ += head;
    for (; size_ < std::size_t{32} << 20U; size_ += rows.size()) all_ += rows;
    all_.append(fast::margin, '\n');
  }
  [[nodiscard]] std::string_view bytes() const {
    return std::string_view(all_).substr(fast::margin, size_);
  }

private:
  std::string all_;
  std::size_t size_;
};

text const& scores() {
  static text const all("nps\n", "9\n10\n0\n7\n8\n8\n10\n3\n5\n9\n1\n2\n");
  return all;
}

text const& records() {
  static text const all("id,channel,comment,nps,country\n",
                        "1,web,\"fast, friendly\",9,FR\n"
                        "2,store,\"they said \"\"soon\"\"\",3,FR\n"
                        "3,phone,\"late,\nagain\",10,BE\n");
  return all;
}

void by_exact_reader(benchmark::State& state, text const& file) {
  for (auto _ : state) {
    survey_reader reader("file", {});
    reader.feed(file.bytes());
    benchmark::DoNotOptimize(reader.finish());
  }
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(file.bytes().size()));
}

void by_kernel(benchmark::State& state, text const& file, fast::kernel const* kernel) {
  for (auto _ : state) {
    fast::survey reader("file", {}, kernel);
    std::size_t const taken = reader.take(file.bytes());
    benchmark::DoNotOptimize(reader.finish(file.bytes().substr(taken)));
  }
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(file.bytes().size()));
}

void quotes_by_kernel(benchmark::State& state, fast::kernel const* kernel) {
  std::string_view const bytes = records().bytes();
  for (auto _ : state)
    benchmark::DoNotOptimize(kernel->count_bytes(bytes.data(), bytes.size(), '"'));
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes.size()));
}

}  // namespace

int main(int argc, char** argv) {
  benchmark::RegisterBenchmark("scores/exact reader",
                               [](auto& state) { by_exact_reader(state, scores()); });
  benchmark::RegisterBenchmark("records/exact reader",
                               [](auto& state) { by_exact_reader(state, records()); });
  for (fast::kernel_choice const& choice : fast::kernels()) {
    if (!choice.runs) continue;
    fast::kernel const* const by = choice.is;
    std::string const name = by->name;
    benchmark::RegisterBenchmark(("scores/" + name).c_str(),
                                 [by](auto& state) { by_kernel(state, scores(), by); });
    benchmark::RegisterBenchmark(("records/" + name).c_str(),
                                 [by](auto& state) { by_kernel(state, records(), by); });
    benchmark::RegisterBenchmark(("quotes/" + name).c_str(),
                                 [by](auto& state) { quotes_by_kernel(state, by); });
  }
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 1;
  benchmark::RunSpecifiedBenchmarks();
}
