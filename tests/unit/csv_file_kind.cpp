// SPDX-License-Identifier: MIT
// Files that are no text, by their first bytes.
#include <string>
#include <vector>

#include <kpi/csv/file_kind.hpp>

#include "tests/catch.hpp"

using namespace kpi;

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
      {"\xFF\xFEn\x00", code::utf16_text},
      {"\xFE\xFF", code::utf16_text},
      {std::string("n\0p\0", 4), code::utf16_text},
      {std::string("\0n\0p", 4), code::utf16_text},
      {"<html>", code::html_page},
      {"\xEF\xBB\xBF\r\n <?xml version", code::html_page},
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
    CAPTURE(f.head);
    CHECK(csv::foreign_kind(f.head) == f.kind);
  }
}
