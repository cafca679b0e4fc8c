import { describe, expect, it } from 'vitest';
import { scopesText, scopeText } from '../../../server/src/rules/words';

describe('scopes in a sentence', () => {
  it.each([
    ['global', 'the global scope'],
    ['site:Redmond', 'site:Redmond'],
    ['site:*', 'every site'],
    ['?', 'a scope that is not known'],
    ['site:?', 'a site that is not known here'],
    ['service:UserServer:?', 'a service that is not known here'],
    ['Registrar:?', 'a service that is not known here'],
    ['user:?', 'a per-user policy that is not known here'],
    ['site:EMEA-?', 'a site whose name is known in part (EMEA-…)'],
  ])('%s', (scope, text) => {
    expect(scopeText(scope)).toBe(text);
  });
  it('several', () => {
    expect(scopesText(['global', 'site:?', 'site:A'])).toBe('the global scope, a site that is not known here and site:A');
  });
});
