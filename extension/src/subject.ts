// A document under review, whatever holds it: a notebook or a Markdown file.

import { ISignal } from '@lumino/signaling';
import { Decision, Finding } from './wire';

/** What a conversation is about. */
export interface ISubjectTexts {
  readonly path: string;
  /** Ids of all texts, in order. */
  order(): string[];
  /** Its position in the notebook, from zero. */
  index(id: string): number;
  /** The text of an id, or null when it is no more. */
  text(id: string): string | null;
  /** What the metadata of an id say to the checker, or null. */
  metadata(id: string): Record<string, unknown> | null;
}

/** What has happened to a subject. */
export type SubjectEvent =
  | { kind: 'text'; cell: string }
  | { kind: 'order' }
  | { kind: 'decisions' }
  | { kind: 'kernel' }
  | { kind: 'path' };

export interface ISubject extends ISubjectTexts {
  readonly changed: ISignal<ISubject, SubjectEvent>;
  readonly disposed: ISignal<ISubject, void>;
  /** Id of the kernel that runs the document, or null. */
  readonly kernel: string | null;
  /** Whether the document's own settings switch checking off. */
  off: boolean;
  /** The key under which the marks of a text are kept, or null. */
  shared(cell: string): object | null;
  /** Whether places in it are told by cell. */
  readonly hasCells: boolean;
  /** Change a text where it still reads `old`; one step of undo. */
  replace(cell: string, start: number, end: number, old: string, text: string): boolean;
  /** Take back the last step of a text; false where there is none. */
  undo(cell: string): boolean;
  /** All decisions kept with the document. */
  decisions(): Decision[];
  /** Keep, change or (when `open`) drop the decision about a finding. */
  decide(finding: Finding, decision: Decision): void;
  /** Show a place and put the focus on it. */
  reveal(cell: string, start: number, end: number, key: string): Promise<void>;
  dispose(): void;
}
