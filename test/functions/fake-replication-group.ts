import type { Cache } from "../../functions/rotate-redis-token/cache";
import type { ControlPlane, TokenChange } from "../../functions/rotate-redis-token/control-plane";
import type { Credential } from "../../functions/shared/credential";

/** A group whose token changes take some ticks, with ElastiCache's rules: ROTATE keeps two tokens, SET one. */
export class FakeReplicationGroup implements Cache, ControlPlane {
  readonly changes: TokenChange[] = [];
  tokens: string[];
  /** Ticks during which the group is busy with something else. */
  busyTicks = 0;
  changeTicks = 2;
  /** Ticks for which the group stays busy after its first node has taken a change. */
  settlingTicks = 1;
  /** Says "available" and takes changes even while one is running, as a control plane that lags behind might. */
  lagging = false;
  private running: { readonly token: string; readonly change: TokenChange; ticks: number } | undefined;

  constructor(token: string) {
    this.tokens = [token];
  }

  accepts({ password }: Credential): Promise<boolean> {
    return Promise.resolve(this.tokens.includes(password));
  }

  isAvailable(): Promise<boolean> {
    return Promise.resolve(this.lagging || (this.running === undefined && this.busyTicks === 0));
  }

  changeToken(token: string, change: TokenChange): Promise<boolean> {
    if (!this.lagging && (this.running !== undefined || this.busyTicks > 0)) return Promise.resolve(false);
    if (change === "SET" && !this.tokens.includes(token))
      return Promise.reject(new Error("SET of an unknown token"));
    if (change === "ROTATE" && this.tokens.includes(token)) {
      return Promise.reject(new Error("a second ROTATE to the same token drops the one in use"));
    }
    this.changes.push(change);
    this.running = { token, change, ticks: this.changeTicks };
    return Promise.resolve(true);
  }

  tick(): void {
    if (this.busyTicks > 0) this.busyTicks -= 1;
    if (this.running === undefined) return;
    this.running.ticks -= 1;
    if (this.running.ticks > 0) return;
    const { token, change } = this.running;
    this.tokens = change === "SET" ? [token] : [token, ...this.tokens].slice(0, 2);
    this.running = undefined;
    this.busyTicks += this.settlingTicks;
  }
}
