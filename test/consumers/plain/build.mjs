import { cp } from 'node:fs/promises';

for (const file of ['index.html', 'own.html', 'page.css', 'page.js']) await cp(file, `dist/${file}`);
await cp(new URL('.', import.meta.resolve('area-explorer')), 'dist/area-explorer', { recursive: true });
