import { describe, expect, it } from 'vitest';
import { Fates } from '../src/fates';
import { Decision, Finding, State } from '../src/wire';
import { finding } from './finding';

const ONE = finding();
const NONE: ReadonlyMap<string, Finding> = new Map();
const THERE: ReadonlyMap<string, Finding> = new Map([[ONE.key, ONE]]);
const decided = (state?: State, reason = ''): (() => Decision | undefined) => {
  return () => state && { fingerprint: ONE.fingerprint, state, reason, rule: ONE.code, text: ONE.message };
};

describe('Fates', () => {
  it('calls fixed what was looked at and is gone, and open what is back', () => {
    const fates = new Fates();
    expect(fates.compare(THERE, decided())).toEqual([]);
    fates.look(ONE.key);
    expect(fates.compare(NONE, decided())).toEqual([{ finding: ONE, state: 'fixed', reason: '' }]);
    expect(fates.compare(THERE, decided('fixed'))).toEqual([{ finding: ONE, state: 'open', reason: '' }]);
    // It is still followed.
    expect(fates.compare(NONE, decided())).toEqual([{ finding: ONE, state: 'fixed', reason: '' }]);
  });

  it('leaves alone what nobody has looked at', () => {
    const fates = new Fates();
    fates.compare(THERE, decided());
    expect(fates.compare(NONE, decided())).toEqual([]);
  });

  it('brings back what was decided before', () => {
    const fates = new Fates();
    fates.compare(THERE, decided('to ask', 'Ann?'));
    expect(fates.compare(NONE, decided('to ask', 'Ann?'))).toMatchObject([{ state: 'fixed' }]);
    expect(fates.compare(THERE, decided('fixed'))).toEqual([{ finding: ONE, state: 'to ask', reason: 'Ann?' }]);
  });

  it('learns nothing from the first answer, nor from the first after a silence', () => {
    const fates = new Fates();
    expect(fates.compare(THERE, decided('fixed'))).toEqual([]);
    fates.look(ONE.key);
    fates.forget();
    expect(fates.compare(NONE, decided())).toEqual([]);
  });
});
