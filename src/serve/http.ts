/**
 * A server for this machine's own browser alone. It listens on the loopback address; asks under another host's name, from
 * another site's page or without the path of this run get nothing; and it answers from a table, never from the disk by name.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";

export interface Answer {
  readonly type: string;
  readonly body: string | Uint8Array;
  /** Content policy of a page that has its own within it; left out: nothing but our own files runs. */
  readonly policy?: string;
}

/** A stream of events to one page. */
export interface Stream {
  readonly query: URLSearchParams;
  readonly send: (event: string, data: string) => void;
}

export interface Routes {
  /** By what stands behind the path of the run: `""`, `page.js`. Null: there is no such thing. */
  readonly get: (name: string, query: URLSearchParams) => Answer | null;
  /** A page listens under `events`; what is returned is called when it has gone. */
  readonly listen?: (stream: Stream) => () => void;
}

export interface Site {
  /** With the path of the run. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Browsers hold some streams a host open; more than these are of nobody who looks. */
const STREAMS = 32;

/** What every answer says: nothing is kept, nothing is framed, nothing but our own files runs. */
const HEADERS = {
  "Content-Security-Policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cache-Control": "no-store",
};

/**
 * @param token the path of this run, which nobody can guess: other people on this machine reach the port too
 * @param port 0: one that is free
 * @throws the system's error, with its `code`, where the port cannot be had
 */
export async function openSite(token: string, port: number, routes: Routes): Promise<Site> {
  const streams = new Set<ServerResponse>();
  const server: Server = createServer((request, response) => {
    const refused = refusal(request, addressOf(server));
    if (refused !== null) return end(response, refused);
    const { path, query } = asked(request);
    const start = `/${token}/`;
    if (!path.startsWith(start)) return end(response, 404);
    const name = path.slice(start.length);
    if (name === "events" && routes.listen !== undefined) return open(response, query, routes.listen);
    const answer = routes.get(name, query);
    if (answer === null) return end(response, 404);
    const policy = answer.policy === undefined ? {} : { "Content-Security-Policy": answer.policy };
    response.writeHead(200, { ...HEADERS, ...policy, "Content-Type": answer.type });
    response.end(request.method === "HEAD" ? undefined : answer.body);
  });
  const open = (response: ServerResponse, query: URLSearchParams, listen: NonNullable<Routes["listen"]>): void => {
    if (streams.size >= STREAMS) {
      end(response, 503);
      return;
    }
    response.writeHead(200, { ...HEADERS, "Content-Type": "text/event-stream" });
    response.write(": open\n\n");
    streams.add(response);
    const left = listen({
      query,
      send: (event, data) => {
        response.write(`event: ${event}\ndata: ${data}\n\n`);
      },
    });
    response.on("close", () => {
      streams.delete(response);
      left();
    });
  };
  await new Promise<void>((done, fail) => {
    server.once("error", fail);
    server.listen({ host: "127.0.0.1", port }, () => {
      server.off("error", fail);
      done();
    });
  });
  return {
    address: `http://127.0.0.1:${addressOf(server)}/${token}/`,
    close: () =>
      new Promise((done) => {
        for (const stream of streams) stream.end();
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** What an ask names, by letters alone: not every line that gets here is an address that can be taken apart. */
function asked({ url = "" }: IncomingMessage): { readonly path: string; readonly query: URLSearchParams } {
  const [path = "", ...query] = url.split("?");
  return { path, query: new URLSearchParams(query.join("?")) };
}

function addressOf(server: Server): number {
  const found = server.address();
  return typeof found === "object" && found !== null ? found.port : 0;
}

/** The status that an ask gets which is not our own page's; null: it may be answered. */
function refusal({ method, headers }: IncomingMessage, port: number): number | null {
  const hosts = ["127.0.0.1", "localhost", "[::1]"].map((host) => `${host}:${port}`);
  if (!hosts.includes(headers.host ?? "")) return 421;
  if (headers.origin !== undefined && !hosts.some((host) => headers.origin === `http://${host}`)) return 403;
  const site = headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin" && site !== "none") return 403;
  return method === "GET" || method === "HEAD" ? null : 405;
}

function end(response: ServerResponse, status: number): void {
  response.writeHead(status, { ...HEADERS, "Content-Type": "text/plain; charset=utf-8" });
  response.end(`${status}\n`);
}
