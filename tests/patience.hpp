// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

#ifndef __has_feature  // only clang has it
#define __has_feature(name) 0
#endif

namespace kpi::test {

/// Under AddressSanitizer a step costs five to ten: where inputs are made by the thousand, one in so many is tried
/// then. The release tries all.
#if defined(__SANITIZE_ADDRESS__) || __has_feature(address_sanitizer)
inline constexpr std::uint32_t one_in = 5;
#else
inline constexpr std::uint32_t one_in = 1;
#endif

}  // namespace kpi::test
