import * as fs from "node:fs";

/** Where Chromium may be: named by the environment, or as Debian and others install it. */
const places = [
  process.env.CHROMIUM,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** The program of a Chromium on this machine; undefined where there is none. */
export function findChromium(): string | undefined {
  return places.find((place) => place !== undefined && place !== "" && fs.existsSync(place));
}
