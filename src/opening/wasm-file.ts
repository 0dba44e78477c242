/**
 * Where the WebAssembly is that reads and writes SQLite. The page tells its worker: a bundler may have moved that
 * away from it. Outside a browser it stays `undefined`, and the package finds its own file.
 */
export const wasmFile: { url: string | undefined } = { url: undefined };
