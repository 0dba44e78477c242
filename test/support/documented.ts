import { readFileSync } from 'node:fs';

const PAGE = readFileSync(new URL('../../docs/embedding.md', import.meta.url), 'utf8');

/**
 * Headers as docs/embedding.md has them under a heading, by name; several of one name are joined as policies are. The host
 * that stands there for the explorer's becomes `{explorer-origin}`.
 */
export function documentedHeaders(heading: string): Record<string, string> {
  const [, section] = PAGE.split(`### ${heading}\n`);
  if (section === undefined) throw new Error(`docs/embedding.md has no heading "${heading}".`);
  const headers: Record<string, string> = {};
  for (const [, block = ''] of (section.split(/^##/m)[0] ?? '').matchAll(/```http\n([^`]*)```/g)) {
    for (const line of block.trim().replaceAll(/\n\s+/g, ' ').split('\n')) {
      const [name = '', value = ''] = line.split(/: (.*)/);
      headers[name] = [headers[name], value].filter(Boolean).join('; ').replaceAll('https://explorer.example', '{explorer-origin}');
    }
  }
  return headers;
}
