// What became of findings that somebody had looked at: fixed when they are gone, and back after an undo.

import { Decision, Finding, State } from './wire';

/** A decision that follows from what was written. */
export interface IFate {
  finding: Finding;
  state: State;
  reason: string;
}

type All = ReadonlyMap<string, Finding>;
type Decided = (finding: Finding) => Decision | undefined;

/** Compares one answer with the next; the first one tells nothing. */
export class Fates {
  /** Somebody has gone to a finding, or has taken one of its changes. */
  look(key: string): void {
    this._looked.add(key);
  }

  /** Nothing is known of the document any more. */
  forget(): void {
    this._before = null;
  }

  /** What follows from the findings that there are now. */
  compare(now: All, decided: Decided): IFate[] {
    const before = this._before;
    this._before = now;
    return before ? [...this._fixed(before, now, decided), ...this._returned(before, now, decided)] : [];
  }

  /** Findings that somebody had looked at, or had decided to ask about, and that are gone. */
  private *_fixed(before: All, now: All, decided: Decided): Iterable<IFate> {
    const live = fingerprints(now);
    for (const finding of before.values()) {
      const decision = decided(finding);
      const isFollowed = this._looked.has(finding.key) || decision?.state === 'to ask';
      if (!live.has(finding.fingerprint) && decision?.state !== 'fixed' && isFollowed) {
        this._looked.delete(finding.key);
        this._former.set(finding.fingerprint, decision);
        yield { finding, state: 'fixed', reason: '' };
      }
    }
  }

  /** Findings that were fixed and are there again: what was decided before holds again. */
  private *_returned(before: All, now: All, decided: Decided): Iterable<IFate> {
    const there = fingerprints(before);
    for (const finding of now.values()) {
      if (!there.has(finding.fingerprint) && decided(finding)?.state === 'fixed') {
        const former = this._former.get(finding.fingerprint);
        this._looked.add(finding.key);
        yield { finding, state: former?.state ?? 'open', reason: former?.reason ?? '' };
      }
    }
  }

  private _before: All | null = null;
  private _looked = new Set<string>();
  private _former = new Map<string, Decision | undefined>();
}

function fingerprints(all: All): Set<string> {
  return new Set([...all.values()].map(finding => finding.fingerprint));
}
