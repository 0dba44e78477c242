import { markdownTable } from './measure.ts';
import { isMet, type Goal } from './section.ts';

/** What was promised, what came of it, and by how much it is missed, as a Markdown table. */
export function goalsTable(goals: readonly Goal[]): string {
  return markdownTable([['goal', 'wanted', 'measured', ''], ...goals.map(rowOf)]);
}

function rowOf(goal: Goal): readonly string[] {
  const wanted = 'most' in goal ? `≤ ${number(goal.most)}` : `≥ ${number(goal.least)}`;
  return [goal.what, `${wanted} ${goal.unit}`.trim(), Number.isNaN(goal.value) ? 'not measured' : `${number(goal.value)} ${goal.unit}`.trim(), verdict(goal)];
}

function verdict(goal: Goal): string {
  if (isMet(goal)) return 'met';
  const by = 'most' in goal ? goal.value / goal.most - 1 : 1 - goal.value / goal.least;
  const missed = Number.isNaN(by) ? '**missed**' : `**missed by ${(by * 100).toFixed(0)} %**`;
  return goal.why === undefined ? missed : `${missed}: ${goal.why}`;
}

/** Three figures are as many as such a measurement gives. */
function number(value: number): string {
  return Math.abs(value) >= 100 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(3)));
}
