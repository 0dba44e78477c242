import { isRecord } from '../catalogue/json.ts';
import type { Violation } from './model.ts';

/** Notes what the page's policies hold back, and where the browser can tell, what they held back before. */
export function watchViolations(page: Document): { readonly seen: () => readonly Violation[]; readonly end: () => void } {
  const seen: Violation[] = [];
  const onViolation = (event: SecurityPolicyViolationEvent): void => {
    seen.push({ directive: event.effectiveDirective, blocked: event.blockedURI, source: event.sourceFile });
  };
  page.addEventListener('securitypolicyviolation', onViolation);
  const endBefore = watchBefore((violation) => seen.push(violation));
  return {
    seen: () => seen,
    end: () => {
      page.removeEventListener('securitypolicyviolation', onViolation);
      endBefore();
    },
  };
}

function watchBefore(tell: (violation: Violation) => void): () => void {
  if (!globalThis.ReportingObserver) return () => undefined;
  const observer = new ReportingObserver((reports) => {
    for (const { body } of reports) if (body) tell(violationOf(body));
  }, { types: ['csp-violation'], buffered: true });
  observer.observe();
  return () => observer.disconnect();
}

/** Not all that browsers put into a report is in the types of all. */
function violationOf(body: object): Violation {
  const get = (key: string): string => {
    const value: unknown = isRecord(body) ? body[key] : undefined;
    return typeof value === 'string' ? value : '';
  };
  return { directive: get('effectiveDirective'), blocked: get('blockedURL'), source: get('sourceFile') };
}
