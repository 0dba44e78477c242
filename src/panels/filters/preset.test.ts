import { expect, test } from 'vitest';
import type { Preset } from '../../catalogue/types.ts';
import { setFilter } from '../../state/actions.ts';
import { exampleState } from '../../state/example.ts';
import { isPressed, togglePreset } from './preset.ts';

const preset: Preset = { id: 'ruins', label: { en: 'Ruins' }, layer: 'sites', options: { status: ['ruin'] } };
const owned = setFilter(exampleState(), 'sites', 'owner', { kind: 'words', words: 'city' });

test('a preset adds to what is asked, and takes only its own back', () => {
  const pressed = togglePreset(owned, preset);
  expect(pressed.filters['sites']).toEqual({ owner: { kind: 'words', words: 'city' }, status: { kind: 'options', options: ['ruin'] } });
  expect(isPressed(pressed, preset)).toBe(true);
  expect(togglePreset(pressed, preset).filters).toEqual(owned.filters);
});

test('it is pressed only while exactly its options are asked', () => {
  const more = setFilter(togglePreset(owned, preset), 'sites', 'status', { kind: 'options', options: ['ruin', 'vacant'] });
  expect(isPressed(more, preset)).toBe(false);
});
