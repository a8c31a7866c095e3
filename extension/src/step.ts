// A change of a source that is undone by itself.

/** A shared text, as far as a change of it needs. */
interface ISource {
  updateSource(start: number, end: number, text: string): void;
}

/** What has taken note of the changes of a shared text, where it has one. */
interface IUndo {
  stopCapturing(): void;
}

/**
 * Change a source as a step of its own: undoing it takes back nothing that was typed
 * within half a second of it, which is one step with it otherwise.
 */
export function changeSource(shared: ISource, start: number, end: number, text: string): void {
  const undo = (shared as { undoManager?: IUndo | null }).undoManager;
  undo?.stopCapturing();
  shared.updateSource(start, end, text);
  undo?.stopCapturing();
}

/** Take back the last step of a shared text. */
export function undoSource(shared: object | undefined): boolean {
  return Boolean((shared as { undoManager?: { undo(): unknown } | null } | undefined)?.undoManager?.undo());
}
