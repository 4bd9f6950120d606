import assert from "node:assert/strict";

export interface Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

/** A strict reader for the XML that the report writes: elements, attributes in double quotes, text, entities. */
export function parseXml(xml: string): Element {
  const declared = /^<\?xml version="1\.0" encoding="UTF-8"\?>\s*/.exec(xml);
  assert.ok(declared !== null, "no XML declaration");
  assert.doesNotMatch(
    xml,
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/,
    "characters that XML forbids",
  );
  const reader = { rest: xml.slice(declared[0].length) };
  const root = element(reader);
  assert.equal(reader.rest.trim(), "", "text after the root element");
  return root;
}

function element(reader: { rest: string }): Element {
  const open = /^<([\w-]+)((?:\s+[\w-]+="[^"<]*")*)\s*(\/?)>/.exec(reader.rest);
  assert.ok(open !== null, `no element at ${reader.rest.slice(0, 60)}`);
  reader.rest = reader.rest.slice(open[0].length);
  const [, tag = "", list = "", closed] = open;
  const attributes: Record<string, string> = {};
  for (const [, key = "", value = ""] of list.matchAll(/([\w-]+)="([^"]*)"/g)) {
    assert.ok(!(key in attributes), `${tag} has ${key} twice`);
    attributes[key] = plain(value);
  }
  const children: Element[] = [];
  let text = "";
  while (closed === "") {
    const end = `</${tag}>`;
    if (reader.rest.startsWith(end)) {
      reader.rest = reader.rest.slice(end.length);
      break;
    }
    if (reader.rest.startsWith("<")) children.push(element(reader));
    else {
      const [run = ""] = /^[^<]+/.exec(reader.rest) ?? [];
      assert.notEqual(run, "", `${tag} is not closed`);
      text += plain(run);
      reader.rest = reader.rest.slice(run.length);
    }
  }
  return { tag, attributes, children, text };
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function plain(text: string): string {
  assert.doesNotMatch(text.replace(/&(?:\w+|#\d+);/g, ""), /&/, "a bare &");
  return text.replace(/&(?:(\w+)|#(\d+));/g, (_, name?: string, code?: string) => {
    if (code !== undefined) return String.fromCodePoint(Number(code));
    const character = entities[name ?? ""];
    assert.ok(character !== undefined, `unknown entity ${name ?? ""}`);
    return character;
  });
}
