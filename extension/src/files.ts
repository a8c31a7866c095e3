// Markdown files in the text editor, and their previews.

import { IEditorTracker } from '@jupyterlab/fileeditor';
import { IMarkdownViewerTracker } from '@jupyterlab/markdownviewer';
import { FileSubject } from './file';
import { Painter } from './painter';
import { Review } from './review';
import { Reviews } from './reviews';
import { sheetOf } from './sheet';

/** Review every Markdown file that is opened in an editor; mark its previews too. */
export function reviewFiles(editors: IEditorTracker, previews: IMarkdownViewerTracker | null, reviews: Reviews): void {
  const known = new WeakMap<object, Review>();
  editors.widgetAdded.connect((_, widget) => {
    void widget.context.ready.then(() => {
      const { context, content } = widget;
      if (widget.isDisposed || !isMarkdown(context.path, content.model.mimeType)) {
        return;
      }
      let review = known.get(context);
      if (!review) {
        review = reviews.add(new FileSubject(context as any));
        known.set(context, review);
      }
      const view = { editor: content.editor, node: content.node, activate: () => content.activate() };
      const remove = (review.subject as FileSubject).addView(view);
      widget.disposed.connect(remove);
      if (editors.currentWidget === widget) {
        reviews.current = review;
      }
    });
  });
  editors.currentChanged.connect((_, widget) => {
    const review = widget && known.get(widget.context);
    if (review) {
      reviews.current = review;
    }
  });
  previews?.widgetAdded.connect((_, widget) => {
    const shared = (widget.context.model as any).sharedModel;
    const painter = new Painter(widget.content.renderer.node, sheetOf(shared), () => shared.getSource());
    widget.disposed.connect(() => painter.dispose());
  });
}

function isMarkdown(path: string, mimeType: string): boolean {
  return /\.(md|markdown|qmd|rmd)$/i.test(path) || /markdown|ipythongfm/.test(mimeType);
}
