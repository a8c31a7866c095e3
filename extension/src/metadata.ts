// Decisions in the metadata of a cell: read with care, since anybody may have written them.

import { STATES } from './labels';
import { Decision, State } from './wire';

export const KEY = 'claim_checker';

interface IStored {
  version: 1;
  decisions: Decision[];
}

/** Read the decisions from a cell's metadata; what is malformed is passed over. */
export function readDecisions(stored: unknown): Decision[] {
  const listed = (stored as Partial<IStored> | undefined | null)?.decisions;
  if (!Array.isArray(listed)) {
    return [];
  }
  return listed.filter(isDecision).map(({ fingerprint, state, reason, rule, text }) => ({
    fingerprint,
    state,
    reason: String(reason ?? ''),
    rule: String(rule ?? ''),
    text: String(text ?? '')
  }));
}

/** What to store for these decisions, or undefined for none. */
export function storeDecisions(decisions: readonly Decision[]): IStored | undefined {
  return decisions.length ? { version: 1, decisions: [...decisions] } : undefined;
}

function isDecision(value: any): value is Decision {
  return (
    typeof value === 'object' &&
    value !== null &&
    typeof value.fingerprint === 'string' &&
    STATES.includes(value.state as State)
  );
}
