const SIGNATURE_BYTES = 8;
/** Length, type, data and check sum of the first chunk. */
const HEADER_CHUNK_BYTES = 25;
const METRE_IN_INCHES = 39.3701;
const POLYNOMIAL = 0xedb88320;

/** A PNG file that says how large it is on paper: the chunk `pHYs` after the header. */
export function withResolution(png: Uint8Array, dpi: number): Uint8Array<ArrayBuffer> {
  const start = SIGNATURE_BYTES + HEADER_CHUNK_BYTES;
  const chunk = resolutionChunk(Math.round(dpi * METRE_IN_INCHES));
  const whole = new Uint8Array(png.length + chunk.length);
  whole.set(png.subarray(0, start));
  whole.set(chunk, start);
  whole.set(png.subarray(start), start + chunk.length);
  return whole;
}

function resolutionChunk(pixelsPerMetre: number): Uint8Array {
  const chunk = new Uint8Array(21);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, 9);
  chunk.set(new TextEncoder().encode('pHYs'), 4);
  view.setUint32(8, pixelsPerMetre);
  view.setUint32(12, pixelsPerMetre);
  view.setUint8(16, 1);
  view.setUint32(17, crc32(chunk.subarray(4, 17)));
  return chunk;
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ POLYNOMIAL : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
