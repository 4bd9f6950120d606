import { Fault } from "../cli/faults";
import { compare } from "../report/model/results";
import type { Files } from "./manifest";

const block = 512;
/** Where each field of a header begins (POSIX.1-1988, ustar). */
const offsets = {
  name: 0,
  mode: 100,
  uid: 108,
  gid: 116,
  size: 124,
  time: 136,
  sum: 148,
  kind: 156,
  magic: 257,
  prefix: 345,
};

/** A POSIX tar archive without owner or time: the same files give the same bytes. */
export function tarOf(files: Files, folder: string): Buffer {
  const parts = [...files]
    .sort(([left], [right]) => compare(left, right))
    .flatMap(([name, content]) => [
      headerOf(`${folder}/${name}`, content.length),
      content,
      padding(content.length),
    ]);
  return Buffer.concat([...parts, Buffer.alloc(2 * block)]);
}

function headerOf(file: string, size: number): Buffer {
  const header = Buffer.alloc(block);
  const [prefix, name] = split(file);
  header.write(name, offsets.name, "utf8");
  octal(header, 0o644, offsets.mode, 8);
  octal(header, 0, offsets.uid, 8);
  octal(header, 0, offsets.gid, 8);
  octal(header, size, offsets.size, 12);
  octal(header, 0, offsets.time, 12);
  header.write("        ", offsets.sum, "latin1"); // counts as spaces in the sum itself
  header.write("0", offsets.kind, "latin1"); // a regular file
  header.write("ustar\u000000", offsets.magic, "latin1");
  header.write(prefix, offsets.prefix, "utf8");
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, "0")}\u0000 `, offsets.sum, "latin1");
  return header;
}

/** Long paths are kept in two fields, cut at a slash. */
function split(file: string): readonly [string, string] {
  if (Buffer.byteLength(file) <= 100) return ["", file];
  for (let cut = file.indexOf("/"); cut !== -1; cut = file.indexOf("/", cut + 1)) {
    const [prefix, name] = [file.slice(0, cut), file.slice(cut + 1)];
    if (Buffer.byteLength(prefix) <= 155 && Buffer.byteLength(name) <= 100) return [prefix, name];
  }
  throw new Fault(`The path ${file} is too long for an archive.`);
}

function octal(header: Buffer, value: number, at: number, length: number): void {
  header.write(`${value.toString(8).padStart(length - 1, "0")}\u0000`, at, "latin1");
}

function padding(size: number): Buffer {
  return Buffer.alloc((block - (size % block)) % block);
}

/** The regular files of an archive, without the folder above them. A fault where it is no archive or is cut off. */
export function filesOfTar(archive: Buffer): Files {
  const files = new Map<string, Buffer>();
  let at = 0;
  while (at + block <= archive.length && archive.subarray(at, at + block).some((byte) => byte !== 0)) {
    const header = archive.subarray(at, at + block);
    if (text(header, offsets.magic, 5) !== "ustar") throw new Fault("It is no tar archive.");
    const prefix = text(header, offsets.prefix, 155);
    const file = `${prefix === "" ? "" : `${prefix}/`}${text(header, offsets.name, 100)}`;
    const size = Number.parseInt(text(header, offsets.size, 12), 8);
    const end = at + block + size;
    if (Number.isNaN(size) || end > archive.length) throw new Fault("The archive is cut off or damaged.");
    const kind = text(header, offsets.kind, 1);
    if (kind === "0" || kind === "")
      add(files, file.replace(/^[^/]*\//, ""), archive.subarray(at + block, end));
    else if (kind !== "5") throw new Fault(`The archive holds ${file}, which is no regular file.`);
    at = end + padding(size).length;
  }
  return files;
}

function add(files: Map<string, Buffer>, name: string, content: Buffer): void {
  if (files.has(name)) throw new Fault(`The archive holds ${name} twice.`);
  files.set(name, content);
}

function text(header: Buffer, at: number, length: number): string {
  return header
    .subarray(at, at + length)
    .toString("utf8")
    .replace(/\u0000.*$/s, "");
}
