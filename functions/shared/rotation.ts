import type { RotationEvent } from "./rotation-event";
import { holderOf, type SecretVersions, stages } from "./secret-versions";

/** Writes one structured line. Callers pass names and ids, never values of a secret. */
export type Log = (message: string, details?: Readonly<Record<string, string>>) => void;

/** What a secret holds, and the server, if any, that must follow. Every method may be called again after a crash. */
export interface Target<Value> {
  /** Reads a version's JSON; `label` names the version in errors. */
  readonly parse: (json: string, label: string) => Value;
  /** The value that comes after `current`. */
  readonly renew: (current: Value) => Value;
  /** Throws where `pending` is not what comes after `current`. */
  readonly checkSuccession: (pending: Value, current: Value) => void;
  /** Makes the server accept `pending`. `previous` helps where `current` is out of step with the server. */
  readonly accept?: (versions: {
    readonly pending: Value;
    readonly current: Value;
    readonly previous: Value | undefined;
  }) => Promise<void>;
  /** Throws unless the value is good: where there is a server, it lets the value in. */
  readonly test: (value: Value) => Promise<void>;
  /** Makes the server refuse `previous`, where it accepts two passwords at a time. */
  readonly retire?: (versions: { readonly current: Value; readonly previous: Value }) => Promise<void>;
}

export interface RotationTools<Value> {
  readonly versions: SecretVersions;
  readonly target: Target<Value>;
  readonly log: Log;
}

/** Does one step of a rotation. Safe to repeat: a step that was done before finds that out and changes nothing. */
export async function rotate<Value>(event: RotationEvent, tools: RotationTools<Value>): Promise<void> {
  const { secretArn, versionId, step } = event;
  const { rotationEnabled, labels } = await tools.versions.describe(secretArn);
  if (!rotationEnabled) throw new Error(`Rotation is switched off for ${secretArn}.`);
  const ownLabels = labels[versionId];
  if (ownLabels === undefined) throw new Error(`${secretArn} has no version ${versionId} to rotate to.`);
  const isCurrent = ownLabels.includes(stages.current);
  if (!isCurrent && !ownLabels.includes(stages.pending)) {
    throw new Error(`Version ${versionId} of ${secretArn} is neither pending nor current.`);
  }
  // A repeated rotation whose version is in force already has only the clean-up of the last step to repeat.
  if (!isCurrent || step === "finishSecret") await steps[step](event, tools);
  tools.log("rotation step done", { secretArn, versionId, step });
}

const steps = { createSecret, setSecret, testSecret, finishSecret };

async function createSecret<Value>(
  { secretArn, versionId }: RotationEvent,
  tools: RotationTools<Value>,
): Promise<void> {
  const current = await readCurrent(secretArn, tools);
  const existing = await tools.versions.read(secretArn, { versionId, stage: stages.pending });
  if (existing !== undefined) return;
  await tools.versions.writePending(secretArn, versionId, JSON.stringify(tools.target.renew(current)));
}

async function setSecret<Value>(event: RotationEvent, tools: RotationTools<Value>): Promise<void> {
  const current = await readCurrent(event.secretArn, tools);
  const pending = await readPending(event, tools);
  if (pending === undefined)
    throw new Error("The pending version has no value: createSecret must run first.");
  tools.target.checkSuccession(pending, current);
  await tools.target.accept?.({ pending, current, previous: await readPrevious(event.secretArn, tools) });
}

async function testSecret<Value>(event: RotationEvent, tools: RotationTools<Value>): Promise<void> {
  // Secrets Manager calls this step alone when rotation is switched on without rotating at once; the pending version
  // may then be without a value, and what is being tested is that the function reaches secret and server.
  const value = (await readPending(event, tools)) ?? (await readCurrent(event.secretArn, tools));
  await tools.target.test(value);
}

async function finishSecret<Value>(event: RotationEvent, tools: RotationTools<Value>): Promise<void> {
  const { secretArn, versionId } = event;
  await putInForce(event, tools);
  await keepInitialVersion(secretArn, tools);
  if (tools.target.retire === undefined) return;
  const text = await tools.versions.read(secretArn, { versionId });
  const previous = await readPrevious(secretArn, tools);
  if (text === undefined || previous === undefined) return;
  // After the label has moved: applications that read the secret now get a password that stays valid.
  await tools.target.retire({ current: tools.target.parse(text, stages.current), previous });
}

async function putInForce<Value>(event: RotationEvent, tools: RotationTools<Value>): Promise<void> {
  const { secretArn, versionId } = event;
  const { labels } = await tools.versions.describe(secretArn);
  const current = holderOf(labels, stages.current);
  if (current === versionId) return;
  if ((await readPending(event, tools)) === undefined) {
    throw new Error(`Version ${versionId} of ${secretArn} has no value: it cannot come into force.`);
  }
  await tools.versions.moveLabel(secretArn, stages.current, versionId, current);
}

/** Gives the version that the program made a label of its own before the second rotation would strip its last one. */
async function keepInitialVersion(
  secretArn: string,
  { versions }: Pick<RotationTools<unknown>, "versions">,
): Promise<void> {
  const { labels } = await versions.describe(secretArn);
  if (holderOf(labels, stages.initial) !== undefined) return;
  const outgoing = holderOf(labels, stages.previous);
  if (outgoing !== undefined) await versions.moveLabel(secretArn, stages.initial, outgoing);
}

async function readCurrent<Value>(
  secretArn: string,
  { versions, target }: RotationTools<Value>,
): Promise<Value> {
  const text = await versions.read(secretArn, { stage: stages.current });
  if (text === undefined) throw new Error(`${secretArn} has no value yet: nothing to rotate.`);
  return target.parse(text, stages.current);
}

async function readPending<Value>(
  { secretArn, versionId }: RotationEvent,
  { versions, target }: RotationTools<Value>,
): Promise<Value | undefined> {
  const text = await versions.read(secretArn, { versionId, stage: stages.pending });
  return text === undefined ? undefined : target.parse(text, stages.pending);
}

async function readPrevious<Value>(
  secretArn: string,
  { versions, target }: RotationTools<Value>,
): Promise<Value | undefined> {
  const text = await versions.read(secretArn, { stage: stages.previous });
  return text === undefined ? undefined : target.parse(text, stages.previous);
}
