foo
using namespace System
