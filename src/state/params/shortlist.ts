import { MOST_SHORTLISTED } from '../actions.ts';
import { refsParam } from './refs-list.ts';

/** `shortlist=sites/old-mill,areas/old-docks`: without notes, which are nobody else's business. */
export const shortlistParam = refsParam('shortlist', MOST_SHORTLISTED);
