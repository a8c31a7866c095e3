// One view of a notebook: marks on its rendered cells, and the way to a place in it.

import { Cell, MarkdownCell } from '@jupyterlab/cells';
import { NotebookPanel } from '@jupyterlab/notebook';
import { openCardAt } from './editor';
import { nextFrame, Painter } from './painter';
import { sheetOf } from './sheet';

interface IPlace {
  start: number;
  end: number;
  /** Of the finding whose card is wanted. */
  key: string;
}

/** Keeps one painter for every Markdown cell. */
export class PaintedView {
  constructor(private readonly panel: NotebookPanel) {
    this.request();
  }

  /** Look at the cells once the notebook has made their widgets, which it does on the same signal. */
  request(): void {
    nextFrame(() => this._sync());
  }

  dispose(): void {
    this._isDisposed = true;
    this._painters.forEach(painter => painter.dispose());
    this._painters.clear();
  }

  /** Render a cell anew at once: by itself it waits a second after its text has changed. */
  renew(id: string): void {
    const cell = this.panel.content.widgets.find(widget => widget.model?.id === id);
    if (cell instanceof MarkdownCell && cell.rendered) {
      cell.update();
    }
  }

  /** Bring a place into view and put the focus on it: rendered where it is, else in the source. */
  async reveal(index: number, place: IPlace): Promise<void> {
    const notebook = this.panel.content;
    notebook.deselectAll();
    notebook.activeCellIndex = index;
    await notebook.scrollToItem(index, 'smart').catch(() => undefined);
    const cell = await this._cellAt(index);
    await cell?.ready;
    if (cell instanceof MarkdownCell && cell.rendered) {
      // A cell that has just come into view is rendered a moment later.
      for (let tries = 0; tries < 10 && cell.rendered; tries++) {
        if (this._painters.get(cell)?.focusOn(place.key, place.start)) {
          return;
        }
        await new Promise<void>(resolve => nextFrame(resolve));
      }
      if (!cell.rendered) {
        // Somebody has begun to write in it meanwhile.
        return;
      }
    }
    if (cell) {
      this._focusSource(cell, place);
    }
  }

  /** The mark that had the focus is gone: the keyboard goes on acting on its cell. */
  private _focusCell(cell: Cell): void {
    const notebook = this.panel.content;
    const index = notebook.widgets.indexOf(cell);
    if (index >= 0 && notebook.mode === 'command') {
      notebook.activeCellIndex = index;
      cell.node.focus({ preventScroll: true });
    }
  }

  private _focusSource(cell: Cell, { start, end, key }: IPlace): void {
    if (cell instanceof MarkdownCell) {
      cell.rendered = false;
    }
    this.panel.content.mode = 'edit';
    const editor = cell.editor;
    if (!editor) {
      return;
    }
    editor.focus();
    const [from, to] = [editor.getPositionAt(start), editor.getPositionAt(end)];
    if (from && to) {
      editor.setSelection({ start: from, end: to });
      editor.revealSelection({ start: from, end: to });
    }
    const view = (editor as any).editor;
    if (key && view) {
      requestAnimationFrame(() => openCardAt(view, sheetOf(cell.model.sharedModel), start));
    }
  }

  /** The widget of a cell; a long notebook makes its widgets one after the other. */
  private async _cellAt(index: number): Promise<Cell | null> {
    const notebook = this.panel.content;
    for (let tries = 0; tries < 100 && !notebook.isDisposed; tries++) {
      if (notebook.widgets[index]) {
        return notebook.widgets[index];
      }
      await new Promise<void>(resolve => nextFrame(resolve));
    }
    return null;
  }

  private _sync(): void {
    const cells = new Set(this._isDisposed || this.panel.isDisposed ? [] : this.panel.content.widgets);
    for (const [cell, painter] of this._painters) {
      if (!cells.has(cell) || cell.isDisposed) {
        painter.dispose();
        this._painters.delete(cell);
      }
    }
    for (const cell of cells) {
      if (cell instanceof MarkdownCell && !cell.isDisposed && !this._painters.has(cell)) {
        const shared = cell.model.sharedModel;
        const painter = new Painter(
          cell.renderer.node,
          sheetOf(shared),
          () => shared.getSource(),
          () => this._focusCell(cell)
        );
        this._painters.set(cell, painter);
      }
    }
  }

  private _painters = new Map<Cell, Painter>();
  private _isDisposed = false;
}
