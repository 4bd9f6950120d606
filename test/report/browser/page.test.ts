import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as path from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, type Page, chromium } from "playwright-core";
import { repositoryRoot } from "../../../scripts/engine/paths";
import { renderHtml } from "../../../scripts/report/render/html";
import { reportOf } from "../fixture";
import { findChromium } from "./chromium";
import { lowContrasts } from "./contrast";

const widths = { phone: 390, desktop: 1280 } as const;
const enoughContrast = 4.5; // WCAG 2.2, 1.4.3

describe("the page in a browser", function () {
  const program = findChromium();
  if (program === undefined) {
    it("SKIPPED: no Chromium on this machine; set CHROMIUM to one, or install the package chromium");
    return;
  }
  const folder = path.join(repositoryRoot, ".cache/test/report-page");
  const file = path.join(folder, "report.html");
  let browser: Browser;
  let page: Page;
  let complaints: string[];
  let requests: string[];

  before(async () => {
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(file, renderHtml(reportOf()));
    browser = await chromium.launch({ executablePath: program, args: ["--no-sandbox"] });
  });
  after(async () => {
    await browser.close();
  });
  const open = async (width: number, colorScheme: "light" | "dark" = "light"): Promise<void> => {
    page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
    [complaints, requests] = [[], []];
    page.on("console", (message) => complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("dialog", (dialog) => complaints.push(dialog.message()));
    page.on("request", (request) => requests.push(request.url()));
    await page.goto(pathToFileURL(file).href);
  };
  afterEach(async () => {
    await page.close();
  });
  const shown = (): Promise<string[]> =>
    page.evaluate<string[]>(
      "[...document.querySelectorAll('details.control')].filter(({ hidden }) => !hidden).map(({ id }) => id)",
    );
  const rows = (): Promise<number> => page.locator("details.control tbody tr:not([hidden])").count();
  const choose = async (name: string, value: string): Promise<void> => {
    await page.locator(`#filters [name=${name}]`).selectOption(value);
  };

  for (const [name, width] of Object.entries(widths)) {
    for (const scheme of ["light", "dark"] as const) {
      it(`is whole at ${name} width, ${scheme}: nothing sticks out, asks for anything, complains or is hard to read`, async () => {
        await open(width, scheme);
        await page.screenshot({ path: path.join(folder, `${name}-${scheme}.png`), fullPage: true });
        const sticksOut = await page.evaluate<boolean>("document.documentElement.scrollWidth > innerWidth");
        assert.equal(sticksOut, false);
        assert.deepEqual(complaints, []);
        assert.deepEqual(
          requests.filter((url) => !url.startsWith("data:")),
          [pathToFileURL(file).href],
        );
        await page.locator("#toggle").click();
        assert.deepEqual(await page.evaluate<string[]>(lowContrasts(enoughContrast)), []);
      });
    }
  }

  it("shows the worst first, and opens it", async () => {
    await open(widths.desktop);
    assert.deepEqual(await shown(), ["bucket-closed", "log-described", "table-encrypted"]);
    assert.equal(await page.locator("#bucket-closed").getAttribute("open"), "");
    assert.equal(await page.locator("#shown").textContent(), "3 controls, 6 judgements");
  });

  it("filters by system, framework, severity, result and words, and takes filters back", async () => {
    await open(widths.phone);
    await choose("system", "mailgenius");
    assert.deepEqual([await shown(), await rows()], [["bucket-closed"], 2]);
    await page.locator("#filters [type=reset]").click();
    await page.locator("#shown", { hasText: "3 controls, 6 judgements" }).waitFor();
    await choose("framework", "gdpr");
    assert.deepEqual(await shown(), ["bucket-closed", "table-encrypted"]);
    await choose("framework", "gdpr:32(1)(a)");
    assert.deepEqual(await shown(), ["table-encrypted"]);
    await choose("framework", "");
    await choose("severity", "low");
    assert.deepEqual(await shown(), ["log-described"]);
    await choose("severity", "");
    await choose("result", "no-resource");
    assert.deepEqual(await shown(), ["table-encrypted"]);
    await choose("result", "excepted");
    assert.deepEqual([await shown(), await rows()], [["bucket-closed"], 1]);
    await choose("result", "");
    await page.locator("#filters [name=words]").fill("NOBODY'S LOG");
    assert.deepEqual([await shown(), await rows()], [["log-described"], 1]);
    await page.locator("#filters [name=words]").fill("no such words");
    assert.deepEqual(await shown(), []);
    assert.ok(await page.locator("#none").isVisible());
  });

  it("opens the control that a link names, filtered out or not", async () => {
    await open(widths.desktop);
    await choose("severity", "low");
    await page.locator("#silent a").first().click();
    await page.locator("#table-encrypted[open]").waitFor();
    assert.ok(await page.locator("#table-encrypted").isVisible());
  });

  it("prints everything that is shown", async () => {
    await open(widths.desktop);
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    assert.equal(await page.locator("details:not([open])").count(), 0);
    await page.emulateMedia({ media: "print" });
    assert.equal(await page.locator("#filters").isVisible(), false);
  });
});
