// The plug-in: wires the parts together. Every service beyond notebooks and editors is optional.

import type { IJupyterWidgetRegistry as WidgetRegistry } from '@jupyter-widgets/base';
import { IJupyterWidgetRegistry, WidgetModel } from '@jupyter-widgets/base';
import { ILayoutRestorer, JupyterFrontEnd, JupyterFrontEndPlugin } from '@jupyterlab/application';
import { ICommandPalette } from '@jupyterlab/apputils';
import { IEditorExtensionRegistry } from '@jupyterlab/codemirror';
import { IEditorTracker } from '@jupyterlab/fileeditor';
import { IMarkdownViewerTracker } from '@jupyterlab/markdownviewer';
import { INotebookTracker } from '@jupyterlab/notebook';
import { ISettingRegistry } from '@jupyterlab/settingregistry';
import { IStatusBar } from '@jupyterlab/statusbar';
import { addCommands, Commands } from './commands';
import { claimMarks } from './editor';
import { reviewFiles } from './files';
import { claimIcon } from './icon';
import { SESSION_MODULE, SESSION_VERSION, sessionModel } from './kernel';
import { LABELS } from './labels';
import { NotebookSubject } from './notebook';
import { ReviewPanel } from './panel';
import { Reviews } from './reviews';
import { ServerChannel } from './server';
import { readPreferences } from './settings';
import { sheetOf } from './sheet';
import { StatusItem } from './status';

const PLUGIN = 'claim-checker:plugin';

const plugin: JupyterFrontEndPlugin<void> = {
  id: PLUGIN,
  description: 'Marks numbers that cannot agree, in notebooks and Markdown files.',
  autoStart: true,
  requires: [INotebookTracker, IEditorExtensionRegistry],
  optional: [
    ISettingRegistry,
    ICommandPalette,
    IStatusBar,
    ILayoutRestorer,
    IEditorTracker,
    IMarkdownViewerTracker
  ],
  activate: (
    app: JupyterFrontEnd,
    notebooks: INotebookTracker,
    editors: IEditorExtensionRegistry,
    settings: ISettingRegistry | null,
    palette: ICommandPalette | null,
    statusBar: IStatusBar | null,
    restorer: ILayoutRestorer | null,
    files: IEditorTracker | null,
    previews: IMarkdownViewerTracker | null
  ) => {
    editors.addExtension({
      name: 'claim-checker:marks',
      factory: ({ model }) => {
        const extension = claimMarks(sheetOf(model.sharedModel));
        return { instance: () => extension, reconfigure: () => null };
      }
    });

    const reviews = new Reviews(new ServerChannel(app.serviceManager.serverSettings));
    followSettings(settings, reviews);
    followNotebooks(notebooks, reviews);
    if (files) {
      reviewFiles(files, previews, reviews);
    }

    const panel = new ReviewPanel(reviews);
    panel.title.icon = claimIcon;
    panel.title.caption = LABELS.panel;
    app.shell.add(panel, 'right', { rank: 900, type: 'Claim review' });
    restorer?.add(panel, panel.id);
    addCommands(app, reviews, panel, palette);
    statusBar?.registerStatusItem('claim-checker:status', {
      item: new StatusItem(reviews, () => void app.commands.execute(Commands.showPanel)),
      align: 'right',
      rank: 90,
      isActive: () => reviews.current !== null,
      activeStateChanged: reviews.currentChanged as any
    });
  }
};

const widgets: JupyterFrontEndPlugin<void> = {
  id: 'claim-checker:session',
  description: 'Takes answers from a checking session in the kernel.',
  autoStart: true,
  optional: [IJupyterWidgetRegistry],
  activate: (_: JupyterFrontEnd, registry: WidgetRegistry | null) => {
    registry?.registerWidget({
      name: SESSION_MODULE,
      version: SESSION_VERSION,
      exports: { ClaimSessionModel: sessionModel(WidgetModel) }
    });
  }
};

function followSettings(registry: ISettingRegistry | null, reviews: Reviews): void {
  registry
    ?.load(PLUGIN)
    .then(settings => {
      reviews.configure(readPreferences(settings));
      settings.changed.connect(() => reviews.configure(readPreferences(settings)));
    })
    .catch(reason => console.warn('claim-checker: settings not read', reason));
}

function followNotebooks(tracker: INotebookTracker, reviews: Reviews): void {
  const front = (): void => {
    const panel = tracker.currentWidget;
    const review = panel && !panel.isDisposed ? reviews.ofNotebook(panel) : null;
    if (panel && review) {
      (review.subject as NotebookSubject).active = panel;
      reviews.current = review;
    }
  };
  tracker.widgetAdded.connect((_, panel) => {
    void panel.context.ready.then(() => {
      if (!panel.isDisposed) {
        reviews.ofNotebook(panel);
        front();
      }
    });
  });
  tracker.currentChanged.connect(front);
}

export default [plugin, widgets];
