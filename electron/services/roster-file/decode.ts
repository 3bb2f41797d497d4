import { UnreadableFile } from "./unreadable-file.ts";

const SAMPLE_BYTES = 4_000;

/** UTF-16 without a mark: Latin letters leave a zero in every second byte. */
function utf16ByZeros(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const zeros = [0, 0];
  sample.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const many = sample.length / 2 / 4;
  if (odd > many && even === 0) return "utf-16le";
  return even > many && odd === 0 ? "utf-16be" : null;
}

function strictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function decode(bytes: Uint8Array): string {
  const [a, b] = bytes;
  const marked = a === 0xff && b === 0xfe ? "utf-16le" : a === 0xfe && b === 0xff ? "utf-16be" : null;
  const utf16 = marked ?? utf16ByZeros(bytes);
  if (utf16) {
    const text = strictly(bytes, utf16);
    if (text === null) throw new UnreadableFile("damaged");
    return text;
  }
  // Excel for Windows saves "CSV" in the system's code page; this one covers English, French and Spanish.
  return strictly(bytes, "utf-8") ?? new TextDecoder("windows-1252").decode(bytes);
}

/** The text of a CSV or TSV file, whatever program saved it. Throws UnreadableFile for what is no text. */
export function decodeText(bytes: Uint8Array): string {
  const text = decode(bytes);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what tells a program's data from text
  if (/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text)) throw new UnreadableFile("not_a_table");
  return text;
}
