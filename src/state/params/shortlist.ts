import { MOST_SHORTLISTED } from '../actions.ts';
import { refsParam } from './refs-list.ts';

/** `shortlist=vacant-sites/matadouro,areas/bonfim`: without notes, which are nobody else's business. */
export const shortlistParam = refsParam('shortlist', MOST_SHORTLISTED);
