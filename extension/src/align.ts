// From places in Markdown source to places in its rendered text.
//
// Both texts are cut into tokens: words, numbers and signs; the marks of Markdown are not
// tokens. The n-th occurrence of a mark's tokens in the source is the n-th in the rendered
// text, which holds through emphasis, lists, tables and repeated claims.

const TOKEN = /\p{N}(?:[.,](?=\p{N})|\p{N})*|[\p{L}\p{M}]+|[+\-−–×÷/=%$€£≈<>°±]/gu;

export interface IToken {
  text: string;
  start: number;
  end: number;
}

/** Cut a text into tokens. */
export function tokens(text: string): IToken[] {
  return [...text.matchAll(TOKEN)].map(match => ({
    text: match[0],
    start: match.index!,
    end: match.index! + match[0].length
  }));
}

/** An index of one rendered text, for the marks of one source. */
export class Alignment {
  constructor(source: string, rendered: string) {
    this._source = tokens(source);
    this._rendered = tokens(rendered);
    this._map = pair(this._source, this._rendered);
  }

  /** Where source offsets `start` to `end` are in the rendered text, or null. */
  find(start: number, end: number): { start: number; end: number } | null {
    let first: IToken | null = null;
    let last: IToken | null = null;
    for (let i = lowerBound(this._source, start); i < this._source.length; i++) {
      const token = this._source[i];
      if (token.start >= end) {
        break;
      }
      const partner = this._map[i];
      if (partner < 0) {
        continue;
      }
      first = first ?? this._rendered[partner];
      last = this._rendered[partner];
    }
    return first && last ? { start: first.start, end: last.end } : null;
  }

  private readonly _source: IToken[];
  private readonly _rendered: IToken[];
  private readonly _map: Int32Array;
}

function lowerBound(all: IToken[], offset: number): number {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (all[middle].end <= offset) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

// How far ahead a token is looked for when one text has tokens that the other lacks
// (link targets, HTML tags, formulas).
const REACH = 200;

/** For each token of the first list, its partner in the second or -1; both keep their order. */
function pair(first: IToken[], second: IToken[]): Int32Array {
  const map = new Int32Array(first.length).fill(-1);
  let i = 0;
  let j = 0;
  while (i < first.length && j < second.length) {
    if (first[i].text === second[j].text) {
      map[i++] = j++;
      continue;
    }
    const jump = nearestAgreement(first, i, second, j);
    if (!jump) {
      i++;
      j++;
      continue;
    }
    [i, j] = jump;
  }
  return map;
}

/** The nearest pair of places from which the lists agree again, for up to three tokens. */
function nearestAgreement(first: IToken[], i: number, second: IToken[], j: number): [number, number] | null {
  const seen = new Map<string, number>();
  const ahead = new Map<string, number>();
  for (let step = 0; step < REACH; step++) {
    const key = gram(first, i + step);
    const other = gram(second, j + step);
    if (key !== null && !seen.has(key)) {
      seen.set(key, i + step);
    }
    if (other !== null && !ahead.has(other)) {
      ahead.set(other, j + step);
    }
    if (key !== null && ahead.has(key)) {
      return [i + step, ahead.get(key)!];
    }
    if (other !== null && seen.has(other)) {
      return [seen.get(other)!, j + step];
    }
    if (key === null && other === null) {
      return null;
    }
  }
  return null;
}

function gram(all: IToken[], i: number): string | null {
  if (i >= all.length) {
    return null;
  }
  return [all[i].text, all[i + 1]?.text ?? '', all[i + 2]?.text ?? ''].join(' ');
}
