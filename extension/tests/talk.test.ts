import { Signal } from '@lumino/signaling';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Pending } from '../src/channel';
import { Talk } from '../src/talk';
import { Check, Findings, Reply, Request } from '../src/wire';

class Channel {
  readonly name = 'server';
  readonly ready = true;
  inOrder = true;
  readonly changed = new Signal<any, any>(this);
  asked: Check[] = [];
  told: Request[] = [];
  private _answers: ((reply: Reply) => void)[] = [];

  ask(request: Request & { turn: number }): Promise<Reply> {
    this.asked.push(JSON.parse(JSON.stringify(request)));
    return new Promise(resolve => this._answers.push(resolve));
  }

  tell(request: Request): void {
    this.told.push(request);
  }

  async answer(changed: Partial<Findings> = {}): Promise<void> {
    const last = this.asked[this.asked.length - 1];
    const counts = { quantities: 0, tested: 0, hold: 0, contradictions: 0 };
    const reply: Findings = {
      ...{ type: 'findings', doc: last.doc, turn: last.turn, reset: last.reset, settled: true, found: [], gone: [] },
      ...{ ticks: {}, counts, summary: '' },
      ...changed
    } as Findings;
    this._answers.shift()!(reply);
    await vi.advanceTimersByTimeAsync(0);
  }

  /** Answer the question that was asked last, whatever was asked before it. */
  async answerLast(changed: Partial<Findings> = {}): Promise<void> {
    this._answers.unshift(this._answers.pop()!);
    await this.answer(changed);
  }

  async refuse(reason: string): Promise<void> {
    const last = this.asked[this.asked.length - 1];
    this._answers.shift()!({ type: 'refused', doc: last.doc, turn: last.turn, reason, again: false });
    await vi.advanceTimersByTimeAsync(0);
  }

  async lose(): Promise<void> {
    const last = this.asked[this.asked.length - 1];
    this._answers.shift()!({ type: 'lost', doc: last.doc, turn: last.turn });
    await vi.advanceTimersByTimeAsync(0);
  }
}

function set(): { talk: Talk; channel: Channel; texts: Map<string, string>; answered: string[] } {
  const texts = new Map([
    ['a', 'one'],
    ['b', 'two']
  ]);
  const answered: string[] = [];
  const talk = new Talk(
    'doc',
    {
      path: 'draft.ipynb',
      order: () => [...texts.keys()],
      index: id => [...texts.keys()].indexOf(id),
      text: id => texts.get(id) ?? null,
      metadata: id => (texts.get(id) === 'skip' ? { tags: ['checker-skip'] } : null)
    },
    {
      answered: (_, sent, expected) => answered.push([...sent.values()].join('|') + (expected ? '?' : '')),
      supposed: (cell, { text, at, keys }, answers) => answered.push(`${cell}: ${text}@${at} ${keys} (${answers.length})`),
      decisions: () => [],
      options: () => ({ minimum: 'info', ticks: false, off: [] })
    }
  );
  const channel = new Channel();
  talk.use(channel as any);
  return { talk, channel, texts, answered };
}

const later = (ms = 20): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

describe('Talk', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('sends all at first, then only what has changed', async () => {
    const { talk, channel, texts, answered } = set();
    await later();
    expect(channel.asked[0]).toMatchObject({ reset: true, order: [{ id: 'a', index: 0 }, { id: 'b', index: 1 }] });
    await channel.answer();
    texts.set('b', 'three');
    talk.touch('b');
    await later();
    expect(channel.asked[1]).toMatchObject({ reset: false, cells: [{ id: 'b', text: 'three' }] });
    expect(channel.asked[1].order).toBeUndefined();
    expect(channel.asked[1].options).toBeUndefined();
    await channel.answer();
    expect(answered).toEqual(['one|two', 'one|three']);
  });

  it('has one question open at a time, so that a slow answer coalesces typing', async () => {
    const { talk, channel, texts } = set();
    await later();
    await channel.answer();
    for (const text of ['x', 'xy', 'xyz']) {
      texts.set('a', text);
      talk.touch('a');
      await later();
    }
    expect(channel.asked.length).toBe(2);
    await channel.answer();
    await later();
    expect(channel.asked.length).toBe(3);
    expect(channel.asked[2].cells).toEqual([{ id: 'a', text: 'xyz' }]);
  });

  it('says nothing when nothing has changed', async () => {
    const { talk, channel } = set();
    await later();
    await channel.answer();
    talk.touch('a');
    await later(1000);
    expect(channel.asked.length).toBe(1);
  });

  it('asks for the whole once typing has paused', async () => {
    const { talk, channel, texts } = set();
    await later();
    await channel.answer();
    texts.set('a', 'x');
    talk.touch('a');
    await later();
    await channel.answer({ settled: false });
    await later(100);
    expect(channel.asked.length).toBe(2);
    await later(100);
    expect(channel.asked[2]).toMatchObject({ cells: [], settle: true });
  });

  it('keeps no key waiting for the answer about the whole, and takes both in the order of their making', async () => {
    const { talk, channel, texts, answered } = set();
    await later();
    await channel.answer();
    texts.set('a', 'x');
    talk.touch('a');
    await channel.answer({ settled: false });
    await later(200);
    expect(channel.asked[2]).toMatchObject({ settle: true });
    texts.set('a', 'xy');
    talk.touch('a');
    expect(channel.asked[3]).toMatchObject({ cells: [{ id: 'a', text: 'xy' }] });
    answered.length = 0;
    await channel.answer({ summary: 'whole' });
    expect(answered).toEqual([]);
    await channel.answer({ settled: false });
    expect(answered.length).toBe(2);
    await later(1000);
    expect(channel.asked[4]).toMatchObject({ cells: [], settle: true });
    texts.set('a', 'xyz');
    talk.touch('a');
    await channel.answerLast();
    expect(answered.length).toBe(3);
  });

  it('waits for the answer about the whole where answers may overtake one another', async () => {
    const { talk, channel, texts } = set();
    channel.inOrder = false;
    await later();
    await channel.answer();
    talk.refresh();
    await later();
    texts.set('a', 'x');
    talk.touch('a');
    await later();
    expect(channel.asked.length).toBe(2);
    await channel.answer();
    await later();
    expect(channel.asked[2]).toMatchObject({ cells: [{ id: 'a', text: 'x' }] });
  });

  it('asks about a text that is foreseen, once, and again where it did not come true', async () => {
    const { talk, channel, texts, answered } = set();
    await later();
    await channel.answer();
    await later();
    talk.foresee('a', 'one!');
    expect(channel.asked[1].cells).toEqual([{ id: 'a', text: 'one!' }]);
    texts.set('a', 'one!');
    talk.touch('a');
    await channel.answer();
    await later(1000);
    expect(channel.asked.length).toBe(2);
    talk.foresee('a', 'one!(');
    texts.set('a', 'one!()');
    talk.touch('a');
    await channel.answer();
    await later();
    expect(channel.asked.slice(2).map(asked => asked.cells[0].text)).toEqual(['one!(', 'one!()']);
    await channel.answer();
    await later();
    talk.foresee('a', 'one!()x');
    await channel.answer();
    await later();
    expect(channel.asked[5].cells).toEqual([{ id: 'a', text: 'one!()' }]);
    await channel.answer();
    // An answer to a text that is not there, or not yet, says so.
    expect(answered.slice(-5)).toEqual(['one!|two', 'one!(|two?', 'one!()|two', 'one!()x|two?', 'one!()|two']);
  });

  it('asks what a key would do while there is nothing else to ask', async () => {
    const { talk, channel, texts, answered } = set();
    const guess = (text: string): any => ({ text, at: 1, keys: '12' });
    const supposed = (turn: number): any => ({ type: 'supposed', doc: 'doc', turn, keys: '12', answers: [{}] });
    void talk.suppose('a', guess('one'));
    await later();
    expect(channel.asked.length).toBe(1);
    void talk.suppose('a', guess('another'));
    void talk.suppose('a', guess('one'));
    void talk.suppose('a', guess('one'));
    expect(channel.asked.length).toBe(2);
    await channel.answer();
    await channel.answer(supposed(channel.asked[1].turn));
    expect(answered).toEqual(['one|two', 'a: one@1 12 (1)']);
    void talk.suppose('a', guess('one'));
    texts.set('a', 'one2');
    talk.confirm('a');
    expect(channel.asked.length).toBe(3);
    await later();
    expect(channel.asked[3].cells).toEqual([{ id: 'a', text: 'one2' }]);
    await channel.answer(supposed(channel.asked[2].turn));
    expect(answered.length).toBe(2);
    channel.inOrder = false;
    await channel.answer();
    await later();
    void talk.suppose('a', guess('one2'));
    expect(channel.asked.length).toBe(4);
  });

  it('asks about the likeliest keys first, and about the others while nobody types', async () => {
    const { talk, channel, answered } = set();
    await later();
    await channel.answer();
    const keys = 'abcdefghijklmnopqrstuvwxyz0123456789';
    const supposed = (known: string): any => ({ type: 'supposed', doc: 'doc', turn: 0, keys: known, answers: [] });
    void talk.suppose('a', { text: 'one', at: 1, keys });
    await channel.answer(supposed(keys.slice(0, 16)));
    await channel.answer(supposed(keys.slice(16, 20)));
    await later();
    expect(channel.asked.slice(1).map((asked: any) => asked.keys)).toEqual([keys.slice(0, 16), keys.slice(16, 32)]);
    expect(answered.slice(1)).toEqual([16, 20].map(many => `a: one@1 ${keys.slice(0, many)} (0)`));
  });

  it('starts again when the other side has lost the document', async () => {
    const { talk, channel, texts } = set();
    await later();
    await channel.answer();
    texts.set('a', 'x');
    talk.touch('a');
    await later();
    await channel.lose();
    await later();
    expect(channel.asked[2]).toMatchObject({ reset: true, cells: [{ id: 'a', text: 'x' }, { id: 'b', text: 'two' }] });
  });

  it('stops asking when it is refused, until the cells are others', async () => {
    const { talk, channel, texts } = set();
    const reasons: string[] = [];
    talk.refused.connect((_, reason) => reasons.push(reason));
    await later();
    await channel.refuse('too long');
    texts.set('a', 'x');
    talk.touch('a');
    await later(5000);
    expect(channel.asked.length).toBe(1);
    expect(reasons).toEqual(['too long']);
    texts.delete('b');
    talk.reorder();
    await later();
    expect(channel.asked[1]).toMatchObject({ reset: true, cells: [{ id: 'a', text: 'x' }] });
  });

  it('drops answers of a channel that it has left', async () => {
    const { talk, channel, answered } = set();
    await later();
    const other = new Channel();
    talk.use(other as any);
    await later();
    expect(channel.told).toEqual([{ type: 'forget', doc: 'doc' }]);
    await channel.answer();
    expect(answered).toEqual([]);
    await other.answer();
    expect(answered.length).toBe(1);
  });

  it('sends metadata along when they have changed', async () => {
    const { talk, channel, texts } = set();
    await later();
    expect(channel.asked[0].cells[0].metadata).toBeUndefined();
    await channel.answer();
    texts.set('a', 'skip');
    talk.touch('a');
    await later();
    expect(channel.asked[1].cells).toEqual([{ id: 'a', text: 'skip', metadata: { tags: ['checker-skip'] } }]);
    await channel.answer();
    texts.set('a', 'one');
    talk.touch('a');
    await later();
    expect(channel.asked[2].cells).toEqual([{ id: 'a', text: 'one', metadata: {} }]);
  });

  it('tells which cells are gone by their order', async () => {
    const { talk, channel, texts } = set();
    await later();
    await channel.answer();
    texts.delete('a');
    talk.reorder();
    await later();
    expect(channel.asked[1].order).toEqual([{ id: 'b', index: 0 }]);
  });
});

describe('Pending', () => {
  it('settles by document and turn, and gives up in time', async () => {
    vi.useFakeTimers();
    const pending = new Pending();
    const answer = pending.add({ doc: 'd', turn: 1 }, 100);
    expect(pending.settle({ doc: 'e', turn: 1 })).toBe(false);
    expect(pending.settle({ doc: 'd', turn: 1 })).toBe(true);
    await expect(answer).resolves.toMatchObject({ doc: 'd' });
    const late = pending.add({ doc: 'd', turn: 2 }, 100);
    const failed = expect(late).rejects.toThrow('in time');
    await vi.advanceTimersByTimeAsync(150);
    await failed;
    expect(pending.settle({ doc: 'd', turn: 2 })).toBe(false);
    vi.useRealTimers();
  });
});
