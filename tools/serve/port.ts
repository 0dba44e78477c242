export const DEFAULT_PORT = 4173;

export type PortResult =
  | { readonly ok: true; readonly port: number }
  | { readonly ok: false; readonly problem: string };

/** Reads the port from the environment's `PORT`; unset or empty is the default. */
export function readPort(value: string | undefined): PortResult {
  if (value === undefined || value.trim() === '') return { ok: true, port: DEFAULT_PORT };
  const port = Number(value);
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return { ok: true, port };
  return {
    ok: false,
    problem: `PORT is "${value}": set it to a whole number from 1 to 65535, for example PORT=4174 npm start.`,
  };
}
