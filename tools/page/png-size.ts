const SIGNATURE = '89504e470d0a1a0a';

/** Width and height of a PNG, from its first bytes; `null` for anything else. */
export function pngSize(bytes: Buffer): { readonly widthPx: number; readonly heightPx: number } | null {
  if (bytes.length < 24 || bytes.toString('hex', 0, 8) !== SIGNATURE) return null;
  return { widthPx: bytes.readUInt32BE(16), heightPx: bytes.readUInt32BE(20) };
}
