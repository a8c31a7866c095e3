// Work that may wait until typing pauses: marks under the cursor come first.

const QUIET = 120;
const LONGEST = 1_000;

export class Later {
  constructor(private readonly act: () => void) {}

  /** Do it when nobody has asked for a while, but not too late. */
  request(): void {
    const now = performance.now();
    if (this._timer === null) {
      this._since = now;
    } else {
      clearTimeout(this._timer);
    }
    this._timer = setTimeout(() => {
      this._timer = null;
      this.act();
    }, Math.max(0, Math.min(QUIET, this._since + LONGEST - now)));
  }

  private _timer: ReturnType<typeof setTimeout> | null = null;
  private _since = 0;
}
