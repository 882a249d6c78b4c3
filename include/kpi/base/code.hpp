// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include <kpi/base/problem.hpp>

namespace kpi {

/// What a program's exit status says. Where several hold, the highest wins.
enum class status {
  done = 0,
  unmet = 1,        ///< an expectation (--expect) was not met
  usage = 2,        ///< wrong command line
  invalid = 3,      ///< unreadable or invalid data
  no_answer = 4,    ///< readable, but without a valid answer
  not_written = 5,  ///< the output could not be written
};

/// A code as it is printed, and the exit status it leads to when it is an error.
struct code_row {
  kpi::code code;
  std::string_view id;  ///< stable: scripts may rely on it
  kpi::status status;
};

/// One row per code, in the order of the enumeration.
inline constexpr std::array code_table{
    code_row{code::no_such_file, "FIL001", status::invalid},
    code_row{code::is_folder, "FIL002", status::invalid},
    code_row{code::unreadable, "FIL003", status::invalid},
    code_row{code::file_changed, "FIL004", status::invalid},
    code_row{code::excel_workbook, "FIL010", status::invalid},
    code_row{code::old_excel_workbook, "FIL011", status::invalid},
    code_row{code::opendocument, "FIL012", status::invalid},
    code_row{code::gzip_archive, "FIL013", status::invalid},
    code_row{code::zip_archive, "FIL014", status::invalid},
    code_row{code::pdf_document, "FIL015", status::invalid},
    code_row{code::html_page, "FIL016", status::invalid},
    code_row{code::json_text, "FIL017", status::invalid},
    code_row{code::empty_file, "DAT001", status::no_answer},
    code_row{code::header_alone, "DAT002", status::no_answer},
    code_row{code::no_answer, "DAT003", status::no_answer},
    code_row{code::counts_all_zero, "DAT004", status::no_answer},
    code_row{code::open_quote, "CSV001", status::invalid},
    code_row{code::text_after_quote, "CSV002", status::invalid},
    code_row{code::cell_too_long, "CSV003", status::invalid},
    code_row{code::not_decoded, "CSV004", status::done},
    code_row{code::not_a_score, "CSV010", status::invalid},
    code_row{code::not_a_count, "CSV011", status::invalid},
    code_row{code::negative_count, "CSV012", status::invalid},
    code_row{code::fractional_count, "CSV013", status::invalid},
    code_row{code::count_overflow, "CSV014", status::invalid},
    code_row{code::repeated_score, "CSV015", status::invalid},
    code_row{code::counts_do_not_match_scores, "CSV016", status::invalid},
    code_row{code::shares_do_not_add_up, "CSV017", status::invalid},
    code_row{code::unknown_label, "CSV018", status::invalid},
    code_row{code::mixed_quantities, "CSV019", status::invalid},
    code_row{code::missing_class, "CSV020", status::invalid},
    code_row{code::out_of_scale, "CSV021", status::invalid},
    code_row{code::too_many_scores, "CSV022", status::invalid},
    code_row{code::no_such_column, "CSV030", status::invalid},
    code_row{code::which_column, "CSV031", status::invalid},
    code_row{code::which_count_column, "CSV033", status::invalid},
    code_row{code::no_layout, "CSV032", status::invalid},
    code_row{code::shares_disagree, "CSV040", status::done},
    code_row{code::total_disagrees, "CSV041", status::done},
    code_row{code::rounded_shares, "CSV042", status::done},
    code_row{code::fractional_scores, "CSV043", status::done},
    code_row{code::narrow_answers, "CSV044", status::done},
    code_row{code::ambiguous_delimiter, "CSV045", status::done},
    code_row{code::mixed_labels, "CSV023", status::invalid},
    code_row{code::neutral_on_even_scale, "CSV024", status::invalid},
    code_row{code::labels_without_direction, "CSV025", status::invalid},
    code_row{code::scale_turned, "CSV046", status::done},
    code_row{code::direction_contradicted, "CSV047", status::done},
    code_row{code::no_definition_for_scale, "DEF001", status::invalid},
    code_row{code::definition_does_not_fit, "DEF002", status::invalid},
    code_row{code::unknown_option, "USE001", status::usage},
    code_row{code::missing_value, "USE002", status::usage},
    code_row{code::unknown_value, "USE003", status::usage},
    code_row{code::not_a_number, "USE004", status::usage},
    code_row{code::bad_counts, "USE005", status::usage},
    code_row{code::bad_scale, "USE006", status::usage},
    code_row{code::bad_range, "USE007", status::usage},
    code_row{code::excludes, "USE008", status::usage},
    code_row{code::needs, "USE009", status::usage},
    code_row{code::unknown_measure, "USE010", status::usage},
    code_row{code::several_results, "USE011", status::usage},
    code_row{code::bad_labels, "USE012", status::usage},
    code_row{code::not_as_expected, "EXP001", status::unmet},
    code_row{code::measure_absent, "EXP002", status::invalid},
    code_row{code::cannot_write, "OUT001", status::not_written},
    code_row{code::plan_too_long, "PLN001", status::invalid},
    code_row{code::no_plan, "PLN002", status::invalid},
    code_row{code::channel_without_name, "PLN003", status::invalid},
    code_row{code::repeated_channel, "PLN004", status::invalid},
    code_row{code::no_revenue, "PLN010", status::invalid},
    code_row{code::nil_revenue, "PLN011", status::invalid},
    code_row{code::two_revenues, "PLN012", status::invalid},
    code_row{code::units_disagree, "PLN013", status::invalid},
    code_row{code::not_a_figure, "PLN020", status::invalid},
    code_row{code::ambiguous_figure, "PLN021", status::invalid},
    code_row{code::unknown_unit, "PLN022", status::invalid},
    code_row{code::mixed_currencies, "PLN023", status::invalid},
    code_row{code::item_without_name, "PLN030", status::invalid},
    code_row{code::unknown_type, "PLN031", status::invalid},
    code_row{code::unknown_nature, "PLN032", status::invalid},
    code_row{code::percent_above_100, "PLN033", status::invalid},
    code_row{code::fixed_in_percent, "PLN034", status::invalid},
    code_row{code::per_unit_without_units, "PLN035", status::invalid},
    code_row{code::plan_total_disagrees, "PLN040", status::done},
    code_row{code::result_disagrees, "PLN041", status::done},
    code_row{code::negative_cost, "PLN042", status::done},
    code_row{code::small_amount, "PLN043", status::done},
    code_row{code::no_such_channel, "MAR001", status::invalid},
    code_row{code::which_channel, "MAR002", status::invalid},
    code_row{code::utf32_text, "FIL019", status::invalid},
    code_row{code::binary_file, "FIL020", status::invalid},
    code_row{code::too_many_columns, "CSV005", status::invalid},
    code_row{code::too_many_bad_answers, "CSV006", status::invalid},
    code_row{code::repeated_item, "PLN036", status::invalid},
    code_row{code::kinds_disagree, "PLN037", status::invalid},
    code_row{code::percent_disagrees, "PLN044", status::done},
    code_row{code::bad_change, "USE020", status::usage},
    code_row{code::bad_range_of_values, "USE021", status::usage},
    code_row{code::bad_closed_period, "USE022", status::usage},
    code_row{code::no_such_item, "MAR010", status::invalid},
    code_row{code::which_item, "MAR011", status::invalid},
    code_row{code::change_not_possible, "MAR012", status::invalid},
    code_row{code::nothing_to_allocate, "MAR013", status::invalid},
    code_row{code::no_allocation_key, "MAR014", status::invalid},
    code_row{code::no_seasons, "SEA001", status::invalid},
    code_row{code::bad_season, "SEA002", status::invalid},
    code_row{code::no_season_of_channel, "SEA003", status::invalid},
    code_row{code::seasons_disagree, "SEA040", status::done},
    code_row{code::wrong_operands, "GRD000", status::usage},
    code_row{code::case_column_missing, "GRD001", status::invalid},
    code_row{code::unknown_program, "GRD002", status::invalid},
    code_row{code::bad_case_options, "GRD003", status::invalid},
    code_row{code::unknown_case_measure, "GRD004", status::invalid},
    code_row{code::repeated_question, "GRD005", status::invalid},
    code_row{code::case_measure_absent, "GRD006", status::invalid},
    code_row{code::bad_case_cell, "GRD007", status::invalid},
    code_row{code::relative_tolerance, "GRD008", status::invalid},
    code_row{code::unit_does_not_fit, "GRD009", status::invalid},
    code_row{code::unknown_use, "GRD010", status::invalid},
    code_row{code::unusable_input, "GRD011", status::invalid},
    code_row{code::marks_disagree, "GRD012", status::invalid},
    code_row{code::question_without_key, "GRD020", status::invalid},
    code_row{code::repeated_student, "GRD021", status::invalid},
    code_row{code::student_without_name, "GRD022", status::invalid},
    code_row{code::repeated_answer, "GRD023", status::invalid},
    code_row{code::no_such_student, "GRD024", status::invalid},
    code_row{code::several_students, "GRD025", status::invalid},
    code_row{code::unanswered_question, "GRD026", status::done},
    code_row{code::unknown_share, "GRD030", status::invalid},
    code_row{code::bad_share, "GRD031", status::invalid},
    code_row{code::share_unknown_to_moodle, "GRD032", status::done},
    code_row{code::bad_confidence, "USE040", status::usage},
    code_row{code::bad_population, "USE041", status::usage},
    code_row{code::method_does_not_fit, "USE042", status::usage},
    code_row{code::more_answers_than_population, "SAM001", status::invalid},
    code_row{code::surveys_differ, "SAM002", status::invalid},
    code_row{code::mean_without_missing, "MIS001", status::invalid},
    code_row{code::weights_without_missing, "MIS002", status::invalid},
    code_row{code::shares_without_missing, "MIS003", status::invalid},
    code_row{code::answer_codes, "CSV026", status::invalid},
    code_row{code::constant_column, "CSV037", status::invalid},
    code_row{code::column_off_scale, "CSV038", status::invalid},
    code_row{code::column_of_figures, "CSV039", status::invalid},
    code_row{code::rows_passed_over, "CSV060", status::done},
    code_row{code::previews_left_out, "CSV061", status::done},
    code_row{code::unfinished_counted, "CSV062", status::done},
    code_row{code::unfinished_left_out, "CSV063", status::done},
    code_row{code::another_table, "CSV064", status::done},
    code_row{code::question_of_another, "CSV065", status::done},
    code_row{code::nothing_selected, "DAT005", status::no_answer},
    code_row{code::nil_weights, "DAT006", status::no_answer},
    code_row{code::ambiguous_column, "CSV034", status::invalid},
    code_row{code::needs_raw_answers, "CSV035", status::invalid},
    code_row{code::counted_already, "CSV036", status::invalid},
    code_row{code::bad_weight, "CSV050", status::invalid},
    code_row{code::negative_weight, "CSV051", status::invalid},
    code_row{code::too_many_segments, "CSV052", status::invalid},
    code_row{code::not_a_date, "CSV053", status::invalid},
    code_row{code::ambiguous_dates, "CSV054", status::invalid},
    code_row{code::dates_disagree, "CSV055", status::invalid},
    code_row{code::repeated_respondent, "CSV048", status::done},
    code_row{code::respondent_in_several, "CSV049", status::done},
    code_row{code::total_incomplete, "TOT001", status::invalid},
    code_row{code::cannot_add, "TOT002", status::invalid},
    code_row{code::tallies_differ, "TOT003", status::invalid},
    code_row{code::heading_not_kept, "CSV066", status::done},
    code_row{code::bad_condition, "USE030", status::usage},
    code_row{code::no_such_segment, "SEG001", status::invalid},
    code_row{code::which_segment, "SEG002", status::invalid},
    code_row{code::too_many_compared, "SEG003", status::invalid},
    code_row{code::not_a_wave, "SEG004", status::invalid},
    code_row{code::too_few_waves, "SEG005", status::invalid},
    code_row{code::not_a_name, "USE050", status::usage},
    code_row{code::column_by_place, "USE051", status::usage},
};

constexpr code_row const& row(code c) { return code_table[static_cast<std::size_t>(c)]; }

constexpr std::string_view id(code c) { return row(c).id; }

constexpr status status_of(code c) { return row(c).status; }

/// The table is in the order of the enumeration: `row` relies on it.
static_assert([] {
  for (std::size_t i = 0; i < code_table.size(); ++i)
    if (static_cast<std::size_t>(code_table[i].code) != i) return false;
  return true;
}());

}  // namespace kpi
