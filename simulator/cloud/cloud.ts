import { randomBytes } from "node:crypto";
import { Secret, valueOf } from "../protocol/values";
import { schemaOf } from "../schema/schema";
import { sharedId } from "../types/entry";
import { CloudIndex } from "./cloud-index";
import { isSealed, sealed } from "./seal";
import { readJournal, writeJournal } from "./journal";
import { logicalNameOf, stateOf } from "./resource";
import type { CloudResource, Json } from "./resource";

/** What a provider asks of the cloud. */
export interface Operation {
  readonly kind: "create" | "read" | "update" | "delete" | "invoke";
  /** Type of the resource, or token of the invoke. */
  readonly type: string;
  /** Empty for an invoke. */
  readonly urn: string;
}

/** The simulated cloud: every resource that lives in it, in all accounts and regions. */
export class Cloud {
  /** Called before each operation; throwing refuses it. Tests put faults here: throttling, a missing permission. */
  beforeOperation: (operation: Operation) => void = () => undefined;

  protected readonly index = new CloudIndex();
  /** Keeps digests of secrets from being looked up in tables; new for each cloud. */
  salt: string = randomBytes(12).toString("hex");

  /** Reads a cloud that was saved. A file that does not exist is a cloud without resources. */
  static load(file: string): Cloud {
    const cloud = new Cloud();
    const content = readJournal(file);
    if (content !== undefined) cloud.restore(content.salt, content.resources, content.generations);
    return cloud;
  }

  /** Writes the whole cloud; the file is replaced at once or not at all. */
  save(file: string): void {
    writeJournal(file, {
      salt: this.salt,
      resources: this.resources(),
      generations: this.index.generations(),
    });
  }

  /** Everything that lives, oldest first. */
  resources(): readonly CloudResource[] {
    return this.index.all();
  }

  /** The resource with this URN or logical name. Throws when there is none, or more than one has the name. */
  find(urnOrName: string): CloudResource {
    const matches = this.resources().filter(
      ({ urn }) => urn === urnOrName || logicalNameOf(urn) === urnOrName,
    );
    const urns = new Set(matches.map(({ urn }) => urn));
    const newest = matches.at(-1);
    if (newest === undefined) throw new Error(`nothing in the simulated cloud is named "${urnOrName}"`);
    if (urns.size > 1) {
      throw new Error(
        `"${urnOrName}" is not the only one of its name; give the URN: ${[...urns].join(", ")}`,
      );
    }
    return newest;
  }

  /**
   * Makes drift: changes properties behind the program's back, as somebody in the console would. Undefined removes.
   * Returns the changed resource.
   */
  change(urnOrName: string, patch: Readonly<Record<string, unknown>>): CloudResource {
    return this.transaction(() => {
      const resource = this.find(urnOrName);
      const schema = schemaOf(resource.type);
      for (const [key, value] of Object.entries(patch)) {
        const side = schema.inputs.has(key) ? "inputs" : "outputs";
        const { [key]: before, ...others } = resource[side];
        resource[side] = others;
        if (value !== undefined) {
          const secret = isSealed(before) || schema.secrets.has(key);
          resource[side][key] = this.seal(secret ? new Secret(valueOf(value)) : valueOf(value));
        }
      }
      this.put(resource);
      return resource;
    });
  }

  /** Deletes a resource behind the program's back. */
  remove(urnOrName: string): void {
    this.transaction(() => {
      this.delete(this.find(urnOrName));
    });
  }

  /** How many resources this URN has had: the generation of its next one. */
  generationOf(urn: string): number {
    return this.index.generationOf(urn);
  }

  /** The resource with this id: that of the URN, otherwise the newest; of a shared id that of the URN only. */
  byId(type: string, id: string, urn: string): CloudResource | undefined {
    const matches = this.index.withProperty(type, "id", id);
    const own = matches.findLast((resource) => resource.urn === urn);
    return own ?? (id === sharedId ? undefined : matches.at(-1));
  }

  /** The oldest of this URN and id: the one that a replacement left behind, if there was one. */
  oldest(urn: string, id: string): CloudResource | undefined {
    return this.index.ofUrn(urn).find((resource) => resource.id === id);
  }

  /** Resources of a type with this value of an output or input. */
  withProperty(type: string, property: string, value: unknown): readonly CloudResource[] {
    return this.index.withProperty(type, property, value);
  }

  /** Resources of a type that have all these values. */
  withProperties(type: string, wanted: Readonly<Record<string, unknown>>): readonly CloudResource[] {
    return this.index.withProperties(type, wanted);
  }

  /** Resources that may refer to this one. */
  referrersTo(resource: CloudResource): readonly CloudResource[] {
    const values = Object.values(stateOf(resource)).filter((value) => typeof value === "string");
    return [...new Set(values.flatMap((value) => this.index.holding(value)))].filter(
      (other) => other !== resource,
    );
  }

  /** Adds or changes a resource. */
  put(resource: CloudResource): void {
    this.index.put(resource);
  }

  /** Deletes a resource. */
  delete(resource: CloudResource): void {
    this.index.delete(resource);
  }

  /** Runs work that changes the cloud, as a whole. Without a journal there is nobody to exclude. */
  transaction<T>(work: () => T): T {
    return work();
  }

  /** Makes sure that what is read next is what every process sees. */
  synchronise(): void {
    // one process: nothing to do
  }

  private seal(value: Parameters<typeof sealed>[0]): Json {
    return sealed(value, this.salt);
  }

  protected restore(
    salt: string,
    resources: readonly CloudResource[],
    generations: Readonly<Record<string, number>>,
  ): void {
    this.salt = salt;
    this.index.clear();
    for (const resource of resources) this.index.put(resource);
    for (const [urn, count] of Object.entries(generations)) this.index.countGenerations(urn, count);
  }
}
