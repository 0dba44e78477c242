import { expect, test } from 'vitest';
import { filesOf, type Chunk } from './early-code.ts';

const chunks: readonly Chunk[] = [
  { fileName: 'app.js', moduleIds: ['/site/src/app.ts', '/site/src/words.ts'], imports: ['shared.js'] },
  { fileName: 'map.js', moduleIds: ['/site/src/map.ts'], imports: ['engine.js', 'shared.js'] },
  { fileName: 'engine.js', moduleIds: ['/site/node_modules/engine.js'], imports: [] },
  { fileName: 'shared.js', moduleIds: ['/site/src/shared.ts'], imports: ['app.js'] },
];

test('a module comes with all that it imports, each file once', () => {
  expect(filesOf(chunks, ['/src/map.ts'])).toEqual(['map.js', 'engine.js', 'shared.js', 'app.js']);
  expect(filesOf(chunks, ['/src/words.ts', '/src/shared.ts'])).toEqual(['app.js', 'shared.js']);
});

test('a module that was renamed stops the build', () => {
  expect(() => filesOf(chunks, ['/src/old.ts'])).toThrow('/src/old.ts');
});
