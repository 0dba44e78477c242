import { policyState, type PolicyState } from '../../work/page-worker.ts';
import { failed, passed, type Check, type CheckContext, type Found } from '../model.ts';

/** Whether the page demands Trusted Types, and then lets the explorer have its policy. */
export const trustedTypesCheck: Check = {
  id: 'trusted-types',
  async run(context) {
    const policy = policyState();
    return judgePolicy({ policy, isDemanded: policy === 'refused' && isDemanded() }, context);
  },
};

export function judgePolicy(state: { readonly policy: PolicyState; readonly isDemanded: boolean }, { words }: Pick<CheckContext, 'words'>): Found {
  if (state.isDemanded) return failed(words.policyRefused, words.allowPolicy);
  return passed({ made: words.policyMade, refused: words.policyIdle, unknown: words.policyUnknown }[state.policy]);
}

/** Browsers don't say so: it takes a text that a page with Trusted Types refuses. */
function isDemanded(): boolean {
  try {
    new DOMParser().parseFromString('', 'text/html');
    return false;
  } catch {
    return true;
  }
}
