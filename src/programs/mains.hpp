// SPDX-License-Identifier: MIT
#pragma once

namespace kpi {

// The programs of apps/, which are too short to compile for long: what each is, stands in NAME_main.cpp.
int ces_main(int argc, char** argv);
int csat_main(int argc, char** argv);
int grade_main(int argc, char** argv);
int margin_main(int argc, char** argv);
int nps_main(int argc, char** argv);
int sampling_plan_main(int argc, char** argv);
int sql_main(int argc, char** argv);
int tally_main(int argc, char** argv);

}  // namespace kpi
