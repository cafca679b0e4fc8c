using namespace System; using namespace System.IO
foo
