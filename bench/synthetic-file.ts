import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import type { Bounds } from '../src/catalogue/types.ts';
import { eachSyntheticFeature } from './synthetic.ts';

/** Features that are written at a time. */
const A_PIECE = 1000;

/** Writes a GeoJSON file of made-up sites piece by piece, one feature a line. */
export async function writeSyntheticFile(path: string, count: number, bounds: Bounds): Promise<void> {
  const out = createWriteStream(path);
  const write = async (text: string): Promise<void> => {
    if (!out.write(text)) await once(out, 'drain');
  };
  await write('{"type":"FeatureCollection","features":[');
  let lines: string[] = [];
  let written = 0;
  for (const feature of eachSyntheticFeature(count, bounds)) {
    lines.push(JSON.stringify(feature));
    if (lines.length < A_PIECE) continue;
    await write(`${written ? ',' : ''}\n${lines.join(',\n')}`);
    written += lines.length;
    lines = [];
  }
  if (lines.length) await write(`${written ? ',' : ''}\n${lines.join(',\n')}`);
  out.end('\n]}\n');
  await once(out, 'finish');
}
