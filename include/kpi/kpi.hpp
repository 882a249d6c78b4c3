// SPDX-License-Identifier: MIT
#pragma once

// kpi: the KPIs of a customer survey, exact to the last digit, and what they tell.
//
// The map of the library is the road of the data; each step is a pure function of the one before:
//
//   bytes ── survey_reader ──▶ survey_reading ── nps() ──▶ nps_result ── nps_findings() ──▶ findings
//         ── sentence() ──▶ remarks ── nps_record(), nps_sheet() ──▶ text_of(), json_line(), csv_row()
//
// evaluate_nps() walks it from a reading to a report; evaluate_csat() and evaluate_ces() do so for
// satisfaction and effort. A business plan takes the same road: read_plan(), contribution_margins(),
// margin_findings(), margin_record(), margin_sheet(); evaluate_margin(). Files are read by kpi::fast
// (kpi/fast/survey_file.hpp); JSON is in kpi/render/json.hpp, which brings nlohmann-json with it.
// A folder includes only those above it in this list.

// what can go wrong, and where
#include <kpi/base/code.hpp>
#include <kpi/base/error.hpp>
#include <kpi/base/problem.hpp>
#include <kpi/base/provenance.hpp>

// exact numbers, and how people write them
#include <kpi/exact/rational.hpp>
#include <kpi/exact/rounding.hpp>
#include <kpi/text/decimal.hpp>
#include <kpi/text/display.hpp>
#include <kpi/text/language.hpp>

// what a survey is
#include <kpi/survey/answers.hpp>
#include <kpi/survey/distribution.hpp>
#include <kpi/survey/group.hpp>
#include <kpi/survey/scale.hpp>
#include <kpi/survey/survey_segment.hpp>
#include <kpi/survey/weight.hpp>

// what a plan is
#include <kpi/plan/money.hpp>
#include <kpi/plan/plan.hpp>
#include <kpi/plan/seasons.hpp>
#include <kpi/plan/what_if.hpp>
#include <kpi/plan/year.hpp>

// what is computed from them
#include <kpi/metric/bands.hpp>
#include <kpi/metric/bridge.hpp>
#include <kpi/metric/ces.hpp>
#include <kpi/metric/ces_definition.hpp>
#include <kpi/metric/contribution_margin.hpp>
#include <kpi/metric/conventions.hpp>
#include <kpi/metric/csat.hpp>
#include <kpi/metric/csat_definition.hpp>
#include <kpi/metric/margin_comparison.hpp>
#include <kpi/metric/missing_base.hpp>
#include <kpi/metric/nps.hpp>
#include <kpi/metric/nps_definition.hpp>
#include <kpi/metric/segments.hpp>

// how sure it is
#include <kpi/inference/difference.hpp>
#include <kpi/inference/full_probability.hpp>
#include <kpi/inference/holm.hpp>
#include <kpi/inference/interval.hpp>
#include <kpi/inference/method.hpp>
#include <kpi/inference/nearest_double.hpp>
#include <kpi/inference/normal_probability.hpp>
#include <kpi/inference/planning.hpp>
#include <kpi/inference/sample.hpp>
#include <kpi/inference/sampling.hpp>
#include <kpi/inference/survey_sample.hpp>
#include <kpi/inference/trend.hpp>

// how it is read
#include <kpi/csv/ces_vocabulary.hpp>
#include <kpi/csv/csat_vocabulary.hpp>
#include <kpi/csv/label_polarity.hpp>
#include <kpi/csv/plan_change.hpp>
#include <kpi/csv/plan_reader.hpp>
#include <kpi/csv/plan_reading.hpp>
#include <kpi/csv/problems.hpp>
#include <kpi/csv/reading.hpp>
#include <kpi/csv/reading_total.hpp>
#include <kpi/csv/request.hpp>
#include <kpi/csv/respondents.hpp>
#include <kpi/csv/seasons_reader.hpp>
#include <kpi/csv/survey_reader.hpp>
#include <kpi/csv/wave_name.hpp>

// what it tells
#include <kpi/commentary/ces_commentary.hpp>
#include <kpi/commentary/ces_findings.hpp>
#include <kpi/commentary/ces_report.hpp>
#include <kpi/commentary/ces_working.hpp>
#include <kpi/commentary/comparisons_finding.hpp>
#include <kpi/commentary/csat_commentary.hpp>
#include <kpi/commentary/csat_findings.hpp>
#include <kpi/commentary/csat_report.hpp>
#include <kpi/commentary/csat_working.hpp>
#include <kpi/commentary/diagnostics.hpp>
#include <kpi/commentary/margin_commentary.hpp>
#include <kpi/commentary/margin_findings.hpp>
#include <kpi/commentary/margin_report.hpp>
#include <kpi/commentary/margin_working.hpp>
#include <kpi/commentary/nps_commentary.hpp>
#include <kpi/commentary/nps_findings.hpp>
#include <kpi/commentary/nps_report.hpp>
#include <kpi/commentary/nps_working.hpp>
#include <kpi/commentary/sampling_plan.hpp>
#include <kpi/commentary/segment_comparison.hpp>
#include <kpi/commentary/survey_overlap.hpp>
#include <kpi/commentary/survey_segments.hpp>
#include <kpi/commentary/survey_trend.hpp>
#include <kpi/commentary/survey_weights.hpp>
#include <kpi/commentary/trend_finding.hpp>
#include <kpi/commentary/variation.hpp>

// how it is written
#include <kpi/render/ces_record.hpp>
#include <kpi/render/ces_sheet.hpp>
#include <kpi/render/csat_record.hpp>
#include <kpi/render/csat_sheet.hpp>
#include <kpi/render/csv.hpp>
#include <kpi/render/margin_record.hpp>
#include <kpi/render/margin_sheet.hpp>
#include <kpi/render/markdown.hpp>
#include <kpi/render/nps_record.hpp>
#include <kpi/render/nps_sheet.hpp>
#include <kpi/render/sampling_plan_record.hpp>
#include <kpi/render/sampling_plan_sheet.hpp>
#include <kpi/render/segment_comparisons_sheet.hpp>
#include <kpi/render/segments_sheet.hpp>
#include <kpi/render/tally_csv.hpp>
#include <kpi/render/text.hpp>
#include <kpi/render/trend_sheet.hpp>

// how a database counts what need not be read
#include <kpi/sql/dialect.hpp>
#include <kpi/sql/identifier.hpp>
#include <kpi/sql/tally_query.hpp>
