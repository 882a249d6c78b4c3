// SPDX-License-Identifier: MIT
#include "src/programs/mains.hpp"

int main(int argc, char** argv) { return kpi::margin_main(argc, argv); }
