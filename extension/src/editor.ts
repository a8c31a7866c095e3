// Marks in a source editor: CodeMirror decorations, a hover card and a keyboard card.

import { EditorState, Extension, Range, StateEffect, StateField, Transaction } from '@codemirror/state';
import {
  closeHoverTooltips,
  Decoration,
  DecorationSet,
  EditorView,
  hoverTooltip,
  showTooltip,
  Tooltip,
  ViewPlugin,
  ViewUpdate
} from '@codemirror/view';
import { createCard, focusCard } from './card';
import { nextKeys } from './guess';
import { classOf, IPage, marksAt, Sheet } from './sheet';

const drawMarks = StateEffect.define<DecorationSet>();
const setCard = StateEffect.define<Tooltip | null>();

const markField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    let drawn = marks.map(transaction.changes);
    for (const effect of transaction.effects) {
      if (effect.is(drawMarks)) {
        drawn = effect.value;
      }
    }
    return drawn;
  },
  provide: field => EditorView.decorations.from(field)
});

const cardField = StateField.define<Tooltip | null>({
  create: () => null,
  update(card, transaction) {
    let shown = transaction.docChanged ? null : card;
    for (const effect of transaction.effects) {
      if (effect.is(setCard)) {
        shown = effect.value;
      }
    }
    return shown;
  },
  provide: field => showTooltip.from(field)
});

/** What one decoration looks like; its key leads back to the finding. */
function decorate(page: IPage, length: number): DecorationSet {
  const ranges: Range<Decoration>[] = [];
  for (const mark of page.marks) {
    if (mark.start < mark.end && mark.end <= length && mark.state !== 'dismissed') {
      ranges.push(
        Decoration.mark({
          class: classOf(mark),
          attributes: { 'data-claim': mark.key, 'data-state': mark.state }
        }).range(mark.start, mark.end)
      );
    }
  }
  for (const tick of page.ticks) {
    if (tick.start < tick.end && tick.end <= length) {
      ranges.push(
        Decoration.mark({ class: 'jp-Claim-tick', attributes: { title: tick.title } }).range(tick.start, tick.end)
      );
    }
  }
  return Decoration.set(ranges, true);
}

/** Whether two sets of decorations look alike: most keys change nothing about them. */
function isSame(first: DecorationSet, second: DecorationSet): boolean {
  const [one, other] = [first.iter(), second.iter()];
  while (one.value && other.value) {
    if (one.from !== other.from || one.to !== other.to || !one.value.eq(other.value)) {
      return false;
    }
    one.next();
    other.next();
  }
  return !one.value && !other.value;
}

/** The one keyboard card that is open in the application. */
let openCard: EditorView | null = null;

/** Close the keyboard card, wherever it is. */
export function closeCard(): void {
  const view = openCard;
  openCard = null;
  if (view && view.state.field(cardField, false)) {
    view.dispatch({ effects: setCard.of(null) });
  }
}

/** Open the card of the findings at an offset; false when there are none. */
export function openCardAt(view: EditorView, sheet: Sheet, offset: number): boolean {
  const marks = marksAt(sheet, offset).filter(mark => mark.state !== 'dismissed');
  if (!marks.length || !sheet.desk || view.state.field(markField, false) === undefined) {
    return false;
  }
  closeCard();
  const desk = sheet.desk;
  const shut = (): void => {
    closeCard();
    view.focus();
  };
  const card: Tooltip = {
    pos: marks[0].start,
    end: marks[0].end,
    above: false,
    create: () => {
      const dom = createCard(
        desk,
        marks.map(mark => mark.key),
        { cell: sheet.cell, close: shut }
      );
      return { dom, mount: () => requestAnimationFrame(() => focusCard(dom)) };
    }
  };
  openCard = view;
  view.dispatch({ effects: setCard.of(card) });
  return true;
}

// Milliseconds of rest before it is asked what the next key may do: after a key, and after
// the cursor has moved, which it does by one place after the other.
const REST_AFTER_KEY = 10;
const REST_AFTER_MOVE = 60;

// Beyond this a copy of the text takes longer than it saves.
const LONGEST_FORESEEN = 100_000;

/**
 * A key that types something, before the browser takes it in; true where this has taken it in instead.
 *
 * The review is told what the text will be, where its marks are not known. Where they are, and
 * change with the key, text and marks are drawn in one step: the browser would lay out the line
 * without the marks, and once more with them.
 */
function takeIn(sheet: Sheet, view: EditorView, event: InputEvent): boolean {
  const { doc, readOnly, selection } = view.state;
  const put = event.data;
  const plain = event.inputType === 'insertText' && !event.isComposing && !view.composing;
  if (!plain || !put || readOnly || selection.ranges.length > 1 || doc.length > LONGEST_FORESEEN) {
    return false;
  }
  const { from, to } = selection.main;
  const text = doc.sliceString(0, from) + put + doc.sliceString(to);
  const page = sheet.pageOf(text.length, () => text);
  if (page === undefined) {
    sheet.desk?.foresee(sheet.cell, text);
  }
  if (!page) {
    return false;
  }
  const insert = (): Transaction =>
    view.state.update(view.state.replaceSelection(put), { userEvent: 'input.type', scrollIntoView: true });
  if (!view.state.facet(EditorView.inputHandler).some(handle => handle(view, from, to, put, insert))) {
    view.dispatch(insert());
  }
  return true;
}

/** The extension for an editor whose text `sheet` lies over. */
export function claimMarks(sheet: Sheet): Extension {
  const listen = ViewPlugin.define(view => {
    let gone = false;
    let guessing: ReturnType<typeof setTimeout> | undefined;
    const guess = (rest: number): void => {
      clearTimeout(guessing);
      guessing = setTimeout(() => {
        const { doc, selection } = view.state;
        const keys = view.hasFocus && doc.length <= LONGEST_FORESEEN ? nextKeys(view.state) : '';
        if (keys) {
          sheet.desk?.suppose(sheet.cell, { text: doc.toString(), at: selection.main.head, keys });
        }
      }, rest);
    };
    const draw = (): void => {
      // Marks of another text than the one shown are never drawn: the next answer brings new ones.
      if (gone || !sameText(view, sheet)) {
        return;
      }
      const marks = decorate(sheet, view.state.doc.length);
      if (!isSame(marks, view.state.field(markField))) {
        view.dispatch({ effects: drawMarks.of(marks) });
      }
      guess(REST_AFTER_KEY);
    };
    const stop = sheet.subscribe(draw);
    queueMicrotask(draw);
    return {
      update: ({ docChanged, selectionSet, focusChanged }: ViewUpdate) => {
        if (docChanged || selectionSet || focusChanged) {
          guess(docChanged ? REST_AFTER_KEY : REST_AFTER_MOVE);
        }
      },
      destroy: () => {
        gone = true;
        clearTimeout(guessing);
        stop();
        if (openCard === view) {
          openCard = null;
        }
      }
    };
  });
  const hover = hoverTooltip(
    (view, position) => {
      const desk = sheet.desk;
      const marks = sameText(view, sheet)
        ? marksAt(sheet, position).filter(mark => mark.state !== 'dismissed')
        : [];
      if (!desk || !marks.length || view.state.field(cardField, false)) {
        return null;
      }
      return {
        pos: marks[0].start,
        end: marks[0].end,
        above: false,
        create: () => {
          const close = (): void => {
            view.dispatch({ effects: closeHoverTooltips });
            view.focus();
          };
          return {
            dom: createCard(
              desk,
              marks.map(mark => mark.key),
              { cell: sheet.cell, close }
            )
          };
        }
      };
    },
    { hoverTime: 250, hideOnChange: true }
  );
  const typing = EditorView.domEventHandlers({
    beforeinput: (event, view) => takeIn(sheet, view, event)
  });
  // A text whose marks are known is drawn with them: it comes back by undoing, or its answer was there before it.
  const known = EditorState.transactionExtender.of(({ docChanged, newDoc }) => {
    const page = docChanged ? sheet.pageOf(newDoc.length, () => newDoc.toString()) : null;
    return page ? { effects: drawMarks.of(decorate(page, newDoc.length)) } : null;
  });
  return [markField, cardField, known, listen, hover, typing];
}

function sameText(view: EditorView, sheet: Sheet): boolean {
  return view.state.doc.length === sheet.text.length && view.state.doc.toString() === sheet.text;
}
