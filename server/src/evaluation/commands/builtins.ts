/** The shells' own commands, as far as they carry values, run code or tell about the platform. */

import type { BindElement, BoundCommand } from '../../binding';
import type { CommandSignature } from '../../catalog';
import type { CommandAst } from '../../powershell';
import { array, CSV_ROW, derived, NULL, string, toBoolean, toText, type Value } from '../../values';
import { startProcess } from '../calls/childShell';
import { expressionStage } from '../calls/expressionCommand';
import { invokeCommand, startJob } from '../calls/invokeCommand';
import { noteFailure } from '../errors/errorState';
import { tellOfError } from '../errors/isolated';
import { ignored, silent, stopsAtErrors } from '../errors/refusals';
import { aliasInfo, commandInfo } from '../expressions/commandInfo';
import { construct } from '../expressions/staticCalls';
import { userNamed } from '../family/identities';
import { importDataFile, importLocalizedData } from '../folders/dataFiles';
import { getChildItem, getItem, resolvePath, testPath, textOfScript } from '../folders/folderCommands';
import { elementOfFile } from '../folders/lastingFiles';
import { goTo } from '../folders/location';
import { joinPath, splitPath } from '../folders/pathCommands';
import { errorOf, writtenError } from '../heap/errorRecords';
import { newObject } from '../heap/heap';
import { bindCommand } from '../run/binds';
import { emit, isReference } from '../run/elements';
import { failed, unbound } from '../run/exceptions';
import { endOfBlock, type Flow, flow, useValue } from '../run/flow';
import type { Run, Stage, StageInput } from '../run/run';
import { argumentOf, argumentsAsked, argumentsIn, type ShellCall } from '../run/shellCall';
import type { State } from '../run/state';
import { instantiate } from '../scopes/classes';
import { clearItem, copyItem, removeAlias, removeItem, renameItem, setAlias, setItem } from '../scopes/driveItems';
import { argumentValues, letGo, unknownStage } from '../scopes/escapes';
import { presentFolder } from '../scopes/presentFolder';
import { setStrictMode } from '../scopes/strictMode';
import { addMember } from './addMember';
import { groupStage, sortStage, uniqueStage } from './arranging';
import { fromCsvStage, toCsvStage } from './csv';
import { exportMembers, importModule, newModule, removeModule } from './importing';
import { fromJsonStage, toJsonStage } from './json';
import { compareStage, measureStage } from './measuring';
import { getModule } from './moduleObjects';
import { forEachStage, teeStage, whereStage } from './pipelineCommands';
import { connects, importsModule } from './platformCommands';
import { selectStage } from './selecting';
import { convertFromStringData } from './stringData';
import { clearVariable, getVariable, removeVariable, setVariable } from './variableCommands';

type Perform = (state: State, call: ShellCall, input: StageInput | undefined) => Flow[];

export function builtin(
  run: Run,
  state: State,
  signature: CommandSignature,
  command: CommandAst,
  elements: readonly BindElement[],
): Stage[] {
  const name = signature.name.toLowerCase();
  const bound = bindCommand(run, state, {
    signature,
    namePlace: run.place(state, command),
    elements,
    input: undefined,
    defaults: { entries: [], open: false },
  });
  if (name === 'compare-object' && isRefused(bound)) return [refusedStage(state, unbound(run, state, bound.failure?.errorId ?? ''))];
  if (name === 'foreach-object' && asksForBlocks(bound))
    return [refusedStage(state, failed(run, state, 'blocks take no -WhatIf', 'statement', 'InvalidOperationException'))];
  const call: ShellCall = { run, bound, command, elements };
  const opener = openers.get(name);
  if (opener) return [withGivenInput(opener(state, call), call, name)];
  const perform = performers.get(name);
  if (!perform) return [unknownStage(run, state, command, elements)];
  return [{ state, failed: undefined, process: (after, input) => perform(after, call, input), end: after => flow(after) }];
}

/** Compare-Object takes no $null. Others are handed what commands give of which nothing here knows that they give something. */
function isRefused({ failure, open }: BoundCommand): boolean {
  return !open && failure !== undefined && /^ParameterArgumentValidationError\w+NotAllowed$/.test(failure.errorId);
}

/** ForEach-Object shows and asks for members only: with a block, `-WhatIf` and `-Confirm` are an error. */
function asksForBlocks({ bound }: BoundCommand): boolean {
  const isOn = (name: string) => {
    const value = bound.get(name)?.value;
    return value !== undefined && toBoolean(value) === 'yes';
  };
  return !bound.has('membername') && (isOn('whatif') || isOn('confirm'));
}

/** The pipeline does not start. */
function refusedStage(state: State, [refused]: readonly Flow[]): Stage {
  return { state, failed: refused, process: after => flow(after), end: after => flow(after) };
}

/** Outside a pipeline, -InputObject is the one element, also where it is a collection. */
function withGivenInput(stage: Stage, { bound }: ShellCall, name: string): Stage {
  const value = /^(?:foreach|where|select|sort|group|tee)-object$/.test(name) ? argumentOf(bound, 'inputobject') : undefined;
  return value ? { ...stage, process: (state, input) => stage.process(state, input ?? { value, many: false }) } : stage;
}

/** Commands that need more than one call for each element. */
const openers: ReadonlyMap<string, (state: State, call: ShellCall) => Stage> = new Map([
  ['foreach-object', forEachStage],
  ['where-object', (state: State, call: ShellCall) => whereStage(call.run, state, call.bound)],
  ['measure-object', (state: State, call: ShellCall) => measureStage(call.run, state, call.bound)],
  ['compare-object', (state: State, call: ShellCall) => compareStage(call.run, state, call.bound)],
  ['convertfrom-csv', fromCsvStage],
  ['tee-object', (state: State, call: ShellCall) => teeStage(call.run, state, call.bound)],
  ['select-object', (state: State, call: ShellCall) => selectStage(call.run, state, call.bound, call.command)],
  ['sort-object', (state: State, call: ShellCall) => sortStage(call.run, state, call.bound)],
  ['group-object', (state: State, call: ShellCall) => groupStage(call.run, state, call.bound)],
  ['get-unique', (state: State, call: ShellCall) => uniqueStage(call.run, state, call.bound)],
  ['convertfrom-json', fromJsonStage],
  ['convertto-json', toJsonStage],
  ['convertto-csv', toCsvStage],
  ['measure-command', measureCommand],
  ['invoke-command', invokeCommand],
  ['start-job', startJob],
  ['start-threadjob', startJob],
  ['start-process', startProcess],
  [
    'invoke-expression',
    (state: State, call: ShellCall) => expressionStage(call.run, state, argumentOf(call.bound, 'command'), call.command),
  ],
  ['import-module', importModule],
  ['new-module', newModule],
  ['set-item', setItem],
  ['new-item', setItem],
  ['remove-item', removeItem],
  ['clear-item', clearItem],
  ['copy-item', copyItem],
  ['rename-item', renameItem],
  ['import-powershelldatafile', importDataFile],
  ['import-localizeddata', importLocalizedData],
  ['get-childitem', getChildItem],
  ['get-item', getItem],
  ['resolve-path', resolvePath],
]);

/** Runs the block in the present scope; what it puts out is lost. */
function measureCommand(state: State, { run, bound }: ShellCall): Stage {
  const block = argumentOf(bound, 'expression');
  const process = (after: State): Flow[] => {
    if (block?.kind !== 'scriptblock') return flow(after);
    after.pushOutput();
    return run.do
      .block(after, block, 'none', () => {})
      .map(({ state: last, done }) => {
        last.popOutput();
        last.put(run.unknown('time', 'how long it took', undefined, true));
        return { state: last, done: endOfBlock(done) };
      });
  };
  return { state, failed: undefined, process, end: after => flow(after) };
}

function gives(make: (run: Run, state: State, call: ShellCall, input?: Value) => Value): Perform {
  return (state, call, input) => {
    const value = make(call.run, state, call, input?.value);
    // A cmdlet hands an object on whole: a new, empty list is still one object.
    if (isReference(value)) state.put(value);
    else emit(state, value);
    return flow(state);
  };
}

const silently: Perform = (state, call, input) => {
  for (const value of argumentValues(call.elements)) letGo(call.run, state, value);
  if (input) letGo(call.run, state, input.value);
  return flow(state);
};

/** Elements that nobody has seen, or the one object that some property names. */
const unseen = (what: string, properties: readonly string[], element: (run: Run, call: ShellCall, because: string) => Value): Perform =>
  gives((run, _state, call) =>
    properties.some(name => call.bound.bound.has(name))
      ? run.unknown('object', `what ${what} gives`, undefined, true)
      : array([], element(run, call, `an element from ${what}`)),
  );

/** Users, lines, rows: others each time that they are asked for. */
const unseenElements = (what: string, ...properties: readonly string[]): Perform =>
  unseen(what, properties, (run, _call, because) => newElement(run, what, because));

const newElement = (run: Run, what: string, because: string): Value =>
  run.unknown('element', because, ELEMENTS.get(what) ?? 'pscustomobject', true);

/** Lines and rows: of a file that the script only reads the same ones each time. */
const elementsOfFile = (what: string): Perform =>
  gives((run, state, call) =>
    array(
      [],
      elementOfFile(state, call, () => newElement(run, what, `an element from ${what}`)),
    ),
  );

const ELEMENTS: ReadonlyMap<string, string> = new Map([
  ['Get-Content', 'string'],
  ['Import-Csv', CSV_ROW],
]);

/** The one who is asked for by name is told apart from others. */
const getUser: Perform = (state, call, input) => {
  const name = toText(argumentOf(call.bound, 'identity') ?? NULL);
  if (name.kind !== 'string' || name.value === '') return unseenElements('Get-CsUser', 'identity')(state, call, input);
  return gives(run => run.unknown(userNamed(name.value), 'what Get-CsUser gives', undefined, true))(state, call, input);
};

/** No script of this kind changes the topology: who asks twice finds the same. */
const topology = (what: string, ...properties: readonly string[]): Perform =>
  unseen(what, properties, (_run, { bound }, because) => {
    const asked = argumentsAsked(bound).flatMap(([name, value]) => [string(name), value]);
    return derived(what, asked, { type: 'pscustomobject', notNull: true, because });
  });

/** Lines, or with -Raw the whole text: that of a script is known. */
const getContent: Perform = (state, call, input) => {
  if (!argumentOf(call.bound, 'raw')) return elementsOfFile('Get-Content')(state, call, input);
  return gives(run => textOfScript(run, state, call, input) ?? run.unknown('text', 'what Get-Content gives', 'string', true))(
    state,
    call,
    input,
  );
};

const variableSetter: Perform = (state, call, input) => setVariable(state, call, input?.value);

/** Where errors stop, reporting one ends what is around it. */
const writeError: Perform = (state, { run, bound }) => {
  const message = argumentOf(bound, 'message');
  if (stopsAtErrors(run, state, bound)) {
    if (!message) return failed(run, state, 'Write-Error', 'script');
    return flow(state, { kind: 'throw', value: writtenError(run, state, message, argumentOf(bound, 'errorid')), ends: 'script' });
  }
  noteFailure(
    run,
    state,
    message?.kind === 'string' ? errorOf(run, state, message) : undefined,
    ignored(run, state, bound) ? 'ignored' : undefined,
  );
  if (!silent(run, state, bound)) tellOfError(state);
  return flow(state);
};

function newObjectValue(run: Run, state: State, { bound }: ShellCall): Value {
  const type = toText(argumentOf(bound, 'typename') ?? NULL);
  const property = argumentOf(bound, 'property');
  const name = type.kind === 'string' ? type.value.toLowerCase() : '';
  const given = argumentOf(bound, 'argumentlist');
  const { items, open } = argumentsIn(state, bound.bound.get('argumentlist'));
  if (/^(system\.management\.automation\.)?(psobject|pscustomobject)$|^(system\.)?object$/.test(name)) {
    const table = property && isReference(property) ? state.object(property) : undefined;
    return newObject(run, state, table?.entries ?? new Map(), {
      type: 'pscustomobject',
      open: property !== undefined && (table?.open ?? true),
    });
  }
  return construct(run, state, name, open && given ? [given] : items);
}

const newObjectOf: Perform = (state, call, input) => {
  const { run, bound, command } = call;
  const type = toText(argumentOf(bound, 'typename') ?? NULL);
  const { items } = argumentsIn(state, bound.bound.get('argumentlist'));
  const made = type.kind === 'string' ? instantiate(run, state, type.value, items, run.place(state, command)) : undefined;
  if (!made) return gives(newObjectValue)(state, call, input);
  return useValue(made, (after, value) => {
    after.put(value);
    return flow(after);
  });
};

const performers: ReadonlyMap<string, Perform> = new Map<string, Perform>([
  ...[
    'write-host',
    'write-verbose',
    'write-warning',
    'write-debug',
    'write-information',
    'write-progress',
    'out-null',
    'out-host',
    'start-sleep',
    'clear-host',
    'stop-transcript',
    'set-executionpolicy',
  ].map(name => [name, (state: State) => flow(state)] as const),
  ...['out-file', 'set-content', 'add-content', 'export-csv', 'export-clixml', 'start-transcript'].map(name => [name, silently] as const),
  [
    'write-output',
    (state, { bound }, input) => {
      const value = argumentOf(bound, 'inputobject') ?? input?.value;
      // Handed on whole, an array stays one.
      if (value?.kind === 'array' && bound.bound.has('noenumerate')) state.put(value);
      else if (value) emit(state, value);
      return flow(state);
    },
  ],
  ['export-modulemember', exportMembers],
  ['get-module', getModule],
  ...['set-location', 'push-location', 'pop-location'].map(name => [name, goTo] as const),
  ['get-location', gives((_, state) => presentFolder(state))],
  ['remove-module', removeModule],
  ['get-command', gives(commandInfo)],
  ['get-alias', gives(aliasInfo)],
  ['new-guid', gives(run => ({ ...run.unknown('guid', 'a new GUID', 'guid', true), fresh: true }))],
  ['new-object', newObjectOf],
  ['add-member', addMember],
  ['set-variable', variableSetter],
  [
    'set-strictmode',
    (state, { run, bound }) => {
      setStrictMode(run, state, bound);
      return flow(state);
    },
  ],
  ['new-variable', variableSetter],
  ['get-variable', getVariable],
  ['clear-variable', clearVariable],
  ['remove-variable', removeVariable],
  ['write-error', writeError],
  ['out-string', gives(run => run.unknown('text', 'what Out-String gives', 'string', true))],
  ['set-alias', setAlias],
  ['new-alias', setAlias],
  ['remove-alias', removeAlias],
  ['join-path', gives(joinPath)],
  ['split-path', gives(splitPath)],
  ['test-path', gives(testPath)],
  ['read-host', gives(run => run.unknown('input', 'what is typed at Read-Host', 'string', true))],
  ['get-date', gives((run, _, { bound }) => run.unknown('date', 'the date', bound.bound.has('format') ? 'string' : 'datetime', true))],
  ['get-content', getContent],
  ['import-csv', elementsOfFile('Import-Csv')],
  ['convertfrom-stringdata', convertFromStringData],
  ['import-clixml', gives(run => run.unknown('clixml', 'what Import-Clixml gives'))],
  ['get-cssite', topology('Get-CsSite', 'identity')],
  ['get-csuser', getUser],
  ['get-cspool', topology('Get-CsPool', 'identity')],
  ['get-csservice', topology('Get-CsService', 'identity', 'poolfqdn')],
  ['get-cscomputer', topology('Get-CsComputer', 'identity')],
  ['connect-microsoftteams', (state, call) => connects(state, call.run, call.command, 'connect')],
  ['disconnect-microsoftteams', (state, call) => connects(state, call.run, call.command, 'disconnect')],
  ['new-csonlinesession', gives((run, state) => newObject(run, state, new Map(), { typeName: 'CloudSession', open: true }))],
  ['new-pssession', gives((run, state) => newObject(run, state, new Map(), { typeName: 'ServerSession', open: true }))],
  [
    'import-pssession',
    (state, call) => {
      importsModule(state, call);
      return flow(state);
    },
  ],
]);
