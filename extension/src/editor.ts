// Marks in a source editor: CodeMirror decorations, a hover card and a keyboard card.

import { Extension, Range, StateEffect, StateField } from '@codemirror/state';
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
import { classOf, marksAt, Sheet } from './sheet';

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
function decorate(sheet: Sheet, length: number): DecorationSet {
  const ranges: Range<Decoration>[] = [];
  for (const mark of sheet.marks) {
    if (mark.start < mark.end && mark.end <= length && mark.state !== 'dismissed') {
      ranges.push(
        Decoration.mark({
          class: classOf(mark),
          attributes: { 'data-claim': mark.key, 'data-state': mark.state }
        }).range(mark.start, mark.end)
      );
    }
  }
  for (const tick of sheet.ticks) {
    if (tick.start < tick.end && tick.end <= length) {
      ranges.push(
        Decoration.mark({ class: 'jp-Claim-tick', attributes: { title: tick.title } }).range(tick.start, tick.end)
      );
    }
  }
  return Decoration.set(ranges, true);
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

// Beyond this a copy of the text takes longer than it saves.
const LONGEST_FORESEEN = 100_000;

/** Tell the review what the text will be once the editor has taken in what is being typed. */
function foresee(sheet: Sheet, view: EditorView, event: InputEvent): void {
  const { doc, readOnly, selection } = view.state;
  const plain = event.inputType === 'insertText' && !event.isComposing && !view.composing;
  if (plain && event.data && !readOnly && selection.ranges.length === 1 && doc.length < LONGEST_FORESEEN) {
    const { from, to } = selection.main;
    sheet.desk?.foresee(sheet.cell, doc.sliceString(0, from) + event.data + doc.sliceString(to));
  }
}

/** The extension for an editor whose text `sheet` lies over. */
export function claimMarks(sheet: Sheet): Extension {
  const listen = ViewPlugin.define(view => {
    let gone = false;
    const draw = (): void => {
      // Marks of another text than the one shown are never drawn: the next answer brings new ones.
      if (gone || !sameText(view, sheet)) {
        return;
      }
      view.dispatch({ effects: drawMarks.of(decorate(sheet, view.state.doc.length)) });
    };
    const stop = sheet.subscribe(draw);
    queueMicrotask(draw);
    return {
      update: ({ docChanged }: ViewUpdate) => {
        // It may have become the text that the marks are of: by undoing, or because it was foreseen.
        if (docChanged && sheet.marks.length + sheet.ticks.length > 0) {
          queueMicrotask(draw);
        }
      },
      destroy: () => {
        gone = true;
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
    beforeinput: (event, view) => foresee(sheet, view, event)
  });
  return [markField, cardField, listen, hover, typing];
}

function sameText(view: EditorView, sheet: Sheet): boolean {
  return view.state.doc.length === sheet.text.length && view.state.doc.toString() === sheet.text;
}
