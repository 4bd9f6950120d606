import { allowedText, describedStack, shapesOf, type Described } from "./described";

/** One row of the reference. */
interface Row {
  readonly key: string;
  readonly type: string;
  readonly allowed: string;
  readonly standard: string;
  readonly unit: string;
  readonly meaning: string;
}

const introduction = `<!-- Written by scripts/config-docs.ts. Change the schema in config/schema, not this page. -->

# Configuration

Every key of \`Pulumi.<stack>.yaml\`, from the schema that checks them (\`npx tsx scripts/config-docs.ts\`).
Keys that are not listed are refused. All faults of a file are reported at once, each with its key, the value and
what is allowed.

Some rules span several keys:

- Zones belong to \`aws:region\`; \`estate:recoveryRegion\` is another region.
- Fleets and Redis groups are exactly those of the system; \`frontend\` and \`uploads\` stand where the system has them.
- \`minimum\` ≤ \`desired\` ≤ \`maximum\`; \`minimum\`, \`recoveryWindowDays\` and the number of replicas reach what the documents ask.
- \`maxStorageGib\` is at least 10 % above \`storageGib\`.
- In production every Redis group has a copy.
- Without a connection proxy, the pools of all processes, with all fleets at their maximum, stay below \`max_connections\`.
- An instance has more memory than the heap that the documents give its process.
- Host names lie in their zone, and nothing else uses them.
- Stacks share no address range, host name or bucket name; one stack an account and region owns the audit services.
- Every role that the documents leave without a mailbox has one; in production no channel is left out.
- Text that reads like a placeholder is refused.
`;

/** The whole page, as Markdown. */
export function configurationPage(): string {
  const rows = rowsOf("", describedStack, true);
  const sections = [
    ["AWS", rows.filter(({ key }) => key.startsWith("aws:"))],
    ["Estate", rows.filter(({ key }) => key.startsWith("estate:") && !key.startsWith("estate:systems."))],
    ["Each system", rows.filter(({ key }) => key.startsWith("estate:systems."))],
  ] as const;
  return [introduction, ...sections.map(([title, part]) => `## ${title}\n\n${table(part)}\n`)].join("\n");
}

function rowsOf(key: string, node: Described, required: boolean): readonly Row[] {
  const own = key === "" ? [] : [rowOf(key, node, required)];
  const children = new Map<string, Row>();
  for (const row of shapesOf(node).flatMap((shape) => rowsOfShape(key, shape))) {
    if (!children.has(row.key)) children.set(row.key, row);
  }
  return [...own, ...children.values()];
}

function rowsOfShape(key: string, shape: Described): readonly Row[] {
  const prefix = key === "" ? "" : `${key}.`;
  return [
    ...Object.entries(shape.properties ?? {}).flatMap(([name, child]) =>
      rowsOf(`${prefix}${name}`, child, shape.required?.includes(name) ?? false),
    ),
    ...(shape.additionalProperties
      ? rowsOf(`${prefix}<${shape.keys ?? "key"}>`, shape.additionalProperties, true)
      : []),
    ...(shape.items ? rowsOf(`${key}[]`, shape.items, true) : []),
  ];
}

function rowOf(key: string, node: Described, required: boolean): Row {
  return {
    key,
    type: typeOf(node),
    allowed: allowedText(node),
    standard: node.default === undefined ? (required ? "required" : "absent") : JSON.stringify(node.default),
    unit: node.unit ?? "",
    meaning: [node.description, node.why].filter((text) => text !== undefined).join(". "),
  };
}

function typeOf(node: Described): string {
  const type = shapesOf(node)[0]?.type ?? "";
  return { object: "section", array: "list", string: "text", integer: "number" }[type] ?? type;
}

function table(rows: readonly Row[]): string {
  const header =
    "<!-- prettier-ignore -->\n| Key | Type | Allowed | Default | Unit | Meaning |\n|---|---|---|---|---|---|";
  const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("<", "&lt;");
  const line = (row: Row): string =>
    `| \`${row.key}\` | ${row.type} | ${cell(row.allowed)} | ${cell(row.standard)} | ${row.unit} | ${cell(row.meaning)} |`;
  return [header, ...rows.map(line)].join("\n");
}
