import { CsAbbreviatedParameter } from './CsAbbreviatedParameter';
import { CsAmbiguousParameter } from './CsAmbiguousParameter';
import { CsAnalysisLimit } from './CsAnalysisLimit';
import { CsBlocksSupportedClients } from './CsBlocksSupportedClients';
import { CsDuplicateParameter } from './CsDuplicateParameter';
import { CsGlobalExists } from './CsGlobalExists';
import { CsImplicitGlobalScope } from './CsImplicitGlobalScope';
import { CsInvalidIdentity } from './CsInvalidIdentity';
import { CsInvalidValue } from './CsInvalidValue';
import { CsLegacyClientsUnblocked } from './CsLegacyClientsUnblocked';
import { CsMissingArgument } from './CsMissingArgument';
import { CsMissingParameter } from './CsMissingParameter';
import { CsNothingSet } from './CsNothingSet';
import { CsNotOnPlatform } from './CsNotOnPlatform';
import { CsParameterSetConflict } from './CsParameterSetConflict';
import { CsPolicyNotGranted } from './CsPolicyNotGranted';
import { CsPrivacyModeLegacyClients } from './CsPrivacyModeLegacyClients';
import { CsShadowedVersionRule } from './CsShadowedVersionRule';
import { CsSyntaxError } from './CsSyntaxError';
import { CsTooManyArguments } from './CsTooManyArguments';
import { CsTypographicCharacter } from './CsTypographicCharacter';
import { CsUnknownCmdlet } from './CsUnknownCmdlet';
import { CsUnknownParameter } from './CsUnknownParameter';
import { CsUnsavedInMemoryObject } from './CsUnsavedInMemoryObject';
import { CsUnusedSuppression } from './CsUnusedSuppression';
import { CsUpgradeNeedsCommunicator } from './CsUpgradeNeedsCommunicator';
import { CsUrlRequired } from './CsUrlRequired';
import type { Rule } from './rule';

/** Every rule, the verdict first, then in the order of the table in the README. */
export const allRules: readonly Rule[] = [
  CsPrivacyModeLegacyClients,
  CsLegacyClientsUnblocked,
  CsBlocksSupportedClients,
  CsShadowedVersionRule,
  CsUnsavedInMemoryObject,
  CsPolicyNotGranted,
  CsUnknownCmdlet,
  CsUnknownParameter,
  CsAmbiguousParameter,
  CsDuplicateParameter,
  CsMissingParameter,
  CsMissingArgument,
  CsParameterSetConflict,
  CsTooManyArguments,
  CsInvalidValue,
  CsInvalidIdentity,
  CsGlobalExists,
  CsUrlRequired,
  CsUpgradeNeedsCommunicator,
  CsNotOnPlatform,
  CsImplicitGlobalScope,
  CsNothingSet,
  CsAbbreviatedParameter,
  CsTypographicCharacter,
  CsSyntaxError,
  CsUnusedSuppression,
  CsAnalysisLimit,
];
