// SPDX-License-Identifier: MIT
// main() of the test programs: Catch2 2 makes it here, Catch2 3 links its own.

#if !__has_include(<catch2/catch_all.hpp>)
#define CATCH_CONFIG_MAIN
#endif
#include "tests/catch.hpp"
