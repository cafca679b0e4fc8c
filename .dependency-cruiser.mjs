// The arrows between the rooms (docs/architecture.md). `npm run arrows` fails on any other.

/** Each room with the rooms it may import from. */
const arrows = {
  text: [],
  powershell: ['text'],
  values: ['text', 'powershell'],
  catalog: ['text', 'values'],
  binding: ['text', 'powershell', 'values', 'catalog'],
  deployment: ['text', 'values', 'catalog'],
  evaluation: ['text', 'powershell', 'values', 'catalog', 'binding', 'deployment'],
  rules: ['text', 'powershell', 'values', 'catalog', 'binding', 'deployment', 'evaluation'],
  features: ['text', 'powershell', 'values', 'catalog', 'binding', 'deployment', 'evaluation', 'rules'],
  workspace: ['text', 'powershell', 'values', 'catalog', 'binding', 'deployment', 'evaluation', 'rules', 'features'],
  cli: ['text', 'powershell', 'values', 'catalog', 'binding', 'deployment', 'evaluation', 'rules', 'features', 'workspace'],
};

/** The rooms that know neither Node, nor VS Code, nor the protocol. */
const core = Object.keys(arrows).filter(room => room !== 'workspace' && room !== 'cli');
const inCore = `^server/src/(${core.join('|')})/`;
const inPureCore = `^server/src/(${core.filter(room => room !== 'features').join('|')})/`;

/** Packages of plain computation that the core may run. */
const corePackages = 'node_modules/fastest-levenshtein/';

/** The folders of `evaluation`, from the ground up: each may import from those before it; `analyze.ts` above them uses them all. */
const evaluation = [
  'run',
  'heap',
  'scopes',
  'errors',
  'relevance',
  'folders',
  'joins',
  'calls',
  'family',
  'expressions',
  'control',
  'commands',
  'results',
];

function arrowRule(base, room, allowed) {
  return {
    name: `arrow-from-${room}`,
    comment: `${room} may import from: ${allowed.join(', ') || 'no other room'}.`,
    severity: 'error',
    from: { path: `^${base}/${room}/` },
    to: { path: `^${base}/`, pathNot: `^${base}/(${[room, ...allowed].join('|')})/` },
  };
}

const roomRules = [
  ...Object.entries(arrows).map(([room, allowed]) => arrowRule('server/src', room, allowed)),
  ...evaluation.map((folder, index) => arrowRule('server/src/evaluation', folder, evaluation.slice(0, index))),
];

export default {
  forbidden: [
    ...roomRules,
    {
      name: 'room-through-its-index',
      comment: 'What is inside a room is nobody else’s: import its index.ts.',
      severity: 'error',
      from: { path: '^server/src/([^/]+)/' },
      to: { path: '^server/src/[^/]+/(?!index\\.ts$)', pathNot: '^server/src/$1/' },
    },
    {
      name: 'composition-through-the-index',
      comment: 'The composition root too uses only what rooms offer.',
      severity: 'error',
      from: { path: '^server/src/[^/]+\\.ts$' },
      to: { path: '^server/src/[^/]+/(?!index\\.ts$)' },
    },
    {
      name: 'unknown-room',
      comment: 'A new folder in server/src or in its evaluation needs its arrows here first.',
      severity: 'error',
      from: {
        path: '^server/src/(evaluation/)?[^/]+/',
        pathNot: `^server/src/((${Object.keys(arrows)
          .filter(room => room !== 'evaluation')
          .join('|')})/|evaluation/([^/]+$|(${evaluation.join('|')})/))`,
      },
      to: {},
    },
    {
      name: 'values-know-syntax-by-type-only',
      severity: 'error',
      from: { path: '^server/src/values/' },
      to: { path: '^server/src/powershell/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'core-without-node',
      comment: 'The core runs in a browser worker as it runs in CI.',
      severity: 'error',
      from: { path: inCore },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'core-without-packages',
      comment: 'The core runs no package but plain computation; features may name protocol types.',
      severity: 'error',
      from: { path: inCore },
      to: { path: 'node_modules/', pathNot: corePackages, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'protocol-types-in-features-only',
      severity: 'error',
      from: { path: inPureCore },
      to: { path: 'node_modules/(vscode|@types/vscode)' },
    },
    {
      name: 'client-knows-the-protocol-only',
      severity: 'error',
      from: { path: '^client/' },
      to: { path: '^server/', pathNot: '^server/src/protocol\\.ts$' },
    },
    { name: 'server-without-client', severity: 'error', from: { path: '^server/' }, to: { path: '^(client|test|scripts)/' } },
    { name: 'client-without-tests', severity: 'error', from: { path: '^client/' }, to: { path: '^(test|scripts)/' } },
    { name: 'no-cycle', comment: 'Type-only imports count.', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      // `vscode` exists only inside VS Code.
      to: { couldNotResolve: true, pathNot: '^vscode$' },
    },
  ],
  options: {
    // Sees type-only imports, which the compiler removes.
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'browser', 'types', 'default'] },
  },
};
