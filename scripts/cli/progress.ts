import { colour as pc } from "./colour";

const frames = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"];
const spinEveryMs = 100;
const plainEveryMs = 30_000;

/**
 * Says on stderr that something long is going on: a spinner with elapsed seconds on a terminal, a line at the
 * start, every half minute and at the end elsewhere. It shows what has happened, never a guess of what is left.
 */
export class Progress {
  private detail = "";
  private frame = 0;
  private readonly startedAt = Date.now();
  private readonly timer: NodeJS.Timeout;
  private readonly animated = process.stderr.isTTY && process.env.CI === undefined;

  constructor(private readonly label: string) {
    if (!this.animated) process.stderr.write(`${label} …\n`);
    const draw = (): void => {
      this.draw();
    };
    this.timer = setInterval(draw, this.animated ? spinEveryMs : plainEveryMs);
    this.timer.unref();
  }

  /** What has been done so far, for example `312 resources`. */
  update(detail: string): void {
    this.detail = detail;
  }

  /** Ends the display and leaves one line. */
  end(text = "done"): void {
    clearInterval(this.timer);
    this.clear();
    process.stderr.write(`${this.label}: ${text} ${pc.dim(`(${this.elapsed()})`)}\n`);
  }

  /** Ends the display and leaves nothing. */
  abandon(): void {
    clearInterval(this.timer);
    this.clear();
  }

  private draw(): void {
    const text = [this.label, this.detail, this.elapsed()].filter((part) => part !== "").join(" · ");
    if (!this.animated) {
      process.stderr.write(`${text}\n`);
      return;
    }
    this.frame = (this.frame + 1) % frames.length;
    process.stderr.write(
      `\r\u001b[2K${pc.cyan(frames[this.frame] ?? "")} ${text.slice(0, (process.stderr.columns || 80) - 3)}`,
    );
  }

  private clear(): void {
    if (this.animated) process.stderr.write("\r\u001b[2K");
  }

  private elapsed(): string {
    return `${Math.round((Date.now() - this.startedAt) / 1000)} s`;
  }
}
