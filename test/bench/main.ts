/**
 * All figures of speed: `npm run bench`, or one part of them: `npm run bench -- parser|analysis|keystroke|generated|hostile ...`.
 * Figures are told, never asserted: they depend on the machine, and on what else it does.
 */
import { loadavg } from 'node:os';
import { tellAnalysis } from './analysis';
import { tellGenerated } from './generated';
import { hostileFindings, tellHostile } from './hostile';
import { tellKeystrokes } from './keystroke';
import { tell } from './measure';
import { parserParts, tellParser } from './parser';

const [part = '', ...rest] = process.argv.slice(2);
const own = part === '--findings' ? hostileFindings : parserParts[part];
if (own) tell(own(rest));
else {
  tell(`Load of the machine: ${loadavg()[0]?.toFixed(1)} (figures count where it is below 1)`);
  if (part === 'parser') await tellParser(rest);
  else if (part === 'analysis') tellAnalysis(rest);
  else if (part === 'keystroke') await tellKeystrokes();
  else if (part === 'generated') tellGenerated(rest);
  else if (part === 'hostile') tellHostile(rest);
  else {
    await tellParser(process.argv.slice(2));
    tellAnalysis([]);
    await tellKeystrokes();
    tellGenerated([]);
    tellHostile([]);
  }
}
