import type { ExplorerEventMap, ExplorerEventType } from '../embed/events.ts';
import type { CommandResult, Snapshot } from '../app/public.ts';
import type { CheckReport } from '../check/model.ts';

/**
 * What a page and the explorer in its iframe say to each other.
 *
 * The page asks first: it posts an `Ask` with one end of a `MessageChannel` to the frame's window. The frame answers
 * over that channel alone, and only where the page's origin is on its list; to any window it posts nothing. So what it
 * says reaches nobody but who asked.
 */
export interface Ask {
  readonly protocol: 'area-explorer';
  readonly version: 1;
}

/** Commands, with what each takes and what it comes to. */
export interface FrameCommands {
  readonly load: { readonly takes: readonly []; readonly gives: CommandResult };
  readonly select: { readonly takes: readonly [ref: string | null]; readonly gives: CommandResult };
  readonly fitArea: { readonly takes: readonly [area: string | null]; readonly gives: CommandResult };
  readonly setFilter: { readonly takes: readonly [layer: string, field: string, value: string | null]; readonly gives: CommandResult };
  readonly getState: { readonly takes: readonly []; readonly gives: Snapshot | null };
  readonly check: { readonly takes: readonly []; readonly gives: CheckReport };
}

export type CommandName = keyof FrameCommands;

/** A command with its arguments. */
export type Command = { [Name in CommandName]: { readonly command: Name; readonly args: FrameCommands[Name]['takes'] } }[CommandName];

/** A command as it is sent; the result carries the same number. */
export type NumberedCommand = Command & { readonly id: number };

/** What the frame tells; its events are the element's. */
export type Told =
  /** `session` tells one loading of the frame from the next. */
  | { readonly tell: 'hello'; readonly version: 1; readonly session: number; readonly heightPx: number | null }
  | { readonly tell: 'refused'; readonly message: string; readonly id?: number }
  /** What it must be depends on the command of that number. */
  | { readonly tell: 'result'; readonly id: number; readonly result: unknown }
  /** What the content would need; `null` while that is not known. */
  | { readonly tell: 'height'; readonly heightPx: number | null }
  | ToldEvent;

/** An event of the element, as plain data. */
export type ToldEvent = { [Type in ExplorerEventType]: { readonly tell: 'event'; readonly type: Type; readonly detail: ExplorerEventMap[Type]['detail'] } }[ExplorerEventType];

/** What an ask turned out to be: one to answer, one of another version, or none of ours. */
export type ReadAsk = 'ours' | 'other-version' | 'not-ours';

/** A command that can be carried out, or why not; `id` where it could be read. */
export type ReadCommand =
  | { readonly ok: true; readonly command: NumberedCommand }
  | { readonly ok: false; readonly message: string; readonly id?: number };

/** Longer words are no id, field or value of a data set. */
export const MAX_TEXT_LENGTH = 4000;

/** What each command's arguments must be. */
const ARGUMENTS: Readonly<Record<CommandName, readonly ((value: unknown) => boolean)[]>> = {
  load: [],
  select: [isTextOrNull],
  fitArea: [isTextOrNull],
  setFilter: [isText, isText, isTextOrNull],
  getState: [],
  check: [],
};

/** Reads what some page posted to the frame's window. */
export function readAsk(data: unknown): ReadAsk {
  if (own(data, 'protocol') !== 'area-explorer') return 'not-ours';
  return own(data, 'version') === 1 ? 'ours' : 'other-version';
}

/** Reads what came over a channel that was answered; whatever it is, nothing is thrown. */
export function readCommand(data: unknown): ReadCommand {
  const id = own(data, 'id');
  if (typeof id !== 'number' || !Number.isSafeInteger(id) || id < 0) return refused('A command has a number of its own, "id".');
  const command = own(data, 'command');
  if (!isCommandName(command)) return refused(`There is no such command; there are ${Object.keys(ARGUMENTS).join(', ')}.`, id);
  const args = own(data, 'args');
  const checks = ARGUMENTS[command];
  if (!Array.isArray(args) || args.length !== checks.length || !checks.every((check, index) => check(args[index]))) {
    return refused(`The arguments of ${command} are not as they should be.`, id);
  }
  return { ok: true, command: { id, ...commandOf(command, args) } };
}

/** Made anew from checked parts: nothing else of a message comes along. */
function commandOf(command: CommandName, args: readonly unknown[]): Command {
  const [first, second, third] = args.map((value) => (typeof value === 'string' ? value : null));
  switch (command) {
    case 'load':
    case 'getState':
    case 'check':
      return { command, args: [] };
    case 'select':
    case 'fitArea':
      return { command, args: [first ?? null] };
    case 'setFilter':
      return { command, args: [first ?? '', second ?? '', third ?? null] };
  }
}

function refused(message: string, id?: number): ReadCommand {
  return id === undefined ? { ok: false, message } : { ok: false, message, id };
}

function isCommandName(value: unknown): value is CommandName {
  return typeof value === 'string' && Object.hasOwn(ARGUMENTS, value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= MAX_TEXT_LENGTH;
}

function isTextOrNull(value: unknown): value is string | null {
  return value === null || isText(value);
}

/** A member of the value itself, never of what it descends from. */
function own(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;
}
