import { describe, expect, test } from 'vitest';
import { nearestNames } from '../../../server/src/rules/nearest';

const NAMES = ['Identity', 'EnablePrivacyMode', 'DisplayPublishedPhotoDefault', 'PublishLocationDataDefault'];

describe('nearestNames', () => {
  test('by edits, in any letter case', () => {
    expect(nearestNames('identty', NAMES)).toEqual(['Identity']);
  });
  test('two that are as near are both given', () => {
    expect(nearestNames('GTQ', ['GTR', 'GEQ', 'LSS'])).toEqual(['GTR', 'GEQ']);
  });
  test('else by what contains the name', () => {
    expect(nearestNames('PrivacyMode', NAMES)).toEqual(['EnablePrivacyMode']);
  });
  test('or what is left of it', () => {
    expect(nearestNames('DisplayPhotoDefault', NAMES)).toEqual(['DisplayPublishedPhotoDefault']);
  });
  test('nothing near, nothing given', () => {
    expect(nearestNames('Colour', NAMES)).toEqual([]);
    expect(nearestNames('x', NAMES)).toEqual([]);
  });
});
