import { sharedId, type IdentityContext, type TypeEntry } from "./entry";
import { Digits } from "./random/digits";
import { generatedText, textProblems } from "./random/text";

/** Values hang on the resource's identity and on its keepers, so that every run of a fresh cloud gives the same. */
function seedOf({ hash, inputs }: IdentityContext): string {
  return `${hash}/${JSON.stringify(inputs.keepers ?? {})}`;
}

const noCounterpart = { none: "the provider computes it, no cloud is asked" };

/** Nothing about a random value can change: another length, another range or other keepers mean another value. */
function fixed(...inputs: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries([...inputs, "keepers"].map((input) => [input, "a random value is drawn once"]));
}

const textInputs = [
  ...["length", "lower", "upper", "number", "numeric", "special", "overrideSpecial"],
  ...["minLower", "minUpper", "minNumeric", "minSpecial"],
];

const password: TypeEntry = {
  cloudFormation: noCounterpart,
  id: () => sharedId, // the provider's own: the value itself would be readable in the state
  replaces: fixed(...textInputs),
  check: textProblems,
  outputs: (context) => ({
    result: generatedText(context.inputs, seedOf(context)),
    bcryptHash: `$2a$10$${generatedText({ length: 53, special: false }, `${seedOf(context)}/bcrypt`)}`,
  }),
};

const string: TypeEntry = {
  ...password,
  id: (context) => generatedText(context.inputs, seedOf(context)),
  outputs: (context) => ({ result: generatedText(context.inputs, seedOf(context)) }),
};

function idBytes(context: IdentityContext): Buffer {
  return new Digits(seedOf(context)).bytes(Number(context.inputs.byteLength));
}

const id: TypeEntry = {
  cloudFormation: noCounterpart,
  id: (context) => idBytes(context).toString("base64url"),
  replaces: fixed("byteLength", "prefix"),
  outputs: (context) => {
    const bytes = idBytes(context);
    const prefix = typeof context.inputs.prefix === "string" ? context.inputs.prefix : "";
    return {
      b64Std: prefix + bytes.toString("base64"),
      b64Url: prefix + bytes.toString("base64url"),
      dec: prefix + BigInt(`0x0${bytes.toString("hex")}`).toString(),
      hex: prefix + bytes.toString("hex"),
    };
  },
};

const adverbs = [
  "duly",
  "early",
  "fairly",
  "fully",
  "gently",
  "mainly",
  "nearly",
  "openly",
  "rarely",
  "truly",
];
const adjectives = ["able", "brave", "calm", "deep", "eager", "fresh", "grand", "keen", "noble", "solid"];
const animals = ["bee", "crane", "dove", "finch", "heron", "ibis", "lark", "otter", "robin", "swift"];

const pet: TypeEntry = {
  cloudFormation: noCounterpart,
  id: (context) => {
    const { length = 2, prefix, separator = "-" } = context.inputs;
    const digits = new Digits(seedOf(context));
    const words = Array.from({ length: Number(length) }, (_, index) => {
      const left = Number(length) - index;
      return digits.pick(left === 1 ? animals : left === 2 ? adjectives : adverbs);
    });
    return [...(typeof prefix === "string" ? [prefix] : []), ...words].join(String(separator));
  },
  replaces: fixed("length", "prefix", "separator"),
  defaults: { length: 2, separator: "-" },
};

function integerOf(context: IdentityContext): number {
  const [min, max] = [Number(context.inputs.min), Number(context.inputs.max)];
  return (
    min + new Digits(`${seedOf(context)}/${JSON.stringify(context.inputs.seed ?? "")}`).below(max - min + 1)
  );
}

const integer: TypeEntry = {
  cloudFormation: noCounterpart,
  id: (context) => String(integerOf(context)),
  replaces: fixed("min", "max", "seed"),
  check: ({ min, max }) =>
    typeof min === "number" && typeof max === "number" && min > max
      ? [{ property: "min", reason: `min is ${min}, but must not be above max, which is ${max}` }]
      : [],
  outputs: (context) => ({ result: integerOf(context) }),
};

/** Version 4: random but for the digits that say so. */
function uuidOf(context: IdentityContext): string {
  const digits = new Digits(seedOf(context)).bytes(16).toString("hex");
  const parts = [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `4${digits.slice(13, 16)}`,
    `8${digits.slice(17, 20)}`,
  ];
  return [...parts, digits.slice(20)].join("-");
}

const uuid: TypeEntry = {
  cloudFormation: noCounterpart,
  id: uuidOf,
  replaces: fixed(),
  outputs: (context) => ({ result: uuidOf(context) }),
};

const shuffle: TypeEntry = {
  cloudFormation: noCounterpart,
  id: () => "-",
  replaces: fixed("inputs", "resultCount", "seed"),
  outputs: (context) => {
    const { inputs, resultCount } = context.inputs;
    const values = Array.isArray(inputs) ? (inputs as unknown[]) : [];
    return {
      results: new Digits(seedOf(context)).shuffled(values).slice(0, Number(resultCount ?? values.length)),
    };
  },
};

const bytes: TypeEntry = {
  cloudFormation: noCounterpart,
  id: () => sharedId,
  replaces: fixed("length"),
  outputs: (context) => {
    const value = new Digits(seedOf(context)).bytes(Number(context.inputs.length));
    return { base64: value.toString("base64"), hex: value.toString("hex") };
  },
};

/** Everything of @pulumi/random that programs commonly use. */
export const entries: Readonly<Record<string, TypeEntry>> = {
  "random:index/randomPassword:RandomPassword": password,
  "random:index/randomString:RandomString": string,
  "random:index/randomId:RandomId": id,
  "random:index/randomPet:RandomPet": pet,
  "random:index/randomInteger:RandomInteger": integer,
  "random:index/randomUuid:RandomUuid": uuid,
  "random:index/randomShuffle:RandomShuffle": shuffle,
  "random:index/randomBytes:RandomBytes": bytes,
};
