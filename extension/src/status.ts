// The item in the status bar: how many findings are open, how much was tested.

import { Widget } from '@lumino/widgets';
import { Later } from './later';
import { LABELS } from './labels';
import { Reviews } from './reviews';
import { isOpen } from './rows';

export class StatusItem extends Widget {
  constructor(reviews: Reviews, open: () => void) {
    const node = document.createElement('button');
    super({ node });
    node.type = 'button';
    node.title = LABELS.showPanel;
    this.addClass('jp-Claim-status');
    node.addEventListener('click', open);
    const draw = (): void => {
      const review = reviews.current;
      const waiting = review?.rows().filter(isOpen).length ?? 0;
      const text = review?.channel ? LABELS.status(waiting, review.counts.tested) : LABELS.idle;
      if (node.textContent !== text) {
        node.textContent = text;
      }
      node.dataset.open = String(waiting > 0);
    };
    const later = new Later(draw);
    reviews.currentChanged.connect(() => later.request());
    draw();
  }
}
