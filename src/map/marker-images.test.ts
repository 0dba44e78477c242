import { describe, expect, test } from 'vitest';
import { drawImage, imageName, type MarkerImage } from './marker-images.ts';

const marker: MarkerImage = { shape: 'diamond', fill: 'cross', color: '#1a56b0', paper: '#ffffff', approximate: false };

describe('the name of a marker', () => {
  test('says all that its picture depends on', () => {
    expect(imageName(marker)).toBe('marker|diamond|cross|#1a56b0|#ffffff|exact');
  });

  test.each<Partial<MarkerImage>>([{ shape: 'star' }, { fill: 'half' }, { color: '#000000' }, { paper: '#171b22' }, { approximate: true }])(
    'is another with %j',
    (change) => {
      expect(imageName({ ...marker, ...change })).not.toBe(imageName(marker));
    },
  );
});

test.each(['', 'townspot', 'marker', 'marker|blob|solid|#000|#fff|exact', 'marker|circle|striped|#000|#fff|exact', 'marker|circle'])(
  '%j is the name of no picture of ours',
  (name) => {
    expect(drawImage(name)).toBeNull();
  },
);
