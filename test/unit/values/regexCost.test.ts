import { describe, expect, it } from 'vitest';
import { translateRegex } from '../../../server/src/values/regexParser';

describe('what a search may cost', () => {
  it.each([
    ['loops that can only end where the next one begins', '^(?<site>\\w+)\\s+(\\d+)\\s*[;=]\\s*(on|off)\\s+(\\w+)$', 1],
    ['a loop that what may be left out lets meet another', '\\w+\\s*\\w+', 2],
    ['loops over the same characters', '\\w+\\w+\\d+', 3],
    ['anything, up to a sign that is in it', '.*;.*', 2],
    ['anything but the sign', '[^;]*;[^;]*;', 1],
    ['a look-ahead, tried at each end of a loop', '(\\w+)(?=.*x)', 2],
    ['a loop in front of an anchor', '\\w+$', 1],
    ['groups of which each may be left out', '(\\w+)?(\\w+)?\\w', 2],
  ])('%s: %s', (_, pattern, degree) => {
    expect(translateRegex(pattern)?.degree).toBe(degree);
  });

  it('a loop of loops is declined', () => {
    expect(translateRegex('^(?:\\w+\\s*)+$')).toBeUndefined();
  });
});
