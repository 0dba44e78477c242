import { isRecord } from '../../catalogue/json.ts';
import { passed, warning, type Check, type CheckContext, type Found } from '../model.ts';

/** What a page may be forbidden by its policy, or by the frame it stands in. */
export const RIGHTS = ['geolocation', 'clipboard-write', 'fullscreen'] as const;
export type Right = (typeof RIGHTS)[number];

export interface Rights {
  /** `https:` or localhost; elsewhere browsers give neither position nor clipboard. */
  readonly isSecure: boolean;
  readonly forbidden: readonly Right[];
}

export const rightsCheck: Check = {
  id: 'rights',
  run: async (context) => judgeRights(rightsHere(), context),
};

export function judgeRights({ isSecure, forbidden }: Rights, { words }: Pick<CheckContext, 'words'>): Found {
  if (!isSecure) return warning(words.notSecure, words.allowSecure);
  if (!forbidden.length) return passed(words.rightsFine);
  const names = forbidden.map((right) => words.rights[right]).join(', ');
  return warning(words.rightsMissing(names), words.allowRights(`allow="${forbidden.join('; ')}"`));
}

function rightsHere(): Rights {
  return { isSecure: globalThis.isSecureContext, forbidden: RIGHTS.filter((right) => !isAllowed(right)) };
}

/** Browsers that can't be asked are taken to allow it. */
function isAllowed(right: Right): boolean {
  if (right === 'fullscreen') return document.fullscreenEnabled;
  const policy: unknown = 'featurePolicy' in document ? document.featurePolicy : null;
  if (!isRecord(policy) || typeof policy['allowsFeature'] !== 'function') return true;
  return policy['allowsFeature'](right) !== false;
}
