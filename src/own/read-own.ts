import { OWN_LAYER } from '../catalogue/own-layer.ts';
import { addNotices } from '../state/actions.ts';
import type { Explorer } from '../state/explorer.ts';
import { parameterNotice } from '../state/parameter-notice.ts';
import type { ExplorerState } from '../state/state.ts';
import { openOwn } from './own-actions.ts';
import { readOwnText } from './own-text.ts';

/** As much of a text that can't be read as a person has to see. */
const SHOWN_LETTERS = 40;

/** Turns what the URL says a person drew into features; what can't be read leaves a notice. */
export function readOwn(explorer: Explorer): void {
  const { own: { text, isRead } } = explorer.state;
  if (isRead) return;
  const read = readOwnText(text ?? '', explorer.catalogue);
  if (read.ok) explorer.do(openOwn, read.features);
  else explorer.do(leaveOut, text ?? '');
}

function leaveOut(state: ExplorerState, text: string): ExplorerState {
  const shown = text.length > SHOWN_LETTERS ? `${text.slice(0, SHOWN_LETTERS)}…` : text;
  const layers = new Set([...state.layers].filter((id) => id !== OWN_LAYER));
  return addNotices({ ...state, layers, own: { ...state.own, text: null, isRead: true } }, [parameterNotice('own', shown, [])]);
}
