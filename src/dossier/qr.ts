import { encode } from 'uqr';

/** A QR code as one path of whole modules; the quiet zone around it is part of the size. */
export interface QrCode {
  /** Modules on a side, with the quiet zone. */
  readonly size: number;
  readonly d: string;
}

const QUIET_ZONE = 4;

/** Longer addresses make modules too small to be read off paper, in the larger size too. */
export const MOST_LETTERS = 640;

/** Up to here the code is drawn with some redundancy against stains and folds. */
const REDUNDANT_LETTERS = 150;

/** From this size on a code needs more room, or its modules come out below a third of a millimetre. */
export const LARGE_FROM_MODULES = 81;

/** Rows of dark modules as runs, so that the path stays short. */
export function qrCode(text: string): QrCode {
  const { data, size } = encode(text, { ecc: text.length > REDUNDANT_LETTERS ? 'L' : 'M', border: QUIET_ZONE });
  const runs = data.flatMap((row, y) => runsOf(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`));
  return { size, d: runs.join('') };
}

function runsOf(row: readonly boolean[]): readonly (readonly [start: number, length: number])[] {
  const runs: [number, number][] = [];
  row.forEach((dark, x) => {
    const last = runs.at(-1);
    if (dark && last && last[0] + last[1] === x) last[1] += 1;
    else if (dark) runs.push([x, 1]);
  });
  return runs;
}
