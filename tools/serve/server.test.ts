import { expect, onTestFinished, test } from 'vitest';
import { DEFAULT_PORT, readPort } from './port.ts';
import { startServer, tryStartServer } from './server.ts';

const root = import.meta.dirname;

test('a busy port is a problem that says to set PORT', async () => {
  const first = await startServer({ root });
  onTestFinished(() => first.close());

  const second = await tryStartServer({ root, port: first.port });

  expect(second).toEqual({
    ok: false,
    problem: `Port ${first.port} is in use: set PORT to a free one, for example PORT=4174 npm start.`,
  });
});

test('a closed server leaves its port free', async () => {
  const first = await startServer({ root });
  await first.close();

  const second = await tryStartServer({ root, port: first.port });

  expect(second.ok).toBe(true);
  if (second.ok) await second.server.close();
});

test.each([
  [undefined, DEFAULT_PORT],
  ['', DEFAULT_PORT],
  ['8080', 8080],
])('PORT %j is port %i', (value, port) => {
  expect(readPort(value)).toEqual({ ok: true, port });
});

test.each(['web', '0', '-1', '80.5', '70000'])('PORT "%s" is refused in words', (value) => {
  expect(readPort(value)).toEqual({
    ok: false,
    problem: `PORT is "${value}": set it to a whole number from 1 to 65535, for example PORT=4174 npm start.`,
  });
});
