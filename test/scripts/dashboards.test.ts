import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as path from "node:path";
import { validateXML } from "xmllint-wasm";
import { projectFolder } from "../../config/stack-files";
import { dashboardDocs } from "../../scripts/dashboards";
import { picture } from "../../scripts/dashboards/picture";
import { dashboardsOfStack } from "../../scripts/dashboards/stack-dashboards";
import { systems } from "../../systems";

describe("docs/dashboards.md and its pictures", () => {
  const dashboards = dashboardsOfStack("prod");

  it("are what the facts say", () => {
    assert.deepEqual(dashboardDocs(true), {
      exitCode: 0,
      message: "docs/dashboards.md and its pictures are up to date",
    });
  });

  it("are refused when a picture is old", () => {
    const file = path.join(projectFolder, "docs/dashboards/vdx-main.svg");
    const text = fs.readFileSync(file, "utf8");
    try {
      fs.writeFileSync(file, text.replace("cpu-high", "cpu-low"));
      const { exitCode, message } = dashboardDocs(true);
      assert.equal(exitCode, 1);
      assert.match(message, /^docs\/dashboards\/vdx-main\.svg: .*make dashboards$/);
    } finally {
      fs.writeFileSync(file, text);
    }
  });

  for (const { planned } of dashboards) {
    it(`${planned.name}: the picture is well-formed and says that its data is simulated`, async () => {
      const text = picture(planned);
      const { errors } = await validateXML({
        xml: { fileName: "picture.svg", contents: text },
        schema: anything,
      });
      assert.deepEqual(errors, []);
      assert.ok(text.includes("simulated data"));
      assert.ok(!/NaN|undefined|Infinity/.test(text));
    });

    it(`${planned.name}: the picture shows every widget and every limit`, () => {
      const text = picture(planned);
      for (const { content } of planned.widgets) {
        if (content.kind !== "graph") continue;
        assert.ok(text.includes(content.title.slice(0, 12)), content.title);
        if (content.view === "lines") {
          for (const { thresholds } of content.limits)
            assert.ok(text.includes(thresholds[0] ?? "?"), thresholds[0]);
        }
      }
    });
  }

  it("show every widget that the facts state", () => {
    for (const { facts, planned } of dashboards) {
      const stated = facts.sections.flatMap(({ value }) => value.widgets).length;
      const headings = facts.sections.length + 1;
      assert.ok(planned.widgets.length >= stated + headings, planned.name);
    }
    assert.equal(dashboards.length, Object.keys(systems).length + 1);
  });
});

/** A schema that takes any document: only the form is looked at. */
const anything = {
  fileName: "anything.xsd",
  contents: `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/2000/svg">
    <xs:element name="svg"><xs:complexType mixed="true">
      <xs:sequence><xs:any minOccurs="0" maxOccurs="unbounded" processContents="skip"/></xs:sequence>
      <xs:anyAttribute processContents="skip"/>
    </xs:complexType></xs:element>
  </xs:schema>`,
};
