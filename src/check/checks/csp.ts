import { after } from '../after.ts';
import { failed, passed, type Check, type CheckContext, type Found, type Violation } from '../model.ts';

/** Browsers tell of what was held back a moment later. */
const REPORT_DELAY_MS = 300;

/** Lines of their own tell of these, and of WebAssembly. */
const TOLD_ELSEWHERE = /^(?:require-)?trusted-types/;

/** What the page's policy has held back of the explorer's. */
export const cspCheck: Check = {
  id: 'csp',
  async run(context) {
    await after(REPORT_DELAY_MS, null);
    return judgeViolations(context.violations(), context);
  },
};

export function judgeViolations(all: readonly Violation[], context: Pick<CheckContext, 'codeOrigin' | 'catalogueUrl' | 'words'>): Found {
  const { words, codeOrigin } = context;
  const dataOrigin = new URL(context.catalogueUrl).origin;
  const origins = [...new Set([codeOrigin, dataOrigin])];
  const own = all.filter((one) => isOwn(one, origins) && !TOLD_ELSEWHERE.test(one.directive) && one.blocked !== 'wasm-eval');
  if (!own.length) return passed(words.cspQuiet);
  const directives = [...new Set(own.map(({ directive }) => directive.replace(/-(?:elem|attr)$/, '')))];
  const needed = directives.map((directive) => `${directive} ${valuesOf(directive, origins)}`).join('; ');
  const detail = [...new Set(own.map(({ directive, blocked }) => words.cspBlocked(directive, blocked)))].join(' ');
  return failed(detail, words.allowCsp(needed));
}

/** Pages have violations of their own, which are none of the explorer's business. */
function isOwn({ blocked, source }: Violation, origins: readonly string[]): boolean {
  return origins.some((origin) => blocked.startsWith(origin) || source.startsWith(origin));
}

function valuesOf(directive: string, origins: readonly string[]): string {
  const hosts = origins.join(' ');
  return directive === 'worker-src' ? `blob: ${hosts}` : hosts;
}
