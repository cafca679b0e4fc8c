/**
 * The modelled organisation: scopes, privacy settings, version filters, policies with their rules; and the judgement
 * of who can sign in. Pure data and functions; knows nothing of scripts.
 */
export { type Assessment, assess, type Cause, isSafe, legacyWouldBlock, REASONS, type Reason } from './assess';
export {
  type ConfigObject,
  Deployment,
  existingObject,
  HIGHEST,
  LOWEST,
  type Settled,
  UNSEEN_RULE,
  type Uncommitted,
  type VersionPolicy,
  withProperties,
} from './model';
export { insertRule, leadingBy, priorityOf } from './order';
export { type People, peopleUnder } from './people';
export { type Resolve, viewRule } from './rule';
export {
  ALL,
  FILTERED,
  filteredScope,
  GLOBAL,
  isOfFurtherElement,
  isSite,
  mayBeSame,
  piecesOfKey,
  privacyScopeOf,
  type RuleAddress,
  ruleAddressFrom,
  ruleAddressOf,
  type Scope,
  scopeOf,
  UNSEEN_POLICY,
  unknownScope,
} from './scope';
export { shadowedRules } from './shadow';
export { type Decision, signIn, signInBy, type Verdict } from './signIn';
export { deploymentOf, type Snapshot, type SnapshotObject, type SnapshotReading } from './snapshot';
export { blockedSupportedClients, type SupportedBlocked } from './supported';
export { PartedTable, Table } from './table';
