import assert from "node:assert/strict";
import fc from "fast-check";
import { keyLength, type SigningKeys, signingKeys } from "../../functions/rotate-signing-key/keys";
import { rotationSteps } from "../../functions/shared/rotation-event";
import { stages } from "../../functions/shared/secret-versions";
import { FakeSecretVersions } from "./fake-secret-versions";
import { crashingAfter, rotation, step } from "./rotation-run";

const key = (letter: string): string => letter.repeat(keyLength);
const first: SigningKeys = { next: key("n"), current: key("c"), previous: key("p") };

const keysUnder = (versions: FakeSecretVersions, label: string): SigningKeys =>
  signingKeys.parse(JSON.stringify(versions.value(label)), label);

describe("rotation of a signing key", () => {
  it("moves every key on by one and brings in a new one", async () => {
    const versions = new FakeSecretVersions({ ...first });
    await rotation(versions, signingKeys);
    const { next, current, previous } = keysUnder(versions, stages.current);
    assert.deepEqual({ current, previous }, { current: first.next, previous: first.current });
    assert.match(next, /^[A-Za-z0-9]{86}$/);
    assert.ok(!Object.values(first).includes(next));
  });

  it("leaves the former version readable", async () => {
    const versions = new FakeSecretVersions({ ...first });
    await rotation(versions, signingKeys);
    assert.deepEqual(keysUnder(versions, stages.previous), first);
  });

  it("never makes a key that was there before", async () => {
    const versions = new FakeSecretVersions({ ...first });
    const seen = new Set(Object.values(first));
    for (let count = 0; count < 20; count += 1) {
      await rotation(versions, signingKeys);
      seen.add(keysUnder(versions, stages.current).next);
    }
    assert.equal(seen.size, 3 + 20);
  });

  it("converges after a crash at any call, in any step", async () => {
    let completed = 0;
    for (let calls = 0; completed < rotationSteps.length; calls += 1) {
      completed = 0;
      const versions = new FakeSecretVersions({ ...first }, [stages.current]);
      const versionId = versions.startRotation();
      for (const name of rotationSteps) {
        const crashing = { versions: crashingAfter(versions, calls), target: signingKeys };
        await step(name, versionId, crashing).then(
          () => (completed += 1),
          async (error: unknown) => {
            assert.match(String(error), /crash/);
            for (const again of rotationSteps)
              await step(again, versionId, { versions, target: signingKeys });
          },
        );
      }
      const { current, previous } = keysUnder(versions, stages.current);
      assert.deepEqual([current, previous], [first.next, first.current], `after ${calls} calls`);
      assert.ok(calls < 50);
    }
  });

  it("answers the test that Secrets Manager makes when rotation is switched on", async () => {
    const versions = new FakeSecretVersions({ ...first });
    await step("testSecret", versions.startRotation(), { versions, target: signingKeys });
  });

  const bad: readonly [string, object, RegExp][] = [
    ["a key too short for HS256", { ...first, next: "n".repeat(42) }, /Too short to sign with: next/],
    ["the same key twice", { ...first, previous: first.current }, /Two of the three keys are the same/],
    ["a key missing", { next: first.next, current: first.current }, /AWSCURRENT .* has empty: previous/],
    ["one bare text", ["secret"], /AWSCURRENT version of the secret is not a JSON object/],
  ];
  for (const [what, value, message] of bad) {
    it(`refuses ${what}, and quotes no key`, async () => {
      const versions = new FakeSecretVersions(value);
      const test = step("testSecret", versions.startRotation(), { versions, target: signingKeys });
      await assert.rejects(test, (error: Error) => {
        assert.match(error.message, message);
        assert.doesNotMatch(error.message, /n{42}|c{42}|p{42}|"secret"/);
        return true;
      });
    });
  }

  it("does not put a version in force that skips a key: tokens would become invalid", async () => {
    const versions = new FakeSecretVersions({ ...first });
    const versionId = versions.startRotation();
    const skipped = { next: key("x"), current: key("y"), previous: first.current };
    await versions.writePending("", versionId, JSON.stringify(skipped));
    await assert.rejects(
      step("setSecret", versionId, { versions, target: signingKeys }),
      /does not follow from the current one/,
    );
  });
});

describe("signatures of a fleet", () => {
  /** What an instance that read the secret takes as valid. */
  const valid = ({ next, current, previous }: SigningKeys): readonly string[] => [next, current, previous];

  it("are valid at every instance that has missed at most one rotation, and no longer", () => {
    const history: SigningKeys[] = [first];
    for (let count = 0; count < 12; count += 1) {
      const last = history.at(-1) ?? first;
      history.push(signingKeys.renew(last));
    }
    const moments = fc.integer({ min: 0, max: history.length - 1 });
    fc.assert(
      fc.property(moments, moments, (signer, reader) => {
        const [signing, reading] = [history[signer] ?? first, history[reader] ?? first];
        const apart = Math.abs(signer - reader);
        assert.equal(valid(reading).includes(signing.current), apart <= 1, `${apart} rotations apart`);
      }),
    );
  });
});
