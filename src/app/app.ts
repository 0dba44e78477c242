/** What the shell fetches once the map is wanted. */
import './explorer-app.ts';

export { createElement, takenNames } from '../elements/custom-element.ts';
export { Control } from './control.ts';
