// SPDX-License-Identifier: MIT
//
// In a program of which any part includes <iostream>, libstdc++ makes eight streams and a locale at every start,
// which is a twenty-fifth of what `nps` costs on a small file. The headers of Boost.Multiprecision and CLI11 do
// include it, but no program of kpi reads or writes a stream: so there is nothing to make. Only for programs that
// are linked statically, and never part of the library, whose users may want their streams.
#include <ios>

namespace std {

ios_base::Init::Init() {}
ios_base::Init::~Init() {}

}  // namespace std
