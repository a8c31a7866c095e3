// A notebook as a document under review.

import { ICellModel } from '@jupyterlab/cells';
import { INotebookModel, NotebookPanel } from '@jupyterlab/notebook';
import { ISignal, Signal } from '@lumino/signaling';
import { KEY, readDecisions, storeDecisions } from './metadata';
import { changeSource, undoSource } from './step';
import { ISubject, SubjectEvent } from './subject';
import { Decision, Finding } from './wire';
import { PaintedView } from './view';

/** Keys of a cell's metadata that the checker reads. */
const SAID = ['tags', 'checker'];

/** Walks the model, never the widgets: cells that are not on screen are reviewed too. */
export class NotebookSubject implements ISubject {
  constructor(readonly model: INotebookModel, panel: NotebookPanel) {
    this.addView(panel);
    model.cells.changed.connect(this._onCells, this);
    model.metadataChanged.connect(this._onMetadata, this);
    this._syncCells();
  }

  readonly hasCells = true;

  get path(): string {
    return this._views[0]?.context.path ?? '';
  }

  get kernel(): string | null {
    return this._views[0]?.sessionContext.session?.kernel?.id ?? null;
  }

  get changed(): ISignal<this, SubjectEvent> {
    return this._changed;
  }

  get disposed(): ISignal<this, void> {
    return this._disposed;
  }

  get off(): boolean {
    const own = this.model.getMetadata(KEY) as { enabled?: unknown } | undefined;
    return own?.enabled === false;
  }

  set off(value: boolean) {
    if (value) {
      this.model.setMetadata(KEY, { enabled: false });
    } else {
      this.model.deleteMetadata(KEY);
    }
  }

  /** One more view of the notebook, or its first. */
  addView(panel: NotebookPanel): void {
    if (this._views.includes(panel)) {
      return;
    }
    this._views.push(panel);
    panel.disposed.connect(() => {
      this._views = this._views.filter(view => view !== panel);
      this._painted.get(panel)?.dispose();
      this._painted.delete(panel);
      if (!this._views.length) {
        this.dispose();
      }
    });
    panel.sessionContext.kernelChanged.connect(() => this._changed.emit({ kind: 'kernel' }));
    panel.sessionContext.statusChanged.connect((_, status) => {
      if (status === 'idle') {
        this._changed.emit({ kind: 'kernel' });
      }
    });
    panel.context.pathChanged.connect(() => this._changed.emit({ kind: 'path' }));
    this._painted.set(panel, new PaintedView(panel));
  }

  /** The view that was used last. */
  set active(panel: NotebookPanel) {
    if (this._views[0] !== panel && this._views.includes(panel)) {
      this._views = [panel, ...this._views.filter(view => view !== panel)];
    }
  }

  get views(): readonly NotebookPanel[] {
    return this._views;
  }

  order(): string[] {
    return [...this._cells.keys()];
  }

  text(id: string): string | null {
    return this._cells.get(id)?.sharedModel.getSource() ?? null;
  }

  metadata(id: string): Record<string, unknown> | null {
    const cell = this._cells.get(id);
    const said = SAID.map(key => [key, cell?.getMetadata(key)] as const).filter(([, value]) => value !== undefined);
    return said.length ? Object.fromEntries(said) : null;
  }

  shared(id: string): object | null {
    return this._cells.get(id)?.sharedModel ?? null;
  }

  index(id: string): number {
    const cells = this.model.cells;
    for (let i = 0; i < cells.length; i++) {
      if (cells.get(i).id === id) {
        return i;
      }
    }
    return -1;
  }

  replace(id: string, start: number, end: number, old: string, text: string): boolean {
    const shared = this._cells.get(id)?.sharedModel;
    if (!shared || shared.getSource().slice(start, end) !== old) {
      return false;
    }
    changeSource(shared, start, end, text);
    this._renew(id);
    // Taking it back is to be seen at once as well.
    this._replaced.add(id);
    return true;
  }

  undo(id: string): boolean {
    return undoSource(this._cells.get(id)?.sharedModel);
  }

  decisions(): Decision[] {
    return [...this._cells.values()].flatMap(cell => readDecisions(cell.getMetadata(KEY)));
  }

  decide(finding: Finding, decision: Decision): void {
    for (const cell of this._cells.values()) {
      const kept = readDecisions(cell.getMetadata(KEY));
      const others = kept.filter(one => one.fingerprint !== finding.fingerprint);
      if (others.length < kept.length) {
        this._store(cell, others);
      }
    }
    const home = (finding.marks.find(mark => mark.stated) ?? finding.marks[0])?.cell;
    const cell = home === undefined ? undefined : this._cells.get(home);
    if (cell && decision.state !== 'open') {
      this._store(cell, [...readDecisions(cell.getMetadata(KEY)), decision]);
    }
  }

  async reveal(id: string, start: number, end: number, key: string): Promise<void> {
    const panel = this._views[0];
    const index = this.index(id);
    if (panel && index >= 0) {
      await this._painted.get(panel)?.reveal(index, { start, end, key });
    }
  }

  dispose(): void {
    if (this._isDisposed) {
      return;
    }
    this._isDisposed = true;
    this._painted.forEach(view => view.dispose());
    this._painted.clear();
    this._cells.forEach(cell => Signal.disconnectBetween(cell, this));
    this._watched.forEach(stop => stop());
    this._watched.clear();
    this._disposed.emit();
    Signal.clearData(this);
  }

  private _renew(id: string): void {
    this._painted.forEach(view => view.renew(id));
  }

  private _store(cell: ICellModel, decisions: Decision[]): void {
    this._storing = true;
    try {
      const stored = storeDecisions(decisions);
      if (stored) {
        cell.setMetadata(KEY, stored);
      } else {
        cell.deleteMetadata(KEY);
      }
    } finally {
      this._storing = false;
    }
  }

  private _onCells(): void {
    this._syncCells();
    this._changed.emit({ kind: 'order' });
    this._painted.forEach(view => view.request());
  }

  private _onMetadata(_: unknown, change: { key?: string }): void {
    if (change.key === undefined || change.key === KEY) {
      this._changed.emit({ kind: 'kernel' });
    }
  }

  private _syncCells(): void {
    const cells = new Map<string, ICellModel>();
    for (let i = 0; i < this.model.cells.length; i++) {
      const cell = this.model.cells.get(i);
      if (cell.type === 'markdown') {
        cells.set(cell.id, cell);
      }
    }
    for (const [id, cell] of this._cells) {
      if (cells.get(id) !== cell) {
        this._watched.get(id)?.();
        this._watched.delete(id);
      }
    }
    for (const [id, cell] of cells) {
      if (!this._watched.has(id)) {
        this._watched.set(id, this._watch(id, cell));
      }
    }
    this._cells = cells;
  }

  private _watch(id: string, cell: ICellModel): () => void {
    const shared = cell.sharedModel;
    const onText = (_: unknown, change: { sourceChange?: unknown }): void => {
      if (change.sourceChange) {
        this._changed.emit({ kind: 'text', cell: id });
        if (this._replaced.delete(id)) {
          this._renew(id);
        }
      }
    };
    const onMetadata = (_: unknown, change: { key?: string }): void => {
      if (!this._storing && (change.key === undefined || change.key === KEY)) {
        this._changed.emit({ kind: 'decisions' });
      }
      if (change.key === undefined || SAID.includes(change.key)) {
        this._changed.emit({ kind: 'text', cell: id });
      }
    };
    shared.changed.connect(onText as any);
    cell.metadataChanged.connect(onMetadata as any);
    return () => {
      shared.changed.disconnect(onText as any);
      cell.metadataChanged.disconnect(onMetadata as any);
    };
  }

  private _views: NotebookPanel[] = [];
  private _cells = new Map<string, ICellModel>();
  private _watched = new Map<string, () => void>();
  private _painted = new Map<NotebookPanel, PaintedView>();
  private _replaced = new Set<string>();
  private _storing = false;
  private _isDisposed = false;
  private _changed = new Signal<this, SubjectEvent>(this);
  private _disposed = new Signal<this, void>(this);
}
