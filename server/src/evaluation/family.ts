/** The family's cmdlets: bound, noted, and carried out on the model. */
import { type BindElement, type BoundCommand, bind } from '../binding';
import { type Cmdlet, signatureOn } from '../catalog';
import type { CommandAst, ExpressionAst } from '../powershell';
import { pipelineInput } from './calls';
import { defaultsFor } from './defaults';
import { createObject } from './familyNew';
import { grantPolicy, removeObject } from './familyRemove';
import { setObject } from './familySet';
import { type Flow, flow } from './flow';
import type { Invocation } from './invocation';
import { propertiesOf } from './objects';
import { decidePlatform, isTeams, type PlatformSignal } from './platform';
import { query, silent } from './queries';
import { isReference, type Run, type Stage, type StageInput } from './run';
import type { State } from './state';
import { readPath } from './variables';

export function familyStage(
  run: Run,
  state: State,
  cmdlet: Cmdlet,
  own: PlatformSignal | undefined,
  ast: CommandAst,
  nameAst: ExpressionAst,
  name: string,
  elements: readonly BindElement[],
): Stage {
  const process = (after: State, input: StageInput | undefined): Flow[] => {
    const platform = decidePlatform(run.platform, after.platform, own);
    const namePlace = run.place(after, nameAst);
    const bound = bind({
      signature: signatureOn(cmdlet, platform.platform),
      namePlace,
      elements,
      input: input ? pipelineInput(after, input.value) : undefined,
      defaults: defaultsFor(run, after, cmdlet.name),
    });
    const handed = bound.bound.get('instance')?.value;
    const instance = handed && isReference(handed) ? handed : undefined;
    const whatIf = whatIfOf(run, after, bound);
    const object = instance && after.object(instance);
    // Code from a string has no places of its own that a finding on one command could point at.
    if (!after.standsAt)
      run.record.command(
        { ast, file: after.file, name, nameAst, cmdlet, platform },
        {
          bound,
          whatIf,
          instanceMadeHere: object?.config?.origin === 'script',
          instanceChanges: object?.changed.size ?? 0,
          instanceProperties: object?.config && instance ? propertiesOf(after, instance, cmdlet.noun, false) : undefined,
        },
      );
    if (bound.failure && !bound.open) return failed(run, after, bound.failure.errorId);
    const invocation: Invocation = {
      cmdlet,
      bound,
      ast,
      namePlace,
      instance,
      command: run.place(after, ast),
      cloud: isTeams(platform),
      unknownInstance: handed !== undefined && instance === undefined,
      whatIf: whatIf === true,
    };
    return attempted(run, after, bound, cmdlet, later => perform(run, later, invocation));
  };
  return { state, failed: undefined, process, end: after => flow(after) };
}

function failed(run: Run, state: State, because: string): Flow[] {
  return flow(state, { kind: 'throw', value: run.unknown('error', because, undefined, true), ends: 'statement' });
}

/** An unknown WhatIf is taken as off (`design.md`, "What runs prove"). */
function whatIfOf(run: Run, state: State, bound: BoundCommand): boolean | undefined {
  const truth = run.truth(state, bound.bound.get('whatif')?.value ?? readPath(run, state, 'WhatIfPreference'));
  return truth === 'unknown' ? undefined : truth === 'yes';
}

/** Inside a `try` a command has a second path on which it failed and did nothing. */
function attempted(run: Run, state: State, bound: BoundCommand, cmdlet: Cmdlet, perform: (state: State) => Flow[]): Flow[] {
  if (run.tries === 0 || cmdlet.verb === 'Get' || silent(run, state, bound)) return perform(state);
  const [works, fails] = run.fork(state, { soft: 1 });
  return [...perform(works), ...failed(run, fails, `${cmdlet.name} failing`)];
}

function perform(run: Run, state: State, invocation: Invocation): Flow[] {
  const { cmdlet } = invocation;
  if (invocation.cloud && !(cmdlet.verb === 'Set' && cmdlet.noun === 'CsPrivacyConfiguration')) return inTheCloud(run, state, cmdlet);
  switch (cmdlet.verb) {
    case 'Get':
      return query(run, state, cmdlet.noun, invocation.bound, invocation.ast);
    case 'New':
      return createObject(run, state, invocation);
    case 'Set':
      return setObject(run, state, invocation);
    case 'Remove':
      return removeObject(run, state, invocation);
    case 'Grant':
      return grantPolicy(run, state, invocation);
  }
}

/** Teams has one tenant-wide privacy configuration, which the modelled servers know nothing of, and no version policies. */
function inTheCloud(run: Run, state: State, cmdlet: Cmdlet): Flow[] {
  if (cmdlet.verb === 'Get' && cmdlet.noun === 'CsPrivacyConfiguration')
    state.put(run.unknown('cloud', 'a setting of Microsoft Teams', undefined, true));
  return flow(state);
}
