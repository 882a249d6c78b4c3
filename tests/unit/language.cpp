// SPDX-License-Identifier: MIT
#include "tests/catch.hpp"

#include <kpi/text/language.hpp>

namespace kpi::language_test {

TEST_CASE("a tag or a locale names a language, or none that kpi speaks") {
  struct fact {
    std::string_view tag;
    std::optional<language> lang;
  };
  for (fact const& f : {fact{"fr", language::french},
                        {"fr_FR.UTF-8", language::french},
                        {"fr-CA", language::french},
                        {"fr@euro", language::french},
                        {"FR", language::french},
                        {"en", language::english},
                        {"en_GB.ISO-8859-1", language::english},
                        {"en.UTF-8", language::english},
                        {"C", std::nullopt},
                        {"C.UTF-8", std::nullopt},
                        {"POSIX", std::nullopt},
                        {"", std::nullopt},
                        {"de_DE", std::nullopt},
                        {"frr", std::nullopt},
                        {"eng", std::nullopt}}) {
    CAPTURE(f.tag);
    CHECK((language_of(f.tag) == f.lang));
  }
}

TEST_CASE("words are given in the language asked for") {
  words const mean{"Mean", "Moyenne"};
  CHECK(mean.in(language::english) == "Mean");
  CHECK(mean.in(language::french) == "Moyenne");
}

}  // namespace kpi::language_test
