using namespace X = System
using type Y = System.String
using command Z = foo
