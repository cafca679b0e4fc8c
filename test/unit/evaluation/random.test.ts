/** Any text: the analysis ends, never throws, says the same each time, and points into the text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../../server/src/evaluation';
import { analysisOf } from '../../support/analyze';
import { scripts, soup } from './generate';

/** Everything but trees and bound commands, which refer to the text's own tree. */
function told({ commands, hazards, events, observations, matrix, variables, concerned }: Analysis): unknown {
  return {
    commands: commands.map(({ name, reached, platform, bindings }) => [name, reached, platform.platform, bindings.length]),
    hazards: hazards.map(({ repair, ...rest }) => ({ ...rest, parents: repair.parents, needsRule: repair.needsRule })),
    events,
    observations,
    matrix,
    variables: [...variables.keys()],
    concerned,
  };
}

function pointsInto(text: string, { hazards, events, observations }: Analysis): void {
  const places = [
    ...hazards.flatMap(hazard => [hazard.place, hazard.command, ...hazard.via, ...hazard.causes.flatMap(({ place }) => place ?? [])]),
    ...events.map(({ place }) => place),
    ...observations.map(({ place }) => place),
  ];
  for (const { file, start, end } of places) {
    expect(file).toBe('script.ps1');
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeGreaterThanOrEqual(start);
    expect(end).toBeLessThanOrEqual(text.length);
  }
}

/** On a slow machine fewer texts are tried, rather than none. */
const IN_TIME = { interruptAfterTimeLimit: 20_000, markInterruptAsFailure: false };

describe('random texts', () => {
  it.each([
    ['scripts', scripts, 60],
    ['soup', soup, 250],
    ['characters', fc.string({ maxLength: 60, unit: 'grapheme' }), 100],
  ] as const)(
    '%s',
    (_, texts, numRuns) => {
      fc.assert(
        fc.property(texts, text => {
          const analysis = analysisOf(text);
          expect(told(analysisOf(text))).toEqual(told(analysis));
          pointsInto(text, analysis);
        }),
        { numRuns, ...IN_TIME },
      );
    },
    60_000,
  );

  it('hazards have a reason, a scope and, where something blocks partly, its place', () => {
    fc.assert(
      fc.property(scripts, text => {
        for (const { reason, causes, scopes, place, command } of analysisOf(text).hazards) {
          expect(causes[0]?.reason).toBe(reason);
          expect(scopes.length).toBeGreaterThan(0);
          // A finding stands inside the command that changes the deployment.
          expect(place.start).toBeGreaterThanOrEqual(command.start);
          expect(place.end).toBeLessThanOrEqual(command.end);
        }
      }),
      { numRuns: 60, ...IN_TIME },
    );
  }, 60_000);
});
