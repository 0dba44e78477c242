export type * from '../app/public.ts';
export type { Gestures, PanelsMode } from '../app/settings.ts';
export type { CheckId, CheckReport, CheckResult, Outcome } from '../check/model.ts';
export type { ExplorerEventMap, ExplorerEventType } from './events.ts';
export type { ExplorerAttributes } from './html-attributes.ts';
