import type { Position } from 'geojson';
import { beforeAll, describe, expect, test } from 'vitest';
import { TM06 } from './example.ts';
import { frameAround, mm, toFrame, UNITS_PER_MM, type Frame } from './frame.ts';
import type { Ground } from './ground.ts';
import type { Overlay } from './overlays.ts';
import { FOOT_HEIGHT, paintMap, TICK_MARGIN } from './paint-map.ts';
import { gridProjection, type Projection } from './projection.ts';
import type { PlacedLabel, Shape } from './shapes.ts';

const HERE: Position = [-8.606, 41.178];
const FURNITURE = { scaleBar: true, northArrow: true, grid: true, statedScale: true, formatNumber: (value: number) => value.toLocaleString('en-GB') };

let grid: Projection;
beforeAll(async () => (grid = await gridProjection(TM06)));

function frame(scale = 5000): Frame {
  return frameAround({ projection: grid, width: mm(180), height: mm(100), focus: [HERE], scale });
}

function marker(position: Position, label: string, subject = false): Overlay {
  return { kind: 'marker', position, label, subject, marker: { shape: 'diamond', fill: 'solid', color: 'ochre', approximate: false } };
}

describe('furniture', () => {
  test.each([
    [2500, 100, '100 m'],
    [5000, 200, '200 m'],
    [10_000, 500, '500 m'],
    [50_000, 2000, '2 km'],
  ])('at 1 : %i the bar is exactly as long as %i m are', (scale, lengthM, words) => {
    const { scaleBar } = paintMap({ frame: frame(scale), overlays: [], furniture: FURNITURE }).furniture;
    expect(scaleBar).toMatchObject({ lengthM });
    expect((scaleBar?.length ?? 0) / UNITS_PER_MM).toBeCloseTo((lengthM * 1000) / scale, 6);
    expect(scaleBar?.marks.at(-1)?.text).toBe(words);
  });

  test('the scale is stated as the language writes numbers', () => {
    expect(paintMap({ frame: frame(), overlays: [], furniture: FURNITURE }).furniture.statedScale).toBe('1 : 5,000');
  });

  test('ticks stand where their coordinates are: the EPSG check value lies between the right ones', () => {
    const { ticks, gridName } = paintMap({ frame: frame(), overlays: [], furniture: FURNITURE }).furniture;
    const [x, y] = toFrame(frame(), -8.606, 41.178);
    const metresPerUnit = frame().metresPerUnit;
    for (const { axis, value, at } of ticks) {
      const expected = axis === 'east' ? x + (value - -39679.66) / metresPerUnit : y - (value - 167753.73) / metresPerUnit;
      expect(at).toBeCloseTo(expected, 1);
    }
    expect(ticks.filter(({ axis }) => axis === 'east').map(({ value }) => value)).toEqual([-40_000, -39_800, -39_600, -39_400]);
    expect(ticks.filter(({ axis }) => axis === 'north').map(({ text }) => text)).toEqual(['167,600', '167,800', '168,000']);
    expect(gridName).toBe('ETRS89/PT-TM06');
  });

  test('it stands around the map, which keeps its size', () => {
    const map = paintMap({ frame: frame(), overlays: [], furniture: FURNITURE });
    expect(map.body).toEqual({ x: TICK_MARGIN, y: TICK_MARGIN, width: mm(180), height: mm(100) });
    expect(map.height).toBeCloseTo(mm(100) + 2 * TICK_MARGIN + FOOT_HEIGHT);
  });

  test('none is drawn unless asked for', () => {
    const map = paintMap({ frame: frame(), overlays: [] });
    expect(map.furniture).toEqual({ scaleBar: null, northLetter: null, ticks: [], crosses: [], statedScale: null, gridName: null });
    expect([map.width, map.height]).toEqual([mm(180), mm(100)]);
  });
});

describe('ground', () => {
  const [lon, lat] = [HERE[0] ?? 0, HERE[1] ?? 0];
  const vast: readonly Position[] = [[lon - 1, lat - 1], [lon + 1, lat - 1], [lon + 1, lat + 1], [lon - 1, lat + 1], [lon - 1, lat - 1]];
  const ground: Ground = [
    { kind: 'water', lines: [vast] },
    { kind: 'building', lines: [vast] },
    { kind: 'building', lines: [vast] },
    { kind: 'minor', lines: [[[lon - 0.03, lat], [lon + 0.03, lat]]], name: 'Long Street' },
    { kind: 'major', lines: [[[lon + 0.5, lat], [lon + 1, lat]]], name: 'Far Street' },
  ];

  test('is one path for each kind, streets with an edge of their own', () => {
    const map = paintMap({ frame: frame(), ground, overlays: [] });
    expect(map.shapes.map((shape) => shape.kind === 'path' && shape.className)).toEqual([
      'ground water', 'ground building', 'ground line casing', 'ground line minor',
    ]);
  });

  test('is cut at the frame', () => {
    for (const shape of paintMap({ frame: frame(), ground, overlays: [] }).shapes) {
      for (const [x, y] of positionsOf(shape)) {
        expect(Math.abs(x - mm(90))).toBeLessThan(mm(90) + 30);
        expect(Math.abs(y - mm(50))).toBeLessThan(mm(50) + 30);
      }
    }
  });

  test('streets are named along their lines, once', () => {
    const { labels } = paintMap({ frame: frame(), ground, overlays: [], labels: { streets: true } });
    expect(labels.map(({ text, role }) => [text, role])).toEqual([['Long Street', 'street']]);
    // The parallels of the grid are not quite those of the globe.
    expect(Math.abs(labels[0]?.turn ?? 90)).toBeLessThan(1);
  });
});

describe('overlays', () => {
  test('markers stand at their places, the subject above the others and larger', () => {
    const map = paintMap({ frame: frame(), overlays: [marker(HERE, 'Here', true), marker([-8.604, 41.178], 'There')] });
    const marks = map.shapes.filter((shape) => shape.kind === 'marker');
    expect(marks.map(({ emphasised }) => emphasised)).toEqual([false, true]);
    expect(marks[1]).toMatchObject({ x: expect.closeTo(mm(90), 0), y: expect.closeTo(mm(50), 0) });
    expect(marks[1]!.size).toBeGreaterThan(marks[0]!.size);
  });

  test('the circle of an error of 120 m is as large as 120 m are', () => {
    const [circle] = paintMap({ frame: frame(), overlays: [{ kind: 'accuracy', position: HERE, radiusM: 120, color: 'ochre' }] }).shapes;
    expect(circle?.kind === 'circle' && circle.radius / UNITS_PER_MM).toBeCloseTo(24, 1);
  });

  test('an indicative limit is dashed, an official one is not', () => {
    const geometry = { type: 'Polygon', coordinates: [[[-8.607, 41.177], [-8.605, 41.177], [-8.605, 41.179], [-8.607, 41.177]]] } as const;
    const area = (dashed: boolean): Overlay => ({ kind: 'area', geometry: { type: 'Polygon', coordinates: geometry.coordinates.map((ring) => ring.map((place) => [...place])) }, color: 'azulejo', dashed, weight: 'plain' });
    const [official, indicative] = paintMap({ frame: frame(), overlays: [area(false), area(true)] }).shapes;
    expect(official).not.toHaveProperty('dashes');
    expect(indicative).toHaveProperty('dashes');
  });

  test('what lies outside the picture leaves nothing in it', () => {
    const map = paintMap({ frame: frame(), overlays: [marker([-8.5, 41.1], 'Far away')] });
    expect([map.shapes, map.labels]).toEqual([[], []]);
  });
});

describe('names', () => {
  const crowd = Array.from({ length: 60 }, (_, index): Overlay => {
    const [across, along] = [index % 10, Math.floor(index / 10)];
    return marker([-8.6085 + across * 0.0006, 41.176 + along * 0.0006], `Number ${index} of the crowd`);
  });
  const street: Ground = [{ kind: 'minor', lines: [[[-8.61, 41.1785], [-8.602, 41.1775]]], name: 'Rua do Exemplo' }];

  test('do not cover each other', () => {
    const { labels } = paintMap({ frame: frame(), ground: street, overlays: [...crowd, marker(HERE, 'Here', true)], labels: { streets: true } });
    const boxes = labels.filter(({ turn }) => turn === 0).map(boxOf);
    expect(boxes.length).toBeGreaterThan(5);
    boxes.forEach((box, index) => {
      for (const other of boxes.slice(index + 1)) expect(overlap(box, other), JSON.stringify([box, other])).toBe(false);
    });
  });

  test('the subject’s comes first', () => {
    const { labels } = paintMap({ frame: frame(), overlays: [...crowd, marker(HERE, 'Here', true)] });
    expect(labels[0]).toMatchObject({ text: 'Here', role: 'subject' });
  });

  test('stay inside the picture', () => {
    const { labels, body } = paintMap({ frame: frame(), overlays: crowd });
    for (const { left, right } of labels.map(boxOf)) {
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(body.width);
    }
  });
});

/** Absolute positions of a path in relative steps. */
function positionsOf(shape: Shape): readonly (readonly [number, number])[] {
  if (shape.kind !== 'path') return [];
  const positions: (readonly [number, number])[] = [];
  for (const part of shape.d.split('M').slice(1)) {
    const numbers = (part.match(/-?(\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
    let [x, y] = [0, 0];
    for (let i = 0; i < numbers.length; i += 2) {
      x += numbers[i] ?? NaN;
      y += numbers[i + 1] ?? NaN;
      positions.push([x, y]);
    }
  }
  return positions;
}

function boxOf({ text, x, y, anchor, size }: PlacedLabel) {
  const width = text.length * 0.5 * size;
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, right: left + width, top: y - 0.7 * size, bottom: y + 0.2 * size };
}

function overlap(a: ReturnType<typeof boxOf>, b: ReturnType<typeof boxOf>): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

