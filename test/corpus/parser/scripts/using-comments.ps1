# a
using namespace System # b
<# c #> using namespace System.IO
foo
