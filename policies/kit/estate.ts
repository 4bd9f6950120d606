import { Subject, type SubjectData } from "./subject";
import { unknown, type Value } from "./value";

/** All resources of a stack, and the ways between them. */
export class Estate {
  readonly subjects: readonly Subject[];
  private readonly byUrn: ReadonlyMap<string, Subject>;
  /** Outputs by URN, where the resource exists already: ids, ARNs. */
  private readonly outputs: ReadonlyMap<string, Readonly<Record<string, Value>>>;

  constructor(
    data: readonly SubjectData[],
    outputs: ReadonlyMap<string, Readonly<Record<string, Value>>> = new Map(),
  ) {
    // The engine's own order changes from run to run; what a rule names first must not.
    const inOrder = [...data].sort((a, b) => (a.urn < b.urn ? -1 : a.urn > b.urn ? 1 : 0));
    this.subjects = inOrder.map((each) => new Subject(each));
    this.byUrn = new Map(this.subjects.map((subject) => [subject.urn, subject]));
    this.outputs = outputs;
  }

  find(urn: string): Subject | undefined {
    return this.byUrn.get(urn);
  }

  /** Every resource of the given types; `*` stands for all types. */
  ofType(...types: readonly string[]): readonly Subject[] {
    if (types.includes("*")) return this.subjects;
    return this.subjects.filter(({ type }) => types.includes(type));
  }

  /**
   * The resources of the given types that `subject` names at `path`: by the program's own dependencies, which are known
   * before anything exists, otherwise by an id, ARN or name that the target is known to have, or an ARN that ends in it.
   */
  targetsOf(subject: Subject, path: string, ...types: readonly string[]): readonly Subject[] {
    const candidates = this.ofType(...types);
    const linked = new Set(subject.dependenciesOf(path));
    const byLink = candidates.filter(({ urn }) => linked.has(urn));
    if (byLink.length > 0) return byLink;
    const values = textsIn(subject.raw(path));
    return candidates.filter((candidate) =>
      this.identitiesOf(candidate).some((identity) => values.has(identity)),
    );
  }

  /** The resources of the given types that name `subject` at `path`: a bucket's versioning, a secret's rotation. */
  namedBy(subject: Subject, path: string, ...types: readonly string[]): readonly Subject[] {
    return this.ofType(...types).filter((other) =>
      this.targetsOf(other, path, subject.type).some(({ urn }) => urn === subject.urn),
    );
  }

  /** An output of a resource that exists already; undefined before. */
  output(subject: Subject, property: string): Value {
    return this.outputs.get(subject.urn)?.[property];
  }

  private identitiesOf(subject: Subject): readonly string[] {
    const outputs = this.outputs.get(subject.urn) ?? {};
    const named = identities.flatMap((key) => [outputs[key], subject.raw(key)]);
    return named.filter((value): value is string => typeof value === "string" && value !== "");
  }
}

const identities = [
  "id",
  "arn",
  "name",
  "bucket",
  "keyId",
  "identifier",
  "clusterIdentifier",
  "replicationGroupId",
] as const;

/** The texts of a value, and of ARNs among them also the name at their end. */
function textsIn(value: Value): ReadonlySet<string> {
  const values = Array.isArray(value) ? (value as readonly Value[]) : [value];
  const texts = values.filter((each): each is string => each !== unknown && typeof each === "string");
  return new Set(texts.flatMap((text) => [text, ...nameInArn(text)]));
}

/** `arn:aws:s3:::files` names `files`; `arn:aws:s3:::files/*` and wildcards name nothing. */
function nameInArn(text: string): readonly string[] {
  const name = /^arn:[^:]*:[^:]*:[^:]*:[^:]*:(?:.*[:/])?([^:/*]+)$/.exec(text)?.[1];
  return name === undefined ? [] : [name];
}
