import { fileURLToPath } from 'node:url';

export default {
  mode: 'production',
  entry: './main.js',
  // The package is minified already.
  optimization: { minimize: false },
  output: { path: fileURLToPath(new URL('public/build', import.meta.url)) },
};
