import { describe, expect, it } from 'vitest';
import { Alignment, tokens } from '../src/align';

/** What a mark on `part` of the source covers in the rendered text. */
function covered(source: string, rendered: string, part: string, occurrence = 0): string | null {
  let start = source.indexOf(part);
  for (let i = 0; i < occurrence; i++) {
    start = source.indexOf(part, start + 1);
  }
  const place = new Alignment(source, rendered).find(start, start + part.length);
  return place && rendered.slice(place.start, place.end);
}

describe('tokens', () => {
  it('keeps the separators of numbers and drops the marks of Markdown', () => {
    const text = '**1,200** of _3.5_ km, £4';
    expect(tokens(text).map(token => token.text)).toEqual(['1,200', 'of', '3.5', 'km', '£', '4']);
  });
});

describe('Alignment', () => {
  it('goes through emphasis, links and code', () => {
    const source = 'Of **the 90** [sites](https://example.org/54), `54` and *31* (54%) replied.';
    const rendered = 'Of the 90 sites, 54 and 31 (54%) replied.';
    expect(covered(source, rendered, '90')).toBe('90');
    expect(covered(source, rendered, '54%')).toBe('54%');
  });

  it('tells repeated numbers apart', () => {
    const source = '- 5 km\n- 5 km\n- 5 km';
    const rendered = '5 km\n5 km\n5 km';
    const place = new Alignment(source, rendered).find(source.lastIndexOf('5'), source.length);
    expect(place).toEqual({ start: 10, end: 14 });
  });

  it('passes over formulas that the rendered text lacks', () => {
    const source = 'When $x_1 + 54 = y$ then 31 of 90 (54%).';
    expect(covered(source, 'When  then 31 of 90 (54%).', '54%')).toBe('54%');
  });

  it('finds nothing for what is not rendered', () => {
    expect(covered('<!-- 54% --> Text.', 'Text.', '54%')).toBeNull();
  });

  it('counts in UTF-16 units, as the browser does', () => {
    const source = '🚂🚂 **12 km**';
    expect(new Alignment(source, '🚂🚂 12 km').find(7, 12)).toEqual({ start: 5, end: 10 });
  });

  it('takes time in proportion to the text', () => {
    const source = '9 '.repeat(20000);
    const rendered = '8 '.repeat(20000);
    const began = performance.now();
    new Alignment(source, rendered);
    expect(performance.now() - began).toBeLessThan(10000);
  });
});
