// What the manifest and the README say about the rules, made from the rules' own descriptions.

const levels = ['off', 'hint', 'information', 'warning', 'error'];

/** The properties of the setting `csPrivacy.rules`: one for each rule, with its default level. */
export function ruleSettings(metas) {
  const byName = [...metas].sort((a, b) => a.name.localeCompare(b.name, 'en'));
  return Object.fromEntries(
    byName.map(({ name, severity, summary }) => [name, { type: 'string', enum: levels, default: severity, description: summary }]),
  );
}

const begin = '<!-- rules: written by npm run generate -->';
const finish = '<!-- end of rules -->';

/** `readme` with the table between the two marks made anew. */
export function withRuleTable(readme, metas) {
  const start = readme.indexOf(begin);
  const stop = readme.indexOf(finish);
  if (start < 0 || stop < start) throw new Error(`README.md has lost the marks "${begin}" and "${finish}".`);
  const rows = metas.map(
    ({ name, severity, summary, fixable }) =>
      `| [${name}](docs/rules/${name}.md) | ${severity} | ${summary}${fixable ? ' Has a quick fix.' : ''} |`,
  );
  const table = ['| rule | default | what it finds |', '| --- | --- | --- |', ...rows].join('\n');
  return `${readme.slice(0, start)}${begin}\n${table}\n${readme.slice(stop)}`;
}
