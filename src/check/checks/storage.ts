import { passed, warning, type Check, type CheckContext, type Found } from '../model.ts';

/** What everything that the explorer may keep on a device is called by. */
const KEY_START = 'area-explorer:';

/** What is kept on this device. */
export interface KeptHere {
  /** `null`: browser or page allows no storage. */
  readonly keys: readonly string[] | null;
  /** Of the explorer's own page; cookies of pages of others are theirs. */
  readonly hasCookies: boolean;
}

export const storageCheck: Check = {
  id: 'storage',
  run: async (context) => judgeStorage(keptHere(context), context),
};

export function judgeStorage({ keys, hasCookies }: KeptHere, { words }: Pick<CheckContext, 'words'>): Found {
  if (hasCookies) return warning(words.cookies, words.noCookies);
  if (keys === null) return passed(words.storageRefused);
  return passed(keys.length ? words.storageKept(keys.join(', ')) : words.storageNone);
}

function keptHere({ pageOrigin, codeOrigin }: CheckContext): KeptHere {
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(KEY_START));
    return { keys, hasCookies: pageOrigin === codeOrigin && document.cookie !== '' };
  } catch {
    return { keys: null, hasCookies: false };
  }
}
