// The filters of the panel: by severity, rule and state.

import { element } from './card';
import { LABELS, SEVERITIES, STATES } from './labels';
import { IRow, standing } from './rows';

type FilterName = 'severity' | 'rule' | 'state';

const NAMES: Record<FilterName, string> = {
  severity: LABELS.severity,
  rule: LABELS.rule,
  state: LABELS.state
};

/** Three choices, and what they let through. */
export class Filters {
  constructor(private readonly changed: () => void) {}

  readonly node = element('div', 'jp-Claim-filters');

  passes(row: IRow): boolean {
    const { severity, rule, state } = this._chosen;
    return (
      (!severity || row.finding?.severity === severity) &&
      (!rule || ruleOf(row) === rule) &&
      (!state || standing(row) === state)
    );
  }

  /** Offer the rules that there are; a rule that is gone is no longer chosen. */
  draw(rows: readonly IRow[]): void {
    const rules = [...new Set(rows.map(ruleOf))].filter(Boolean).sort();
    if (!rules.includes(this._chosen.rule)) {
      this._chosen.rule = '';
    }
    const states: readonly string[] = rows.some(row => row.known) ? [...STATES, LABELS.known] : STATES;
    if (this._chosen.state && !states.includes(this._chosen.state)) {
      this._chosen.state = '';
    }
    const choices: Record<FilterName, readonly string[]> = { severity: SEVERITIES, rule: rules, state: states };
    const signature = JSON.stringify([choices, this._chosen]);
    if (signature !== this._drawn) {
      this._drawn = signature;
      const names = Object.keys(NAMES) as FilterName[];
      this.node.replaceChildren(...names.map(name => this._control(name, choices[name])));
    }
  }

  private _control(name: FilterName, choices: readonly string[]): HTMLElement {
    const label = element('label', 'jp-Claim-filter');
    const select = document.createElement('select');
    select.dataset.filter = name;
    select.setAttribute('aria-label', NAMES[name]);
    select.append(new Option(NAMES[name], ''), ...choices.map(choice => new Option(choice, choice)));
    select.value = this._chosen[name];
    select.addEventListener('change', () => {
      this._chosen[name] = select.value;
      this.changed();
    });
    label.append(select);
    return label;
  }

  private readonly _chosen: Record<FilterName, string> = { severity: '', rule: '', state: '' };
  private _drawn = '';
}

function ruleOf(row: IRow): string {
  return row.finding?.code ?? row.decision?.rule ?? '';
}
