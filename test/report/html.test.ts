import assert from "node:assert/strict";
import { renderHtml } from "../../scripts/report/render/html";
import { piecesOf } from "../../scripts/report/render/html/control-view";
import { hostile, reportOf } from "./fixture";

describe("the report as a page", () => {
  const page = renderHtml(reportOf());
  const body = page.slice(page.indexOf("<body>"), page.indexOf("<script>"));

  it("is one file that asks for nothing", () => {
    assert.doesNotMatch(page, /(src|href)="(?!#|data:,")/);
    assert.doesNotMatch(page, /@import|url\(/);
    assert.match(page, /default-src &#39;none&#39;|default-src 'none'/);
  });

  it("runs nothing that a resource's name or a message brings", () => {
    assert.equal(page.match(/<script/g)?.length, 1);
    assert.ok(!body.includes(hostile));
    assert.ok(body.includes("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;"));
  });

  it("says the verdict in words, above everything else", () => {
    assert.match(body, /<p class="sentence">Not compliant: 1 violation of 1 mandatory control/);
    assert.ok(body.indexOf('class="sentence"') < body.indexOf('id="controls"'));
  });

  it("shows every result, the exception with its owner, and rules without resource", () => {
    for (const text of [
      "Not evaluated",
      "Excepted by platform until 2027-01-31",
      "No resource",
      "Files are published",
    ]) {
      assert.ok(body.includes(text), text);
    }
    assert.match(body, /<details class="control no-resource" id="table-encrypted"/);
  });

  it("looks good only when everything is judged", () => {
    assert.match(body, /class="verdict bad"/);
    assert.match(renderHtml(reportOf({ findings: { findings: [], rules: [] } })), /class="verdict bad"/);
  });

  it("sets what stands between backquotes as code", () => {
    assert.deepEqual(piecesOf("Set `tags` here"), [
      { code: false, text: "Set " },
      { code: true, text: "tags" },
      { code: false, text: " here" },
    ]);
  });
});
