import type { InputFile } from './formats/format.ts';

const HEAD_BYTES = 4096;

/** @param name with its extension; only what follows the last slash counts */
export function inputFile(name: string, bytes: Uint8Array): InputFile {
  const base = name.split('/').at(-1) ?? name;
  const dot = base.lastIndexOf('.');
  return { name: base, extension: dot < 0 ? '' : base.slice(dot + 1).toLowerCase(), bytes, head: headOf(bytes) };
}

/** In any encoding that starts like ASCII; what files are recognised by is ASCII. */
function headOf(bytes: Uint8Array): string {
  const start = bytes.subarray(0, HEAD_BYTES);
  if (start.some((byte) => byte === 0)) return '';
  return new TextDecoder('windows-1252').decode(start).replace(/^ï»¿/, '').trimStart();
}

/** Whether a file starts with these bytes. */
export function startsWith(bytes: Uint8Array, ...start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
