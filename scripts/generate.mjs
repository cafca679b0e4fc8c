// Writes what is made from the catalogue and the rules: the grammar, the manifest's rule settings,
// the configuration file's schema and the README's rule table.
// With --check it writes nothing and fails where a file is not what it would write.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { grammar } from './generate/grammar.mjs';
import { ruleSettings, withRuleTable } from './generate/rules.mjs';
import { configSchema } from './generate/schema.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const check = process.argv.includes('--check');

/** Loads the product's own data, so that nothing is listed twice. */
async function loadFacts() {
  const folder = mkdtempSync(join(tmpdir(), 'csprivacy-facts-'));
  try {
    const outfile = join(folder, 'facts.mjs');
    const contents = "export { family } from './server/src/catalog';\nexport { allRules } from './server/src/rules';";
    await esbuild.build({
      stdin: { contents, resolveDir: root },
      bundle: true,
      format: 'esm',
      platform: 'node',
      outfile,
      logLevel: 'warning',
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The project's own formatting, so that a generated file passes its check. */
function formatted(file, value) {
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
  return execFileSync(process.execPath, [biome, 'format', `--stdin-file-path=${file}`], {
    cwd: root,
    input: JSON.stringify(value),
    encoding: 'utf8',
  });
}

const stale = [];
function put(file, text) {
  const path = join(root, file);
  const before = (() => {
    try {
      return readFileSync(path, 'utf8');
    } catch {
      return undefined;
    }
  })();
  if (before === text) return;
  stale.push(file);
  if (!check) writeFileSync(path, text);
}

const { family, allRules } = await loadFacts();
const metas = allRules.map(rule => rule.meta);

put('syntaxes/csprivacy.injection.tmLanguage.json', formatted('grammar.json', grammar(family)));

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
manifest.contributes.configuration.properties['csPrivacy.rules'].properties = ruleSettings(metas);
put('package.json', `${JSON.stringify(manifest, undefined, 2)}\n`);

put('docs/csprivacy.schema.json', formatted('schema.json', configSchema(metas, manifest.contributes.configuration.properties)));

put('README.md', withRuleTable(readFileSync(join(root, 'README.md'), 'utf8'), metas));

if (stale.length > 0) console.log(`${check ? 'Not up to date (run `npm run generate`)' : 'Written'}: ${stale.join(', ')}`);
process.exitCode = check && stale.length > 0 ? 1 : 0;
