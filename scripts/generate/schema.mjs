// The JSON schema of csprivacy.config.json, made from the rules and from the manifest's settings, so that nothing is listed twice.
import { ruleSettings } from './rules.mjs';

/** Schema of the configuration file. @param settings the manifest's settings by name */
export function configSchema(metas, settings) {
  const { type, enum: platforms, enumDescriptions, default: platform, description } = settings['csPrivacy.platform'];
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'csprivacy.config.json',
    description: 'How csprivacy judges the scripts below this folder. It comes after the command line and before the editor’s settings.',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      platform: { type, enum: platforms, enumDescriptions, default: platform, description },
      rules: {
        type: 'object',
        description: settings['csPrivacy.rules'].description,
        additionalProperties: false,
        properties: ruleSettings(metas),
      },
      snapshot: {
        type: 'string',
        description: 'Path of a file that tells what existed before the scripts, relative to this file.',
      },
      assumptions: {
        type: 'array',
        description: 'What you vouch for although no script shows it.',
        items: {
          type: 'object',
          required: ['assume', 'reason'],
          additionalProperties: false,
          properties: {
            assume: { type: 'string', enum: ['legacy-clients-blocked'], description: 'Old clients are kept from signing in.' },
            scope: { type: 'string', minLength: 1, description: 'global, site:NAME or service:NAME; without it all scopes.' },
            reason: { type: 'string', pattern: '\\S', description: 'Why that is so, such as a change number.' },
          },
        },
      },
    },
  };
}
