import { parseArgs } from 'node:util';

/** What a call of the data build asks for. */
export type Call =
  | {
    readonly does: 'build';
    readonly from: string;
    readonly data: string;
    readonly parts: ReadonlySet<Part>;
    /** Whether features that the sources no longer have may go. */
    readonly allowRemovals: boolean;
  }
  | { readonly does: 'help' }
  | { readonly does: 'refuse'; readonly problem: string };

export type Part = 'layers' | 'basemap';

export const HELP = `npm run data:build -- --from FOLDER [--only layers|basemap] [--data FOLDER] [--allow-removals]

Builds the files of the catalogue that are kept "built" and the offline basemap from public source data.
Files that are kept by hand are read, never written.

  --from FOLDER     the source data (README.md there names the files)
  --only PART       layers: the GeoJSON layers, outlines, street network, streets and derived.json; basemap: the map tiles
  --data FOLDER     the catalogue's folder (default: data). The basemap is written to the address that the
                    catalogue's basemap.file says, seen from this folder; for the project's own data/, which a
                    site has beside the files of public/, that is within public/
  --allow-removals  features of the last build that the sources no longer have may go. Without it they are
                    a problem, because a source that lost features is more often broken than right
  --help            this text

Exit code: 0 built, 1 a file is missing, broken or lacks features (nothing is written then), 2 wrong call.`;

const PARTS: readonly Part[] = ['layers', 'basemap'];

/** Reads the arguments after the command's name. */
export function readCall(args: readonly string[]): Call {
  const read = parse(args);
  if (typeof read === 'string') return { does: 'refuse', problem: read };
  const { help, from, only, data = 'data', 'allow-removals': allowRemovals = false } = read;
  if (help) return { does: 'help' };
  if (!from) return { does: 'refuse', problem: 'where are the source data? give --from FOLDER' };
  if (only === undefined) return { does: 'build', from, data, parts: new Set(PARTS), allowRemovals };
  const part = PARTS.find((one) => one === only);
  if (!part) return { does: 'refuse', problem: `--only ${only}: it is ${PARTS.join(' or ')}` };
  return { does: 'build', from, data, parts: new Set([part]), allowRemovals };
}

type Options = { help?: boolean; from?: string; only?: string; data?: string; 'allow-removals'?: boolean };

function parse(args: readonly string[]): string | Options {
  try {
    return parseArgs({
      args: [...args],
      options: {
        from: { type: 'string' }, only: { type: 'string' }, data: { type: 'string' },
        'allow-removals': { type: 'boolean' }, help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
