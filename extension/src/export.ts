// The review as a file: a Markdown table or CSV. Both quote what texts say.

import { Review } from './review';
import { IRow, standing } from './rows';

const HEADINGS = ['place', 'severity', 'rule', 'finding', 'state', 'reason'];

function cells(review: Review, row: IRow): string[] {
  const { finding, decision } = row;
  return [
    row.cell ? review.place(row.cell, '') : '',
    finding?.severity ?? '',
    finding ? `${finding.code} ${finding.name}` : (decision?.rule ?? ''),
    finding?.message ?? decision?.text ?? '',
    standing(row),
    decision?.reason ?? ''
  ];
}

/** A Markdown table; nothing in it becomes markup. */
export function asMarkdown(review: Review): string {
  const line = (all: readonly string[]): string => `| ${all.map(inMarkdown).join(' | ')} |`;
  const rows = review.rows().map(row => line(cells(review, row)));
  return [`# ${inMarkdown(review.subject.path)}`, '', line(HEADINGS), line(HEADINGS.map(() => '---')), ...rows, '', review.summary, ''].join('\n');
}

/** CSV after RFC 4180; a field never starts a formula in a spreadsheet. */
export function asCsv(review: Review): string {
  const rows = review.rows().map(row => cells(review, row));
  return [HEADINGS, ...rows].map(row => row.map(inCsv).join(',')).join('\r\n') + '\r\n';
}

export function inMarkdown(text: string): string {
  return text.replace(/[\\|<>[\]*_`]/g, sign => `\\${sign}`).replace(/\s+/g, ' ');
}

export function inCsv(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/** Hand a file to the browser. */
export function download(name: string, type: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
