/** The family's cmdlets: bound, noted, and carried out on the model. */

import type { BindElement, BoundCommand } from '../../binding';
import { type Cmdlet, identityProblem, parseIdentity, signatureOn } from '../../catalog';
import type { CommandAst, ExpressionAst } from '../../powershell';
import { furtherOf, toText, type Value } from '../../values';
import { noteFailure } from '../errors/errorState';
import { mayFailToo } from '../errors/failing';
import { refused, stopsAtErrors } from '../errors/refusals';
import type { PlatformDecision } from '../run/analysis';
import { bindCommand } from '../run/binds';
import { isReference, resolveIn } from '../run/elements';
import { failed, unbound } from '../run/exceptions';
import { type Flow, flow } from '../run/flow';
import { partByPolicy, partByValue } from '../run/partAgain';
import { hasFailedFor } from '../run/paths';
import { decidePlatform, isTeams, type PlatformSignal } from '../run/platform';
import type { Run, Stage, StageInput } from '../run/run';
import type { State } from '../run/state';
import { decideTruth, truthOf } from '../run/truth';
import { defaultsFor } from '../scopes/defaults';
import { pipelineInput } from '../scopes/parameters';
import { readPath } from '../scopes/variables';
import { changesOf } from './committed';
import { createObject, namePolicy } from './familyNew';
import { grantPolicy, removeObject } from './familyRemove';
import { nameObject, setObject } from './familySet';
import { noteNames } from './identities';
import type { Invocation } from './invocation';
import { propertiesOf } from './objects';
import { query } from './queries';

/** A cmdlet of the family as it is called. */
export interface FamilyCall {
  readonly ast: CommandAst;
  readonly nameAst: ExpressionAst;
  /** As written, with module qualifier or prefix. */
  readonly name: string;
  readonly elements: readonly BindElement[];
  /** Something comes from a command before it in the pipeline. */
  readonly piped: boolean;
}

export function familyStage(
  run: Run,
  state: State,
  { cmdlet, own }: { readonly cmdlet: Cmdlet; readonly own: PlatformSignal | undefined },
  { ast, nameAst, name, elements, piped }: FamilyCall,
): Stage {
  const bindFor = (after: State, input: StageInput | undefined) => {
    const platform = decidePlatform(run.platform, after.platform, own, cmdlet);
    const bound = bindCommand(run, after, {
      signature: signatureOn(cmdlet, platform.platform),
      namePlace: run.place(after, nameAst),
      elements,
      input: input ? pipelineInput(run, after, input.value) : undefined,
      pipelineExpected: piped && !input,
      defaults: defaultsFor(run, after, cmdlet.name),
    });
    return { platform, bound };
  };
  const process = (before: State, input: StageInput | undefined): Flow[] =>
    withDecided(
      run,
      before,
      each => bindFor(each, input),
      (after, binding) => invoke(after, input, binding),
    );
  const invoke = (after: State, input: StageInput | undefined, { platform, bound }: Binding): Flow[] => {
    const namePlace = run.place(after, nameAst);
    const handed = bound.bound.get('instance')?.value;
    const instance = handed && isReference(handed) ? handed : undefined;
    const asked = whatIfAsked(run, after, bound);
    const whatIf = whatIfOf(after, asked);
    const object = instance && after.object(instance);
    // Code from a string has no places of its own that a finding on one command could point at.
    if (!after.standsAt)
      run.record.command(
        { ast, file: after.file, name, nameAst, cmdlet, platform },
        {
          bound,
          whatIf,
          instanceMadeHere: object?.config?.origin === 'script',
          instanceChanges: instance ? changesOf(run, after, instance) : 0,
          instanceProperties: object?.config && instance ? propertiesOf(after, instance, cmdlet.noun) : undefined,
        },
      );
    // An element that does not bind is reported, and the next one is tried.
    if (bound.failure && !bound.open)
      return input && !stopsAtErrors(run, after, bound) ? failedSilently(run, after) : unbound(run, after, bound.failure.errorId);
    if (bound.help) return flow(after);
    const invocation: Invocation = {
      cmdlet,
      bound,
      ast,
      namePlace,
      instance,
      command: run.place(after, ast),
      cloud: isTeams(platform, own, cmdlet),
      unclear: platform.because === 'conflict',
      unknownInstance: handed !== undefined && instance === undefined,
      whatIf: whatIf === true,
    };
    if (whatIf !== undefined || asked.kind !== 'unknown')
      return partByPolicy(run, after, object?.config?.scope.key ?? policyNamed(invocation)).flatMap(each =>
        attempted(run, each, invocation),
      );
    // What decides on other commands too goes the same way there.
    const [works, shows] = run.fork(after);
    decideTruth(works, asked, false);
    decideTruth(shows, asked, true);
    return [...attempted(run, works, invocation), ...attempted(run, shows, { ...invocation, whatIf: true })];
  };
  const [failure] = piped ? refusedBefore(run, state, bindFor(state, undefined), { cmdlet, ast, nameAst, name }) : [];
  return { state, failed: failure, process, end: after => flow(after) };
}

interface Binding {
  readonly bound: BoundCommand;
  readonly platform: PlatformDecision;
}

/** What an argument is may hang on what runs that went on as one had each for itself: each goes on with its own. */
function withDecided(run: Run, state: State, bind: (state: State) => Binding, next: (state: State, binding: Binding) => Flow[]): Flow[] {
  const { platform, bound } = bind(state);
  const isOpen = (value: Value) => value.kind === 'oneOf' || furtherOf(value) !== undefined;
  const options = [...bound.bound].filter(([, { value }]) => isOpen(value));
  if (options.length === 0) return next(state, { platform, bound });
  const resolve = resolveIn(state);
  const open = options.find(([, { value }]) => isOpen(resolve(value)));
  const again = open && partByValue(run, state, open[1].value, each => withDecided(run, each, bind, next));
  if (again) return again;
  const decided = options.map(([name, argument]) => [name, { ...argument, value: resolve(argument.value) }] as const);
  return next(state, { platform, bound: { ...bound, bound: new Map([...bound.bound, ...decided]) } });
}

/** What is written must bind before the pipeline starts: else none of its commands runs. */
function refusedBefore(
  run: Run,
  state: State,
  { bound, platform }: Binding,
  call: Pick<FamilyCall, 'ast' | 'nameAst' | 'name'> & { readonly cmdlet: Cmdlet },
): Flow[] {
  if (!bound.failure || bound.open) return [];
  const binding = { bound, whatIf: undefined, instanceMadeHere: false, instanceChanges: 0, instanceProperties: undefined };
  if (!state.standsAt) run.record.command({ ...call, file: state.file, platform }, binding);
  return unbound(run, state, bound.failure.errorId);
}

function failedSilently(run: Run, state: State): Flow[] {
  noteFailure(run, state);
  return flow(state);
}

/** The command's own -WhatIf, else the preference; the script's own is taken as off (`design.md`, "What runs prove"). */
function whatIfAsked(run: Run, state: State, bound: BoundCommand): Value {
  return bound.bound.get('whatif')?.value ?? readPath(run, state, 'WhatIfPreference');
}

function whatIfOf(state: State, asked: Value): boolean | undefined {
  const truth = truthOf(state, asked);
  return truth === 'unknown' ? undefined : truth === 'yes';
}

/**
 * Inside a `try` a command has a second path on which it failed and did nothing; its own -ErrorAction may keep that from the `catch`.
 * Where there is only a `finally`, an error that does not stop leaves nothing.
 */
function attempted(run: Run, state: State, invocation: Invocation): Flow[] {
  const { bound, cmdlet } = invocation;
  const action = bound.bound.get('erroraction')?.value;
  if (cmdlet.verb !== 'Get') noteNames(state, [bound.bound.get('parent')?.value, bound.bound.get('identity')?.value]);
  const leaves = run.tries > 0 || (run.finallies > 0 && stopsAtErrors(run, state, bound));
  if (!leaves || cmdlet.verb === 'Get') return perform(run, state, invocation);
  const failing = { command: invocation.ast.start, of: concerned(invocation) };
  if (!mayFailToo(run, state, invocation.ast) && !hasFailedFor(state.path, failing.of)) return perform(run, state, invocation);
  const goesOn = action?.kind === 'string' && /^(continue|silentlycontinue|ignore)$/i.test(action.value);
  const [works, fails] = run.fork(state, { soft: 1, failing });
  if (cmdlet.verb === 'Set' && !invocation.cloud) nameObject(run, fails, invocation);
  if (cmdlet.verb === 'New' && !invocation.cloud) namePolicy(run, fails, invocation);
  return [
    ...perform(run, works, invocation),
    ...(goesOn ? failedSilently(run, fails) : failed(run, fails, `${cmdlet.name} failing`, run.tries > 0 ? 'statement' : 'script')),
  ];
}

/** The scope that the command is for, as far as it is written; else its place. */
function concerned({ bound, ast }: Invocation): string {
  const named = bound.bound.get('parent')?.value ?? bound.bound.get('identity')?.value;
  const text = named && toText(named);
  const start = text?.kind === 'text' ? text.parts[0] : text?.kind === 'string' ? text.value : undefined;
  // A rule is named by its policy's scope and an identifier.
  return typeof start === 'string' && /[^:]$|\//.test(start) ? start.replace(/\/.*/, '').toLowerCase() : String(ast.start);
}

/** The key of the scope that is named, where it is written out. */
function policyNamed({ bound }: Invocation): string {
  const named = bound.bound.get('parent')?.value ?? bound.bound.get('identity')?.value;
  return named?.kind === 'string' ? named.value.replace(/\/.*/, '').toLowerCase() : '';
}

function perform(run: Run, state: State, invocation: Invocation): Flow[] {
  const { cmdlet } = invocation;
  if (invocation.cloud) run.record.cloud = true;
  else run.record.servers = true;
  const taken = takesScope(invocation);
  if (taken === 'no') return refused(run, state, invocation.bound);
  if (taken === 'unknown') {
    const [works, fails] = run.fork(state, { doubtful: 1 });
    return [...createObject(run, works, invocation), ...refused(run, fails, invocation.bound)];
  }
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

/**
 * A site for users, a registrar for privacy settings: the server refuses what the cmdlet is not for. Whether it refuses another global
 * object before that is handed to Set is not documented.
 */
function takesScope({ cmdlet, bound }: Invocation): 'yes' | 'no' | 'unknown' {
  const identity = bound.bound.get('identity')?.value;
  // Of rules, Get takes the policy's identity too.
  const takesAny = cmdlet.verb === 'Grant' || (cmdlet.verb === 'Get' && cmdlet.noun === 'CsClientVersionPolicyRule');
  if (identity?.kind !== 'string' || takesAny) return 'yes';
  const parsed = parseIdentity(cmdlet.noun, identity.value);
  const problem = parsed.kind === 'malformed' ? undefined : identityProblem(cmdlet, parsed);
  if (!problem) return 'yes';
  return problem.why === 'globalExists' && bound.bound.has('inmemory') ? 'unknown' : 'no';
}

/** Teams has one tenant-wide privacy configuration, which the modelled servers know nothing of, and no version policies. */
function inTheCloud(run: Run, state: State, cmdlet: Cmdlet): Flow[] {
  if (cmdlet.verb === 'Get' && cmdlet.noun === 'CsPrivacyConfiguration')
    state.put(run.unknown('cloud', 'a setting of Microsoft Teams', undefined, true));
  return flow(state);
}
