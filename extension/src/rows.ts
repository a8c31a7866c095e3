// From findings and decisions to the lines of the review, and to the marks on each text.

import { LABELS } from './labels';
import { IPainted } from './sheet';
import { Decision, Finding, Mark, Outline, State } from './wire';

/** One line of the review. */
export interface IRow {
  key: string;
  finding: Finding | null;
  decision: Decision | null;
  state: State;
  cell: string;
  /** Whether it stands in the baseline, and nothing else was decided about it. */
  known: boolean;
}

/** The findings by key, after an answer. */
export function merged<T extends Outline>(
  before: Iterable<readonly [string, T]>,
  { found, gone }: { found: readonly T[]; gone: readonly string[] }
): Map<string, T> {
  const after = new Map(before);
  gone.forEach(key => after.delete(key));
  found.forEach(one => after.set(one.key, one));
  return after;
}

/** The mark that a finding is listed under. */
export function anchor(finding: Finding): Mark | undefined {
  return finding.marks.find(mark => mark.stated) ?? finding.marks[0];
}

/** What was decided about a finding that is there; one that was fixed and is back is open. */
export function stateOf(decision: Decision | undefined | null): State {
  return decision && decision.state !== 'fixed' ? decision.state : 'open';
}

/** Whether a finding stands in the baseline, and nothing else was decided about it. */
export function isKnown(finding: Outline, state: State): boolean {
  return state === 'open' && finding.known === true;
}

/** Whether somebody still has to look at it. */
export function isOpen(row: IRow): boolean {
  return row.state === 'open' && !row.known;
}

/** What the review calls the state of a line. */
export function standing(row: IRow): string {
  return row.known ? LABELS.known : row.state;
}

/** All findings in the order of the cells, then those that were fixed. */
export function rowsOf(
  findings: readonly Finding[],
  decided: ReadonlyMap<string, Decision>,
  cells: readonly string[]
): IRow[] {
  const order = new Map(cells.map((cell, i) => [cell, i] as const));
  const place = (row: IRow): number => order.get(row.cell) ?? order.size;
  const start = (row: IRow): number => (row.finding && anchor(row.finding)?.start) ?? 0;
  const rows: IRow[] = findings.map(finding => {
    const decision = decided.get(finding.fingerprint) ?? null;
    const state = stateOf(decision);
    const known = isKnown(finding, state);
    return { key: finding.key, finding, decision, state, cell: anchor(finding)?.cell ?? '', known };
  });
  rows.sort((a, b) => place(a) - place(b) || start(a) - start(b));
  const live = new Set(findings.map(finding => finding.fingerprint));
  for (const decision of decided.values()) {
    if (decision.state === 'fixed' && !live.has(decision.fingerprint)) {
      rows.push({ key: `fixed:${decision.fingerprint}`, finding: null, decision, state: 'fixed', cell: '', known: false });
    }
  }
  return rows;
}

/** What is to be painted, by cell. */
export function marksOf(
  findings: Iterable<Outline>,
  decided: ReadonlyMap<string, Decision>
): Map<string, IPainted[]> {
  const painted = new Map<string, IPainted[]>();
  for (const finding of findings) {
    const { key, severity, message } = finding;
    const state = stateOf(decided.get(finding.fingerprint));
    const known = isKnown(finding, state);
    const title = known ? `${LABELS.known}: ${message}` : message;
    for (const { cell, start, end, stated } of finding.marks) {
      const marks = painted.get(cell);
      const mark = { start, end, key, severity, stated, state, known, title };
      if (marks) {
        marks.push(mark);
      } else {
        painted.set(cell, [mark]);
      }
    }
  }
  return painted;
}
