// A Markdown file, open in the text editor, as a document under review.

import type { DocumentRegistry } from '@jupyterlab/docregistry';
import { ISignal, Signal } from '@lumino/signaling';
import { openCardAt } from './editor';
import { sheetOf } from './sheet';
import { changeSource, undoSource } from './step';
import { ISubject, SubjectEvent } from './subject';
import { Decision, Finding } from './wire';

const ONLY = 'file';

interface IEditorView {
  node: HTMLElement;
  editor: unknown;
  activate: () => void;
}

/** Files have no metadata: a dismissal is written into them as a comment, the rest is for the session. */
export class FileSubject implements ISubject {
  constructor(private readonly context: DocumentRegistry.IContext<DocumentRegistry.ICodeModel>) {
    context.model.sharedModel.changed.connect(this._onText as any, this);
    context.pathChanged.connect(this._onPath, this);
    context.disposed.connect(this.dispose, this);
  }

  readonly kernel = null;
  readonly hasCells = false;
  off = false;

  get path(): string {
    return this.context.path;
  }

  get changed(): ISignal<this, SubjectEvent> {
    return this._changed;
  }

  get disposed(): ISignal<this, void> {
    return this._disposed;
  }

  /** The editor that was opened last. */
  get editor(): unknown {
    return this._views[0]?.editor;
  }

  addView(view: IEditorView): () => void {
    this._views.unshift(view);
    return () => {
      this._views = this._views.filter(other => other !== view);
    };
  }

  order(): string[] {
    return [ONLY];
  }

  text(): string | null {
    return this.context.model.sharedModel.getSource();
  }

  metadata(): null {
    return null;
  }

  shared(): object | null {
    return this.context.model.sharedModel;
  }

  index(): number {
    return 0;
  }

  replace(_: string, start: number, end: number, old: string, text: string): boolean {
    const shared = this.context.model.sharedModel;
    if (shared.getSource().slice(start, end) !== old) {
      return false;
    }
    changeSource(shared, start, end, text);
    return true;
  }

  undo(): boolean {
    return undoSource(this.context.model.sharedModel);
  }

  decisions(): Decision[] {
    return [...this._decisions.values()];
  }

  decide(finding: Finding, decision: Decision): void {
    if (decision.state === 'open') {
      this._decisions.delete(finding.fingerprint);
      return;
    }
    this._decisions.set(finding.fingerprint, decision);
    if (decision.state === 'dismissed') {
      const { at, opening, closing } = finding.silence;
      // A comment must not end before its end.
      const reason = decision.reason.replace(/-->|--!>|\n/g, ' ').replace(/-+$/, '');
      this.context.model.sharedModel.updateSource(at, at, `${opening}${reason}${closing}`);
    }
  }

  async reveal(_: string, start: number, end: number): Promise<void> {
    const view = this._views[0];
    const editor = view?.editor as any;
    if (!editor) {
      return;
    }
    view.activate();
    editor.focus();
    const [from, to] = [editor.getPositionAt(start), editor.getPositionAt(end)];
    if (from && to) {
      editor.setSelection({ start: from, end: to });
      editor.revealSelection({ start: from, end: to });
    }
    requestAnimationFrame(() => openCardAt(editor.editor, sheetOf(this.context.model.sharedModel), start));
  }

  dispose(): void {
    if (!this._isDisposed) {
      this._isDisposed = true;
      this._disposed.emit();
      Signal.clearData(this);
    }
  }

  private _onText(_: unknown, change: { sourceChange?: unknown }): void {
    if (change.sourceChange) {
      this._changed.emit({ kind: 'text', cell: ONLY });
    }
  }

  private _onPath(): void {
    this._changed.emit({ kind: 'path' });
  }

  private _decisions = new Map<string, Decision>();
  private _views: IEditorView[] = [];
  private _isDisposed = false;
  private _changed = new Signal<this, SubjectEvent>(this);
  private _disposed = new Signal<this, void>(this);
}
