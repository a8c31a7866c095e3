import { describe, expect, it } from 'vitest';
import schema from '../schema/plugin.json';
import { inCsv, inMarkdown } from '../src/export';
import { readDecisions, storeDecisions } from '../src/metadata';
import { DEFAULTS } from '../src/settings';
import { marksAt, Sheet, sheetOf } from '../src/sheet';

describe('metadata', () => {
  const decision = { fingerprint: 'f', state: 'dismissed' as const, reason: 'r', rule: 'PCT001', text: 't' };

  it('reads back what it stores', () => {
    expect(readDecisions(storeDecisions([decision]))).toEqual([decision]);
    expect(storeDecisions([])).toBeUndefined();
  });

  it('passes over what is malformed', () => {
    const odd = [null, 1, {}, { fingerprint: 1, state: 'open' }, { fingerprint: 'f', state: 'gone' }, decision];
    expect(readDecisions({ version: 1, decisions: odd })).toEqual([decision]);
    for (const stored of [undefined, null, 'x', [], { decisions: {} }]) {
      expect(readDecisions(stored)).toEqual([]);
    }
  });
});

describe('settings', () => {
  it('have the defaults of the schema', () => {
    const declared = Object.entries(schema.properties).map(([name, property]) => [name, property.default]);
    expect(DEFAULTS).toEqual(Object.fromEntries(declared));
    for (const property of Object.values(schema.properties)) {
      expect(property.title && property.description).toBeTruthy();
    }
  });
});

describe('export', () => {
  it('quotes for CSV and keeps formulas out of spreadsheets', () => {
    expect(inCsv('a,"b"')).toBe('"a,""b"""');
    expect(inCsv('=1+1')).toBe("'=1+1");
    expect(inCsv('two\nlines')).toBe('"two\nlines"');
  });

  it('makes no markup in Markdown', () => {
    expect(inMarkdown('a | <b> [x](javascript:1)\n*y*')).toBe('a \\| \\<b\\> \\[x\\](javascript:1) \\*y\\*');
  });
});

describe('sheets', () => {
  it('are one for each text', () => {
    const text = {};
    expect(sheetOf(text)).toBe(sheetOf(text));
    expect(sheetOf({})).not.toBe(sheetOf(text));
  });

  it('know what would be drawn next until something else is', () => {
    const sheet = new Sheet();
    const page = { text: 'acb', marks: [], ticks: [] };
    sheet.lay('ab', [], []);
    const guess = { text: 'ab', at: 1, keys: 'cd' };
    sheet.foretell(guess, new Map([['c', page]]));
    const fail = (): string => {
      throw new Error('no text is that long');
    };
    expect(sheet.pageOf(3, () => 'acb')).toBe(page);
    expect(sheet.pageOf(3, () => 'adb')).toBeNull();
    expect(sheet.pageOf(3, () => 'aeb')).toBeUndefined();
    expect(sheet.pageOf(4, fail)).toBeUndefined();
    expect(sheet.pageOf(2, () => 'ab')).toBe(sheet);
    expect([sheet.hasForetold(guess), sheet.hasForetold({ ...guess, at: 2 })]).toEqual([true, false]);
    sheet.lay('ab', [], []);
    expect(sheet.pageOf(3, () => 'acb')).toBe(page);
    sheet.lay('acb', [], []);
    expect(sheet.pageOf(3, () => 'acb')).toBe(sheet);
    expect(sheet.pageOf(3, () => 'adb')).toBeUndefined();
  });

  it('tell listeners of changes only', () => {
    const sheet = new Sheet();
    let told = 0;
    const stop = sheet.subscribe(() => told++);
    const mark = { start: 1, end: 2, key: 'k', severity: 'error', stated: false, state: 'open' as const, title: '' };
    sheet.lay('ab', [mark], []);
    sheet.lay('ab', [{ ...mark }], []);
    expect(told).toBe(1);
    expect(marksAt(sheet, 2)).toEqual([mark]);
    expect(marksAt(sheet, 3)).toEqual([]);
    stop();
    sheet.lay('abc', [], []);
    expect(told).toBe(1);
  });
});
