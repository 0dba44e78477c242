import { resolve } from 'node:path';
import { buildLayers } from './build-layers.ts';
import { HELP, readCall, type Call } from './cli.ts';
import { basemapPath, readCityFolder } from './city-folder.ts';
import { writeAll, type Output } from './outputs.ts';
import { porto } from './porto/city.ts';
import { findingLine, type PositionReport } from './position-check/check.ts';
import { SourceProblem, sourceReader } from './sources.ts';

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<0 | 1 | 2> {
  const call = readCall(args);
  if (call.does === 'help') {
    console.log(HELP);
    return 0;
  }
  if (call.does === 'refuse') {
    console.error(`${call.problem}\n\n${HELP}`);
    return 2;
  }
  try {
    await build(call);
    return 0;
  } catch (error) {
    if (!(error instanceof SourceProblem)) throw error;
    console.error(`${error.message}\nNothing was written.`);
    return 1;
  }
}

async function build({ from, data, parts, allowRemovals }: Call & { does: 'build' }): Promise<void> {
  const started = performance.now();
  const report = (line: string): void => console.log(`${((performance.now() - started) / 1000).toFixed(1).padStart(6)} s  ${line}`);
  const read = sourceReader(resolve(from));
  const city = await readCityFolder(data);
  const outputs: Output[] = [];
  let positions: PositionReport | null = null;
  if (parts.has('layers')) {
    const built = await buildLayers(porto, city, read, { report, allowRemovals });
    outputs.push(...built.outputs);
    positions = built.positions;
  }
  if (parts.has('basemap')) {
    const path = basemapPath(city);
    const { buildBasemap } = await import('./basemap/build.ts');
    outputs.push({ path, content: await buildBasemap(read, report) });
  }
  await writeAll(outputs);
  for (const { path, content } of outputs) report(`wrote ${path} (${sizeOf(content)})`);
  if (positions) printPositions(positions);
}

function sizeOf(content: string | Uint8Array): string {
  return `${Math.ceil(Buffer.byteLength(content) / 1024)} KB`;
}

function printPositions({ findings, compared, withoutWitness }: PositionReport): void {
  console.log(`\nPositions kept by hand: ${compared} compared with OpenStreetMap, ${withoutWitness.length} have no object or street of their name there.`);
  console.log(findings.length === 0 ? 'None is further off than its stated error.' : 'Further off than their stated error:');
  for (const finding of findings) console.log(`data: ${findingLine(finding)}`);
}
