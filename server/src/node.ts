/** The language server in Node: over the process's own channel when an editor forks it, else over standard input and output. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { NodeFiles } from './cli';
import { startServer } from './server';

// An editor names the channel with a flag (--node-ipc, --stdio, --socket, --pipe); by hand it is standard input and output.
const namesChannel = process.argv.some(word => /^--(?:node-ipc|stdio|socket|pipe)\b/.test(word));
const connection = namesChannel
  ? createConnection(ProposedFeatures.all)
  : createConnection(ProposedFeatures.all, process.stdin, process.stdout);
startServer(connection, { disk: new NodeFiles() });
