import type { Notice } from '../state/state.ts';

/** Attributes that say what is open and shown; each is read as the URL parameter of its name. */
export const STATE_ATTRIBUTES = ['area', 'layers', 'select', 'view', 'lang', 'theme'] as const;

/** Those, and `query` for everything else that a link can say. */
export type StateAttribute = (typeof STATE_ATTRIBUTES)[number] | 'query';

/** A part of the attributes that made no sense, and values that would. */
export type Ignored = Extract<Notice, { kind: 'parameter' }>;
