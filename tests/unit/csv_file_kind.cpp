// SPDX-License-Identifier: MIT
// Files that are no text, by their first bytes.
#include <string>
#include <vector>

#include <kpi/csv/file_kind.hpp>

#include "tests/catch.hpp"

namespace kpi::csv_file_kind_test {

TEST_CASE("foreign kinds of files") {
  struct fact {
    std::string head;
    std::optional<code> kind;
  };
  std::string const zip = std::string("PK\x03\x04") + std::string(26, '\0');
  std::vector<fact> const facts{
      {zip + "xl/workbook.xml", code::excel_workbook},
      {zip + "[Content_Types].xml", code::excel_workbook},
      {zip + "[Content_Types].xml word/document.xml", code::zip_archive},
      {zip + "mimetypeapplication/vnd.oasis.opendocument.spreadsheet", code::opendocument},
      {zip + "answers.csv", code::zip_archive},
      {"\xD0\xCF\x11\xE0", code::old_excel_workbook},
      {"\x1F\x8B\x08", code::gzip_archive},
      {"%PDF-1.4", code::pdf_document},
      {std::string("\xFF\xFE\0\0n\0\0\0", 8), code::utf32_text},
      {std::string("\0\0\xFE\xFF", 4), code::utf32_text},
      {std::string(1000, '\0'), code::binary_file},
      {std::string("9\0\n8\0\n", 6), code::binary_file},
      {"\xFF\xFEn", {}},
      {std::string("n\0p\0", 4), {}},
      {std::string("\0n\0p", 4), {}},
      {"nps\n" + std::string(200, '9') + std::string(1, '\0'), {}},  // an accident
      {"", {}},
      {"nps\n9\n", {}},
  };
  for (fact const& f : facts) {
    CAPTURE(f.head);
    CHECK(csv::foreign_kind(f.head) == f.kind);
  }
}

TEST_CASE("texts that are no tables") {
  struct fact {
    std::string text;
    std::optional<code> kind;
  };
  std::vector<fact> const facts{
      {"<html>", code::html_page},
      {"\r\n <?xml version", code::html_page},
      {"{\"a\": 1}", code::json_text},
      {"[\n 9,", code::json_text},
      {"{}", code::json_text},
      {"[null, 9]", code::json_text},
      {"[true]", code::json_text},
      {"", {}},
      {"nps\n9\n", {}},
      {"%;1;2", {}},
      {"<5;3", {}},
      {"[note];n", {}},
      {"{x};y", {}},
  };
  for (fact const& f : facts) {
    CAPTURE(f.text);
    CHECK(csv::foreign_text(f.text) == f.kind);
  }
}

}  // namespace kpi::csv_file_kind_test
