import { randomUUID } from "node:crypto";
import {
  holderOf,
  type SecretVersions,
  stages,
  type VersionRef,
} from "../../functions/shared/secret-versions";

interface Version {
  text: string | undefined;
  readonly labels: Set<string>;
}

/**
 * One secret, with the staging-label rules of the Secrets Manager user guide: a label is on one version at most;
 * AWSCURRENT cannot be taken away, only moved, and then AWSPREVIOUS follows to the version it came from; a version
 * that has lost all labels is deprecated and may be deleted.
 */
export class FakeSecretVersions implements SecretVersions {
  readonly versions = new Map<string, Version>();
  rotationEnabled = true;

  constructor(first: object, firstLabels: readonly string[] = [stages.current, stages.initial]) {
    this.versions.set(this.firstId, { text: JSON.stringify(first), labels: new Set(firstLabels) });
  }

  readonly firstId = randomUUID();

  /** What RotateSecret does before it calls the function: a pending version without a value. */
  startRotation(): string {
    const versionId = randomUUID();
    this.label(stages.pending, versionId, { text: undefined, labels: new Set() });
    return versionId;
  }

  /** Deletes what Secrets Manager may delete. */
  collectGarbage(): void {
    for (const [id, { labels }] of this.versions) if (labels.size === 0) this.versions.delete(id);
  }

  idOf(label: string): string | undefined {
    return holderOf(this.labels(), label);
  }

  /** The JSON under a label. */
  value(label: string): Record<string, unknown> {
    const text = this.versions.get(this.idOf(label) ?? "")?.text;
    if (text === undefined) throw new Error(`no value under ${label}`);
    return JSON.parse(text) as Record<string, unknown>;
  }

  // eslint-disable-next-line @typescript-eslint/require-await
  async describe(): Promise<{ rotationEnabled: boolean; labels: Record<string, readonly string[]> }> {
    return { rotationEnabled: this.rotationEnabled, labels: this.labels() };
  }

  // eslint-disable-next-line @typescript-eslint/require-await
  async read(_secretArn: string, { versionId, stage }: VersionRef): Promise<string | undefined> {
    const id = versionId ?? this.idOf(stage ?? stages.current);
    const version = this.versions.get(id ?? "");
    if (version === undefined || (stage !== undefined && !version.labels.has(stage))) return undefined;
    return version.text;
  }

  // eslint-disable-next-line @typescript-eslint/require-await
  async writePending(_secretArn: string, versionId: string, text: string): Promise<void> {
    const existing = this.versions.get(versionId);
    if (existing?.text !== undefined) return;
    this.label(stages.pending, versionId, { text, labels: existing?.labels ?? new Set() });
  }

  // eslint-disable-next-line @typescript-eslint/require-await
  async moveLabel(_secretArn: string, label: string, to: string, from?: string): Promise<void> {
    const holder = this.idOf(label);
    if (holder !== from) {
      throw new Error(
        `${label} is on ${String(holder)}: RemoveFromVersionId must say so, not ${String(from)}`,
      );
    }
    const target = this.versions.get(to);
    if (target === undefined) throw new Error(`no version ${to}`);
    this.label(label, to, target);
    if (label === stages.current && from !== undefined) {
      this.label(stages.previous, from, this.versions.get(from) ?? target);
    }
  }

  private label(label: string, id: string, version: Version): void {
    for (const { labels } of this.versions.values()) labels.delete(label);
    version.labels.add(label);
    this.versions.set(id, version);
  }

  private labels(): Record<string, readonly string[]> {
    return Object.fromEntries([...this.versions].map(([id, { labels }]) => [id, [...labels]]));
  }
}
