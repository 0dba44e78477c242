import { MOST_COMPARED } from '../actions.ts';
import { refsParam } from './refs-list.ts';

/** `compare=sites/old-mill,areas/old-docks`: what stands side by side; the first is the base. */
export const compareParam = refsParam('compare', MOST_COMPARED);
