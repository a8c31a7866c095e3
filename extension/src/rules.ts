// The rules in use that are not built in, each with where it is defined, as a list that opens.

import { element } from './card';
import { LABELS } from './labels';
import { OwnRule } from './wire';

/** A list in the panel; whether it is open outlives its contents. */
export class RuleList {
  constructor() {
    this._list.setAttribute('role', 'list');
    this.node.append(this._caption, this._list);
    this.draw([]);
  }

  readonly node = element('details', 'jp-Claim-rules');

  draw(rules: readonly OwnRule[]): void {
    const signature = JSON.stringify(rules);
    if (signature === this._drawn) {
      return;
    }
    this._drawn = signature;
    this.node.hidden = !rules.length;
    this._caption.textContent = LABELS.ownRules(rules.length);
    this._list.replaceChildren(...rules.map(item));
  }

  private readonly _caption = element('summary', 'jp-Claim-rulesCaption');
  private readonly _list = element('div', 'jp-Claim-rulesList');
  private _drawn = '';
}

function item({ code, name, origin }: OwnRule): HTMLElement {
  const line = element('div', 'jp-Claim-ownRule');
  line.setAttribute('role', 'listitem');
  line.append(element('span', 'jp-Claim-code', `${code} ${name}`), ' ', element('span', 'jp-Claim-origin', origin));
  return line;
}
