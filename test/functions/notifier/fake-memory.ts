import type { AlarmRecord } from "../../../functions/notifier/alarm-record";
import type { Claim, Memory, Remembered } from "../../../functions/notifier/memory";
import { targetKey, type Target } from "../../../functions/notifier/route";

/** The notifier's memory without a table. `broken` throws as a table out of reach does. */
export class FakeMemory implements Memory {
  readonly alarms = new Map<string, Remembered>();
  readonly incidents: { name: string; startedAt: number; endedAt: number }[] = [];
  readonly deliveries = new Map<string, { sent: boolean; until: number }>();
  private readonly quiet = new Map<string, { notice: string; until: number }>();
  broken = false;

  constructor(private readonly now: () => number) {}

  alarm(arn: string): Promise<Remembered | undefined> {
    return this.reached(() => this.alarms.get(arn));
  }

  unfinished(): Promise<readonly Remembered[]> {
    return this.reached(() =>
      [...this.alarms.values()].filter(({ record }) => record.open || record.outstanding),
    );
  }

  keepAlarm(record: AlarmRecord, version: number | undefined): Promise<boolean> {
    return this.reached(() => {
      if (this.alarms.get(record.arn)?.version !== version) return false;
      this.alarms.set(record.arn, { record, version: (version ?? 0) + 1 });
      return true;
    });
  }

  keepIncident({ name, openedAt }: AlarmRecord, endedAt: number): Promise<void> {
    return this.reached(() => {
      this.incidents.push({ name, startedAt: openedAt, endedAt });
    });
  }

  claimQuiet(identity: string, notice: string, seconds: number): Promise<boolean> {
    return this.reached(() => {
      const known = this.quiet.get(identity);
      if (known !== undefined && known.until > this.now() && known.notice !== notice) return false;
      this.quiet.set(identity, { notice, until: this.now() + seconds * 1000 });
      return true;
    });
  }

  claimDelivery(notice: string, target: Target): Promise<Claim> {
    return this.reached(() => {
      const key = `${notice} ${targetKey(target)}`;
      const known = this.deliveries.get(key);
      if (known?.sent === true) return "sent";
      if (known !== undefined && known.until > this.now()) return "busy";
      this.deliveries.set(key, { sent: false, until: this.now() + 120_000 });
      return "claimed";
    });
  }

  delivered(notice: string, target: Target): Promise<void> {
    return this.reached(() => {
      this.deliveries.set(`${notice} ${targetKey(target)}`, { sent: true, until: 0 });
    });
  }

  notDelivered(notice: string, target: Target): Promise<void> {
    return this.reached(() => {
      this.deliveries.delete(`${notice} ${targetKey(target)}`);
    });
  }

  private reached<T>(work: () => T): Promise<T> {
    if (!this.broken) return Promise.resolve(work());
    return Promise.reject(new Error("ProvisionedThroughputExceededException"));
  }
}
