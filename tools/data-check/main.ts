import { fileURLToPath } from 'node:url';
import { check } from './check.ts';

/** npm runs scripts in the project's folder; names are meant relative to where the person is. */
const cwd = process.env['npm_lifecycle_event'] === 'data:check' ? process.env['INIT_CWD'] : undefined;

// A reader that has seen enough, such as `head`, is no error.
process.stdout.on('error', () => process.exit());

process.exitCode = await check(process.argv.slice(2), {
  cwd: cwd ?? process.cwd(),
  catalogue: fileURLToPath(new URL('../../data/catalogue.json', import.meta.url)),
  write: (line) => console.log(line),
});
