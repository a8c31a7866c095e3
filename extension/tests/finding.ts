import { Finding } from '../src/wire';

/** A finding as the checker sends it. */
export function finding(changed: Partial<Finding> = {}): Finding {
  return {
    key: 'f:a:1',
    fingerprint: 'f',
    code: 'PCT001',
    name: 'share-mismatch',
    severity: 'error',
    message: '31 of 90 is 34.4%, not 54%',
    rounding: '"54%" stands for 53.5% to 54.5%',
    derivation: 'share = part / whole',
    marks: [
      { cell: 'a', start: 7, end: 9, role: 'whole', surface: '90', stated: false },
      { cell: 'b', start: 0, end: 3, role: 'share', surface: '54%', stated: true }
    ],
    fixes: [{ cell: 'b', start: 0, end: 2, role: 'share', old: '54', new: '34', slip: '', text: 'share 54 → 34' }],
    silence: { cell: 'b', at: 3, opening: ' <!-- checker: ignore[share-mismatch] ', closing: ' -->' },
    ...changed
  };
}
