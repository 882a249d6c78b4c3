// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>

#include "survey.hpp"

namespace kpi::fast {

/// Puts the bytes of a file from a place on where it is told; how many there were, fewer than asked for at its
/// end and where reading fails. Called by several threads at once.
using bytes_at = std::function<std::size_t(std::uint64_t place, char* into, std::size_t size)>;

/// The part of a file that is read in chunks.
struct chunk_plan {
  std::uint64_t begin = 0;  ///< where a row starts
  std::uint64_t end = 0;
  std::size_t chunk = std::size_t{192} * 1024;
  std::size_t tail = std::size_t{16} * 1024;  ///< in which the last row of a chunk has to end
  unsigned threads = 2;
  progress_sink progress = {};  ///< told what is put down, by one thread at a time
};

/// Counts the rows of a file by several threads: each takes the next chunk, finds out by the parity of all
/// quotes before whether it starts inside a cell, counts its plain rows, and waits until it is its turn to put
/// them down and to give the others to the exact reader. So nothing is guessed, and the exact reader sees what
/// it has to in the order of the file. Domain: survey.rests().
/// Returns the place from which `survey` goes on by itself: the end, or the first chunk that is not what its
/// quotes say.
std::uint64_t take_chunks(survey& survey, bytes_at const& read, chunk_plan const& plan);

}  // namespace kpi::fast
