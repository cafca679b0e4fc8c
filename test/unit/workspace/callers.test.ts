import { beforeEach, describe, expect, it } from 'vitest';
import { bounds } from '../../../server/src/workspace';
import { Callers } from '../../../server/src/workspace/callers';

let callers = new Callers();
beforeEach(() => {
  callers = new Callers();
});

function add(key: string, text: string): void {
  callers.add({ kind: 'script', key, stamp: 1, text, encoding: 'utf8' });
}
const of = (key: string) => callers.of(key).map(caller => caller.script.key);

describe('Callers', () => {
  it('finds scripts that load one, directly and through others', () => {
    add('/p/main.ps1', '. .\\middle.ps1');
    add('/p/middle.ps1', '. "$PSScriptRoot/Old-Clients.ps1"; Get-CsPrivacyConfiguration');
    add('/p/other.ps1', '. ./else.ps1');
    expect(of('/p/old-clients.ps1')).toEqual(['/p/middle.ps1', '/p/main.ps1']);
    expect(callers.of('/p/middle.ps1')).toMatchObject([{ usesFamily: false }]);
    expect(callers.of('/p/old-clients.ps1')).toMatchObject([{ usesFamily: true }, { usesFamily: false }]);
  });

  it('ends in a circle and leaves the script itself out', () => {
    add('/p/a.ps1', '. ./b.ps1');
    add('/p/b.ps1', '. ./a.ps1');
    expect(of('/p/a.ps1')).toEqual(['/p/b.ps1']);
  });

  it('keeps to those nearest when there are too many', () => {
    for (let index = 0; index < bounds.callers + 10; index++)
      add(`/p/${index < bounds.callers ? 'near' : 'far'}/m${index}.ps1`, '. ./lib.ps1');
    const keys = of('/p/near/lib.ps1');
    expect(keys).toHaveLength(bounds.callers);
    expect(keys.filter(key => key.startsWith('/p/far'))).toEqual([]);
  });

  it('follows new texts', () => {
    add('/p/main.ps1', '. ./a.ps1');
    add('/p/main.ps1', '. ./b.ps1');
    expect(of('/p/a.ps1')).toEqual([]);
    expect(of('/p/b.ps1')).toEqual(['/p/main.ps1']);
    callers.remove('/p/main.ps1');
    expect(of('/p/b.ps1')).toEqual([]);
  });
});
