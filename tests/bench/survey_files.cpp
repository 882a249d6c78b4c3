// SPDX-License-Identifier: MIT
//
// Writes a survey file of any size, the same at every call, and prints what stands in it as JSON: what whoever reads
// the file must find.
//
//   bench_survey_files KIND RECORDS FILE
//
//   scores   a score in each line
//   export   eight columns, the score fifth; comments with commas, doubled quotes and ends of lines inside quotes, half
//            of these followed by text that looks like a record
//   late     the same cells with the score last, after the comment
//   crlf     as export, with CRLF and every cell in quotes
//   quotes   as export, with comments that are quotes for the most part
//   utf16    as scores, in UTF-16

#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <initializer_list>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

namespace {

constexpr std::array<std::string_view, 4> channels{"web", "store", "phone", "partner"};

struct contents {
  std::array<std::uint64_t, 11> scores = {};
  std::array<std::array<std::uint64_t, 11>, channels.size()> by_channel = {};
};

/// S. Vigna's splitmix64.
class dice {
public:
  std::uint64_t below(std::uint64_t n) {
    std::uint64_t z = state_ += 0x9E3779B97F4A7C15U;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
    return (z ^ (z >> 31U)) % n;
  }

private:
  std::uint64_t state_ = 20261128;
};

class output {
public:
  explicit output(char const* path) : file_(std::fopen(path, "wb")) {}
  output(output const&) = delete;
  output& operator=(output const&) = delete;
  ~output() {
    if (file_ != nullptr) std::fclose(file_);
  }
  [[nodiscard]] bool opened() const { return file_ != nullptr; }
  void put(std::string_view text) {
    waiting_ += text;
    if (waiting_.size() >= std::size_t{1} << 20U) flush();
  }
  /// Whether all was written.
  bool flush() {
    written_ =
        written_ && std::fwrite(waiting_.data(), 1, waiting_.size(), file_) == waiting_.size();
    bytes_ += waiting_.size();
    waiting_.clear();
    return written_ && std::fflush(file_) == 0;
  }
  [[nodiscard]] std::uint64_t bytes() const { return bytes_; }

private:
  std::FILE* file_;
  std::string waiting_;
  std::uint64_t bytes_ = 0;
  bool written_ = true;
};

std::string comment(dice& d, std::uint64_t id, bool quotes) {
  if (quotes) return "\"\"\"\"\"\"a\"\" \"\"b\"\",\"\" \"\"\"\"";
  switch (d.below(4)) {
    case 0: return "fast, friendly";
    case 1: return "they said \"\"soon\"\" twice";
    case 2: return "late,\nagain";
    default: break;
  }
  return "see below\n" + std::to_string(id) + ",2026-11-05,web,fine,3,FR,12,new";
}

std::string_view quoted(std::string_view cell, bool all, std::string& room) {
  if (!all) return cell;
  room = '"';
  room += cell;
  room += '"';
  return room;
}

/// A record of the export; the order of its cells is `late` or not.
void put_record(output& out, dice& d, std::string_view kind, std::uint64_t id, contents& all) {
  bool const late = kind == "late";
  bool const crlf = kind == "crlf";
  std::uint64_t const channel = d.below(channels.size());
  std::uint64_t const score = d.below(11);
  ++all.scores[score];
  ++all.by_channel[channel][score];
  std::string const number = std::to_string(id);
  std::string const date = "2026-11-" + std::to_string(10 + d.below(20));
  std::string const text = '"' + comment(d, id, kind == "quotes") + '"';
  std::string const rating = std::to_string(score);
  std::string const duration = std::to_string(30 + d.below(600));
  std::string_view const status = d.below(3) == 0 ? "returning customer" : "new customer";
  std::array<std::string_view, 8> cells{number, date, channels[channel], text,
                                        rating, "FR", duration,          status};
  if (late) cells = {number, date, channels[channel], "FR", duration, status, text, rating};
  std::string room;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    out.put(quoted(cells[i], crlf && cells[i].front() != '"', room));
    out.put(i + 1 < cells.size() ? "," : crlf ? "\r\n" : "\n");
  }
}

void put_line(output& out, dice& d, bool wide, contents& all) {
  std::uint64_t const score = d.below(11);
  ++all.scores[score];
  for (char const c : std::to_string(score) + '\n') {
    std::array<char, 2> const both{c, '\0'};
    out.put({both.data(), wide ? std::size_t{2} : std::size_t{1}});
  }
}

void put_survey(output& out, std::string_view kind, std::uint64_t records, contents& all) {
  dice d;
  bool const wide = kind == "utf16";
  if (wide || kind == "scores") {
    if (wide) out.put("\xFF\xFE");
    for (std::uint64_t i = 0; i < records; ++i) put_line(out, d, wide, all);
    return;
  }
  out.put(kind == "late" ? "id,date,channel,country,seconds,customer,comment,nps"
                         : "id,date,channel,comment,nps,country,seconds,customer");
  out.put(kind == "crlf" ? "\r\n" : "\n");
  for (std::uint64_t i = 1; i <= records; ++i) put_record(out, d, kind, i, all);
}

bool is_kind(std::string_view word) {
  for (std::string_view const kind : {"scores", "export", "late", "crlf", "quotes", "utf16"})
    if (word == kind) return true;
  return false;
}

}  // namespace

int main(int argc, char** argv) {
  std::uint64_t const records = argc == 4 ? std::strtoull(argv[2], nullptr, 10) : 0;
  if (records == 0 || !is_kind(argv[1])) {
    std::fputs("usage: bench_survey_files scores|export|late|crlf|quotes|utf16 RECORDS FILE\n",
               stderr);
    return 2;
  }
  output out(argv[3]);
  contents all;
  if (out.opened()) put_survey(out, argv[1], records, all);
  if (!out.opened() || !out.flush()) {
    std::perror(argv[3]);
    return 1;
  }
  nlohmann::json found{{"bytes", out.bytes()}, {"scores", all.scores}};
  for (std::size_t i = 0; i < channels.size(); ++i)
    found["channels"][std::string(channels[i])] = all.by_channel[i];
  std::puts(found.dump().c_str());
}
