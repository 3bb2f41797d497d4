import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

const digest = (text: string) => createHash("sha256").update(text).digest();

/** Whether two secrets are the same, in a time that tells nothing about where they differ. */
export function sameSecret(a: string, b: string): boolean {
  return timingSafeEqual(digest(a), digest(b));
}

/** A secret nobody can guess, fit for an address and a cookie. */
export function newSecret(): string {
  return randomBytes(32).toString("base64url");
}

/** Whether the text has the form of such a secret. */
export function isSecret(text: string): boolean {
  return /^[\w-]{43}$/.test(text);
}

/** How many links may wait to be opened; an older one is void once there are more. */
const MOST_WAITING = 16;

/** Tokens that each open the door once. */
export class Tokens {
  #waiting: string[] = [];

  /** A new token. */
  mint(): string {
    const token = newSecret();
    this.#waiting = [...this.#waiting, token].slice(-MOST_WAITING);
    return token;
  }

  /** Whether the token was waiting; it no longer is. */
  use(token: string): boolean {
    // Every token is compared, so that the time tells nothing.
    const matches = this.#waiting.map((waiting) => sameSecret(waiting, token));
    this.#waiting = this.#waiting.filter((_, index) => !matches[index]);
    return matches.includes(true);
  }
}
