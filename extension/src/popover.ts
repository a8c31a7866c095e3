// The card over rendered text: one at a time, placed beside its mark.

import { createCard, focusCard } from './card';
import { IDesk } from './sheet';

let shown: { card: HTMLElement; close: (back: boolean) => void } | null = null;

/** Close the card, giving the focus back to its mark when `back` is set. */
export function closePopover(back = false): void {
  shown?.close(back);
}

/** Whether a card is shown for this mark. */
export function isOpenFor(anchor: HTMLElement): boolean {
  return shown !== null && anchor.getAttribute('aria-expanded') === 'true';
}

/** Show the card of `keys` under `anchor`. */
export function openPopover(
  anchor: HTMLElement,
  desk: IDesk,
  keys: readonly string[],
  options: { cell: string; focus: boolean }
): void {
  closePopover();
  const card = createCard(desk, keys, { cell: options.cell, close: () => closePopover(true) });
  card.classList.add('jp-Claim-popover');
  document.body.append(card);
  place(card, anchor);
  anchor.setAttribute('aria-expanded', 'true');
  let leaving = 0;
  const stay = (): void => window.clearTimeout(leaving);
  const leave = (): void => {
    stay();
    leaving = window.setTimeout(() => {
      if (!card.contains(document.activeElement)) {
        closePopover();
      }
    }, 300);
  };
  const outside = (event: Event): void => {
    const target = event.target as Node;
    if (!card.contains(target) && !anchor.contains(target)) {
      closePopover();
    }
  };
  card.addEventListener('mouseenter', stay);
  card.addEventListener('mouseleave', leave);
  anchor.addEventListener('mouseenter', stay);
  anchor.addEventListener('mouseleave', leave);
  document.addEventListener('mousedown', outside, true);
  document.addEventListener('wheel', outside, { capture: true, passive: true });
  shown = {
    card,
    close: back => {
      stay();
      shown = null;
      card.remove();
      anchor.setAttribute('aria-expanded', 'false');
      anchor.removeEventListener('mouseenter', stay);
      anchor.removeEventListener('mouseleave', leave);
      document.removeEventListener('mousedown', outside, true);
      document.removeEventListener('wheel', outside, { capture: true });
      if (back && anchor.isConnected) {
        anchor.focus();
      }
    }
  };
  if (options.focus) {
    focusCard(card);
  }
}

function place(card: HTMLElement, anchor: HTMLElement): void {
  const box = anchor.getBoundingClientRect();
  const below = window.innerHeight - box.bottom;
  const top = below > card.offsetHeight + 8 || box.top < card.offsetHeight ? box.bottom + 4 : box.top - card.offsetHeight - 4;
  const left = Math.max(4, Math.min(box.left, window.innerWidth - card.offsetWidth - 4));
  card.style.top = `${Math.max(4, Math.min(top, window.innerHeight - card.offsetHeight - 4))}px`;
  card.style.left = `${left}px`;
}
