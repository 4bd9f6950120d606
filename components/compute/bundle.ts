import * as path from "node:path";
import { buildSync } from "esbuild";

const repositoryRoot = path.resolve(__dirname, "../..");

/**
 * Compiles `functions/<source>/index.ts` and all it imports into one CommonJS file for Lambda's Node 24. The same
 * sources give the same bytes on every machine, so that a preview shows a changed function only when it has changed.
 *
 * - CommonJS: several drivers are CommonJS and call `require` at run time, which an ES module does not have.
 * - The AWS SDK is bundled: what the lock file pins and the tests ran is what runs, not what the runtime brings.
 * - Names are kept and there is no source map: stack traces name functions, and no library source is uploaded.
 */
export function buildFunction(source: string): string {
  const { outputFiles } = buildSync({
    absWorkingDir: repositoryRoot,
    entryPoints: [`functions/${source}/index.ts`],
    bundle: true,
    write: false,
    platform: "node",
    target: "node24",
    format: "cjs",
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: "none",
    charset: "utf8",
    external: ["pg-native"], // an optional compiled driver that pg asks for and does without
    logLevel: "silent", // faults come as an exception
  });
  const [output] = outputFiles;
  if (output === undefined) throw new Error(`functions/${source}/index.ts gave no output.`);
  return output.text;
}

const built = new Map<string, string>();

/** `buildFunction`, once per process: several components declare the same function. */
export function bundleOf(source: string): string {
  const text = built.get(source) ?? buildFunction(source);
  built.set(source, text);
  return text;
}
