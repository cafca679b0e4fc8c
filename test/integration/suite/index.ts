/** All tests of the extension in VS Code; each host runs them in one start. */
import './activation';
import './diagnostics';
import './quickFix';
import './help';
import './settings';
import './client';
