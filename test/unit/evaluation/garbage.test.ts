/** Objects that nothing can reach are let go; all others stay. */
import { describe, expect, it } from 'vitest';
import { Deployment } from '../../../server/src/deployment';
import { letGo } from '../../../server/src/evaluation/heap/garbage';
import { newList } from '../../../server/src/evaluation/heap/heap';
import { NO_SIGNALS } from '../../../server/src/evaluation/run/platform';
import { Recorder } from '../../../server/src/evaluation/run/record';
import type { Run } from '../../../server/src/evaluation/run/run';
import { State } from '../../../server/src/evaluation/run/state';
import { int } from '../../../server/src/values';
import { lines, resultOf } from './scripts';

describe('objects of a long script', () => {
  /** More than are kept before anybody looks. */
  const noise = lines(...Array.from({ length: 1500 }, (_, number) => `$t = @{ n = ${number} }; $t.n = 1`));
  it.each([
    ['in a table in a list', '$kept = @(@{ x = @{ y = 7 } })', '$result = $kept[0].x.y', '7'],
    ['in a list of .NET', '$kept = [System.Collections.ArrayList]@(); [void]$kept.Add(@{ y = 7 })', '$result = $kept[0].y', '7'],
    ['as a key', '$k = @{ y = 7 }; $kept = @{ $k = 1 }; $k = 0', '$result = @($kept.Keys)[0].y', '7'],
    ['in a closure', '$n = 7; $kept = { $n }.GetNewClosure(); $n = 0', '$result = & $kept', '7'],
    ['of a class', 'class C { static [int]$N = 1 }; [C]::N = 7', '$result = [C]::N', '7'],
    ['in a module', '$null = New-Module { $kept = @{ y = 7 }; function Get-It { $kept.y } }', '$result = Get-It', '7'],
    ['of a function', 'function F { $global:kept = @{ y = 7 } }; F', '$result = $kept.y', '7'],
  ])('stay where something holds them: %s', (_, before, after, expected) => {
    expect(resultOf(lines(before, noise, after))).toBe(expected);
  });
});

describe('letGo', () => {
  /** As a script's top would be after so many objects, of which one is in a variable. */
  function stateWith(objects: number): { readonly run: Run; readonly state: State } {
    let id = 0;
    const run = { record: new Recorder(), heapRoom: 0, nextId: () => ++id } as unknown as Run;
    const state = new State([], 'x.ps1', Deployment.initial(), NO_SIGNALS);
    state.pushFrame('script');
    for (let count = 0; count < objects; count += 1)
      state.frameForChange(0).variables.set('kept', newList(run, state, [int(count)], undefined));
    return { run, state };
  }
  it('leaves what a variable holds', () => {
    const { run, state } = stateWith(50);
    letGo(run, [state]);
    expect([...state.heapObjects().values()].map(({ items }) => items)).toEqual([[int(49)]]);
  });
  it('waits until there are many', () => {
    const { run, state } = stateWith(50);
    run.heapRoom = 51;
    letGo(run, [state]);
    expect(state.heapObjects().size).toBe(50);
  });
});
