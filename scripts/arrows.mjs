// Checks the arrows between the rooms, after showing on a tree that breaks each rule that the checker sees what it should.
import { fileURLToPath } from 'node:url';
import { cruise } from 'dependency-cruiser';
import configuration from '../.dependency-cruiser.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { forbidden, options } = configuration;

/** Cruises `folders` below `baseDir`; the paths that the rules see start at `baseDir`. */
async function violationsIn(baseDir, folders, extraOptions = {}) {
  process.chdir(baseDir);
  const { output } = await cruise(folders, { ...options, ...extraOptions, baseDir, ruleSet: { forbidden }, validate: true });
  const { summary } = output;
  if (summary.totalCruised === 0) throw new Error(`dependency-cruiser saw no module in ${folders.join(', ')}: nothing was checked.`);
  return { violations: summary.violations, modules: summary.totalCruised };
}

const fixture = await violationsIn(`${root}test/arrows/fixture`, ['client', 'server']);
const seen = new Set(fixture.violations.map(({ rule }) => rule.name));
// An arrow rule for each room would need a fixture for each; they are one rule made from a table, so one stands for all.
const expected = forbidden.map(({ name }) => name).filter(name => !name.startsWith('arrow-from-') || name === 'arrow-from-catalog');
const blind = expected.filter(name => !seen.has(name));
if (blind.length > 0) throw new Error(`The checker no longer sees what breaks: ${blind.join(', ')}.`);

const { violations, modules } = await violationsIn(root, ['client/src', 'server/src']);
for (const { rule, from, to, cycle } of violations) {
  const comment = forbidden.find(({ name }) => name === rule.name)?.comment ?? '';
  console.error(`${rule.name}: ${from} -> ${cycle?.map(step => step.name).join(' -> ') ?? to}\n  ${comment}`);
}
console.log(`${modules} modules, ${violations.length} forbidden imports (${expected.length} rules proven on the fixture).`);
process.exitCode = violations.length === 0 ? 0 : 1;
