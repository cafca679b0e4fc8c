using namespace System
using namespace System.Collections.Generic
using namespace 'System.Text'
[List[int]]::new()
