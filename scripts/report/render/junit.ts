import type { Control, Report, Row } from "../model/schema";

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** JUnit's XML: a suite a control, a case a resource. What is not evaluated, excepted or without resource is skipped. */
export function renderJunit({ subject, controls, digests }: Report): string {
  const suites = controls.map((control) => ({ control, cases: casesOf(control) }));
  const all = suites.flatMap(({ cases }) => cases);
  const lines = suites.flatMap(({ control, cases }) => [
    `  ${open("testsuite", { name: control.id, ...totals(cases) })}`,
    "    <properties>",
    ...propertiesOf(control).map(([name, value]) => `      ${open("property", { name, value }, true)}`),
    "    </properties>",
    ...cases.map(({ xml }) => xml),
    "  </testsuite>",
  ]);
  const name = `${subject.project} ${subject.stack} ${digests.whole.slice(0, 12)}`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    open("testsuites", { name, ...totals(all) }),
    ...lines,
    "</testsuites>",
    "",
  ].join("\n");
}

interface Case {
  readonly outcome: "passed" | "failed" | "skipped";
  readonly xml: string;
}

function casesOf(control: Control): readonly Case[] {
  if (control.rows.length > 0) return control.rows.map((row) => caseOf(control, row));
  const head = open("testcase", { classname: control.id, name: "(no resource)", time: 0 });
  return [
    { outcome: "skipped", xml: caseXml(head, skip("no resource: nothing in the stack is of its types")) },
  ];
}

function caseOf(control: Control, row: Row): Case {
  const head = open("testcase", {
    classname: control.id,
    name: `${row.name} (${row.type})`,
    time: 0,
    file: row.place?.file,
    line: row.place?.line,
  });
  switch (row.result) {
    case "pass":
      return { outcome: "passed", xml: `    ${head.replace(/>$/, "/>")}` };
    case "fail": {
      const body = `${row.words}\n${control.sentence}\nRemediation: ${control.remediation}\n${row.urn}`;
      const failure = `${open("failure", { message: `${row.name} ${row.words}`, type: `${control.level} ${control.severity}` })}${escape(body)}</failure>`;
      return { outcome: "failed", xml: caseXml(head, failure) };
    }
    case "excepted": {
      const { owner = "", reason = "", expires = "" } = row.exception ?? {};
      return skipped(head, `excepted by ${owner} until ${expires}: ${reason} (${row.words})`);
    }
    case "not-evaluated":
      return skipped(head, `not evaluated: ${row.words}`);
    case "not-applicable":
      return skipped(head, `not applicable: ${row.words}`);
  }
}

function skipped(head: string, message: string): Case {
  return { outcome: "skipped", xml: caseXml(head, skip(message)) };
}

function skip(message: string): string {
  return open("skipped", { message }, true);
}

function caseXml(head: string, content: string): string {
  return `    ${head}\n      ${content}\n    </testcase>`;
}

function totals(cases: readonly Case[]): Attributes {
  const number = (outcome: Case["outcome"]): number =>
    cases.filter((each) => each.outcome === outcome).length;
  return { tests: cases.length, failures: number("failed"), errors: 0, skipped: number("skipped"), time: 0 };
}

function propertiesOf({ sentence, severity, level, frameworks }: Control): readonly [string, string][] {
  const references = Object.entries(frameworks).filter(([, ids]) => ids.length > 0);
  return [
    ["sentence", sentence],
    ["severity", severity],
    ["level", level],
    ...references.map(([key, ids]): [string, string] => [key, ids.join(", ")]),
  ];
}

function open(tag: string, attributes: Attributes, close = false): string {
  const text = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escape(String(value))}"`)
    .join("");
  return `<${tag}${text}${close ? "/" : ""}>`;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
  "\n": "&#10;",
  "\r": "&#13;",
  "\t": "&#9;",
};

/** Text as XML 1.0 takes it: control characters and lone surrogates cannot be written at all. */
export function escape(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, "\ufffd")
    .replace(/[&<>"'\n\r\t]/g, (character) => entities[character] ?? character);
}
