import { MOST_COMPARED } from '../actions.ts';
import { refsParam } from './refs-list.ts';

/** `compare=vacant-sites/matadouro,areas/asprela`: what stands side by side; the first is the base. */
export const compareParam = refsParam('compare', MOST_COMPARED);
