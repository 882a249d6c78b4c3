// SPDX-License-Identifier: MIT
#pragma once

// What a test includes, so that it builds with Catch2 2.13 (Debian 12) and 3 alike.
#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif
