import { passed, warning, type Check, type CheckContext, type Found } from '../model.ts';

/** Whether the page has an origin: in a sandbox without `allow-same-origin` it has none. */
export const originCheck: Check = {
  id: 'origin',
  run: async (context) => judgeOrigin(context),
};

export function judgeOrigin({ pageOrigin, codeOrigin, words }: Pick<CheckContext, 'pageOrigin' | 'codeOrigin' | 'words'>): Found {
  if (pageOrigin === 'null') return warning(words.originOpaque, words.allowOrigin);
  return passed(pageOrigin === codeOrigin ? words.originSame(pageOrigin) : words.originOther(pageOrigin, codeOrigin));
}
