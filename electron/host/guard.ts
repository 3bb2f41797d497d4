import type { IncomingMessage } from "node:http";
import { newSecret, sameSecret, Tokens } from "./tokens.ts";

/** Decides who may speak to the host: only a browser of this machine that was opened by one of our links. */
export class Guard {
  readonly tokens = new Tokens();
  readonly #session: string;
  readonly #hosts: ReadonlySet<string>;
  readonly #cookie: string;

  /** `secret`: what an earlier start gave to browsers that are still open. */
  constructor(port: number, secret = newSecret()) {
    this.#session = secret;
    // By name too: a page from elsewhere whose name was pointed at this machine carries its own name here.
    this.#hosts = new Set([`127.0.0.1:${port}`, `localhost:${port}`]);
    // Browsers share cookies among ports, so the port is in the name.
    this.#cookie = `idm_desk_${port}`;
  }

  /** Whether the request was addressed to this host by its own name. */
  knowsHost(request: IncomingMessage): boolean {
    return this.#hosts.has(request.headers.host ?? "");
  }

  /** Whether the request comes from a page this host served, under the name it was served by. */
  knowsOrigin(request: IncomingMessage): boolean {
    return this.knowsHost(request) && request.headers.origin === `http://${request.headers.host}`;
  }

  /** Whether the request carries the cookie a token was exchanged for. */
  knowsCookie(request: IncomingMessage): boolean {
    const given = (request.headers.cookie ?? "")
      .split(";")
      .map((part) => part.trim())
      .find((part) => part.startsWith(`${this.#cookie}=`));
    return given !== undefined && sameSecret(given.slice(this.#cookie.length + 1), this.#session);
  }

  /** The header that lets a browser in until it is closed. */
  setCookie(): string {
    return `${this.#cookie}=${this.#session}; Path=/; HttpOnly; SameSite=Strict`;
  }
}
