import type { AlarmRecord } from "./alarm-record";
import type { Target } from "./route";

/** A record with the number of its version: whoever writes says which one they read. */
export interface Remembered {
  readonly record: AlarmRecord;
  readonly version: number;
}

/** Whether somebody may be told now. `busy`: another run is telling them at this moment. */
export type Claim = "claimed" | "sent" | "busy";

/** What the notifier knows between two runs. Throws where the store cannot be reached. */
export interface Memory {
  alarm(arn: string): Promise<Remembered | undefined>;
  /** All alarms that are open, or of which somebody has not been told yet. */
  unfinished(): Promise<readonly Remembered[]>;
  /** False where somebody else wrote since `version` was read; undefined: there was none. */
  keepAlarm(record: AlarmRecord, version: number | undefined): Promise<boolean>;
  /** Keeps start, end and level of an incident, for its mean times. */
  keepIncident(record: AlarmRecord, endedAt: number): Promise<void>;
  /** True for the first to ask within `seconds`, and for the same `notice` again. */
  claimQuiet(identity: string, notice: string, seconds: number): Promise<boolean>;
  /** Reserves telling one target of one notice, for as long as an attempt may take. */
  claimDelivery(notice: string, target: Target): Promise<Claim>;
  delivered(notice: string, target: Target): Promise<void>;
  /** Gives a reservation back after a failure. */
  notDelivered(notice: string, target: Target): Promise<void>;
}
