// The commands, their palette entries and what they act on.

import { JupyterFrontEnd } from '@jupyterlab/application';
import { ICommandPalette } from '@jupyterlab/apputils';
import { openCardAt } from './editor';
import { FileSubject } from './file';
import { LABELS } from './labels';
import { NotebookSubject } from './notebook';
import { ReviewPanel } from './panel';
import { Reviews } from './reviews';
import { sheetOf } from './sheet';

export namespace Commands {
  export const next = 'claim-checker:next-finding';
  export const previous = 'claim-checker:previous-finding';
  export const openCard = 'claim-checker:open-card';
  export const showPanel = 'claim-checker:show-panel';
  export const exportMarkdown = 'claim-checker:export-markdown';
  export const exportCsv = 'claim-checker:export-csv';
  export const undoFix = 'claim-checker:undo-fix';
  export const toggle = 'claim-checker:toggle-notebook';
}

export function addCommands(
  app: JupyterFrontEnd,
  reviews: Reviews,
  panel: ReviewPanel,
  palette: ICommandPalette | null
): void {
  const { commands } = app;
  const hasReview = (): boolean => reviews.current !== null;
  const add = (id: string, label: string, execute: () => void, isEnabled = hasReview): void => {
    commands.addCommand(id, { label, execute, isEnabled, describedBy: { args: { type: 'object', properties: {} } } });
    palette?.addItem({ command: id, category: LABELS.category });
  };
  add(Commands.next, LABELS.next, () => panel.step(1));
  add(Commands.previous, LABELS.previous, () => panel.step(-1));
  add(Commands.openCard, LABELS.openCard, () => openCardAtCursor(reviews));
  add(Commands.showPanel, LABELS.showPanel, () => app.shell.activateById(panel.id), () => true);
  add(Commands.exportMarkdown, LABELS.exportMarkdown, () => panel.export('md'));
  add(Commands.exportCsv, LABELS.exportCsv, () => panel.export('csv'));
  add(Commands.undoFix, LABELS.undoFix, () => reviews.current?.undoFix());
  commands.addCommand(Commands.toggle, {
    label: LABELS.toggle,
    isToggleable: true,
    isToggled: () => !reviews.current?.subject.off,
    isEnabled: () => reviews.current?.subject instanceof NotebookSubject,
    execute: () => {
      const review = reviews.current;
      if (review) {
        review.subject.off = !review.subject.off;
        reviews.assign(review);
      }
    },
    describedBy: { args: { type: 'object', properties: {} } }
  });
  palette?.addItem({ command: Commands.toggle, category: LABELS.category });
  panel.onExplained(() => app.shell.activateById(panel.id));
}

/** Open the card of the finding under the cursor of the editor in use. */
function openCardAtCursor(reviews: Reviews): void {
  const focused = document.activeElement;
  if (focused instanceof HTMLElement && focused.matches('.jp-Claim-rendered')) {
    focused.click();
    return;
  }
  const subject = reviews.current?.subject;
  const cell = subject instanceof NotebookSubject ? subject.views[0]?.content.activeCell : null;
  const inFile = subject instanceof FileSubject ? subject.editor : undefined;
  const editor = ((cell?.editor ?? inFile) as any)?.editor;
  const shared = cell?.model.sharedModel ?? subject?.shared('file');
  if (editor && shared) {
    openCardAt(editor, sheetOf(shared), editor.state.selection.main.head);
  }
}
