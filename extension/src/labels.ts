// Captions of the controls. What is said about a text comes from the checker, never from here.

import { State } from './wire';

export const LABELS = {
  panel: 'Claim review',
  noDocument: 'Open a notebook or a Markdown file to review its numbers.',
  nothing: 'No finding to show.',
  off: 'Checking is off for this notebook.',
  idle: 'not checked',
  kernel: 'kernel session',
  server: 'Jupyter server',
  noSource: 'no source: neither a kernel session nor the server answers',
  dismiss: 'Dismiss',
  reason: 'Reason',
  ask: 'To ask',
  reopen: 'Reopen',
  explain: 'Explain',
  known: 'known',
  inBaseline: 'Stands in the baseline',
  origin: (origin: string): string => `defined in: ${origin}`,
  ownRules: (count: number): string => `Rules that are not built in (${count})`,
  close: 'Close',
  numbers: 'Numbers',
  changesShort: 'One of these would do',
  changes: 'One of these changes would make them agree',
  severity: 'severity',
  rule: 'rule',
  state: 'state',
  previous: 'Previous finding',
  next: 'Next finding',
  openCard: 'Open the finding at the cursor',
  showPanel: 'Show the claim review',
  exportMarkdown: 'Export the review as Markdown',
  exportCsv: 'Export the review as CSV',
  undoFix: 'Undo the change that was made last',
  toggle: 'Check numbers in this notebook',
  category: 'Claim checker',
  thisCell: 'this cell',
  cell: 'cell',
  file: 'this file',
  document: 'whole document',
  reviewed: (done: number, all: number): string => `${done} of ${all} reviewed`,
  status: (open: number, tested: number): string => `${open} open · ${tested} tested`
} as const;

export const STATES: readonly State[] = ['open', 'fixed', 'dismissed', 'to ask'];
export const SEVERITIES: readonly string[] = ['error', 'warning', 'info'];
