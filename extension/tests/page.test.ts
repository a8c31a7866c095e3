import { describe, expect, it, vi } from 'vitest';
import { blocks, RulePage } from '../src/page';

const TEXT = 'The <b>sum</b> is `a + b`.\n\n## Flagged\n\n```text\n# 3 and 4 are 8.\n\nMore.\n```\n\nLast\nline.';

describe('RulePage', () => {
  it('tells headings, examples and paragraphs apart, and takes nothing for markup', () => {
    expect(blocks(TEXT).map(node => [node.tagName, node.textContent])).toEqual([
      ['P', 'The <b>sum</b> is a + b.'],
      ['H4', 'Flagged'],
      ['PRE', '# 3 and 4 are 8.\n\nMore.'],
      ['P', 'Last\nline.']
    ]);
    expect(blocks(TEXT)[0].querySelector('code')!.textContent).toBe('a + b');
    expect(blocks(TEXT)[0].querySelector('b')).toBeNull();
  });

  it('closes by its button and by Escape', () => {
    const closed = vi.fn();
    const page = new RulePage(closed);
    document.body.append(page.node);
    page.show('SUM', TEXT);
    expect(document.activeElement!.className).toContain('jp-Claim-pageClose');
    (document.activeElement as HTMLElement).click();
    page.node.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    expect(closed).toHaveBeenCalledTimes(2);
    page.hide();
    expect(page.isOpen).toBe(false);
  });
});
