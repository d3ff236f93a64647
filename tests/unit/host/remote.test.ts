/** Pictures of the network: fetched where somebody asked for it, kept, and never from where a brief must not reach. */
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BOUNDS } from "../../../src/data/bounds.ts";
import { isPublic, leadOn, type Network, pictureFetcher } from "../../../src/host/images/fetch.ts";
import { KEPT } from "../../../src/host/images/remote.ts";
import { nodeHost } from "../../../src/host/node.ts";
import { projectReaders } from "../../../src/host/readers.ts";
import { inTemporaryFolder } from "../../support/folders.ts";
import { png } from "../../support/images.ts";

const asked: { readonly url: string; readonly headers: IncomingHttpHeaders }[] = [];
let server: Server;
let port = "";

beforeAll(async () => {
  server = createServer(({ url = "", headers }, answer) => {
    asked.push({ url, headers });
    const steps = /^\/on\/(\d)$/.exec(url)?.[1];
    if (steps !== undefined) {
      const next = steps === "0" ? "/a.png" : `/on/${Number(steps) - 1}`;
      return answer.writeHead(302, { location: next }).end();
    }
    switch (url) {
      case "/a.png":
      case "/badge?x=1&y=2":
        return answer.writeHead(200, { "content-type": "text/html" }).end(png(4, 3));
      case "/page":
        return answer.writeHead(200, { "content-type": "image/png" }).end("<html>Please log in</html>");
      case "/inward":
        return answer.writeHead(302, { location: "http://10.0.0.1/a.png" }).end();
      case "/else":
        return answer.writeHead(302, { location: "file:///etc/passwd" }).end();
      case "/told":
        return answer.writeHead(200, { "content-length": String(BOUNDS.picture + 1) }).end();
      case "/endless": {
        answer.writeHead(200);
        const more = (): void => {
          while (answer.write(Buffer.alloc(1 << 20)));
          answer.once("drain", more);
        };
        return more();
      }
      case "/slow":
        return answer.writeHead(200).write("…");
      case "/silent":
        return;
      case "/broken":
        answer.writeHead(200, { "content-length": "100" }).write("half");
        return answer.socket?.destroy();
      default:
        return answer.writeHead(404).end();
    }
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  port = String((server.address() as AddressInfo).port);
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** A network of one host, `pictures.example`, which is this machine's server. */
const network = (more: Network = {}): Network => ({
  resolve: (host) =>
    host === "pictures.example"
      ? Promise.resolve([{ address: "127.0.0.1", family: 4 }])
      : Promise.reject(new Error("ENOTFOUND")),
  allows: (address) => address === "127.0.0.1" || isPublic(address),
  ports: [port, "443", "80"],
  ...more,
});
const at = (path: string): URL => new URL(`http://pictures.example:${port}${path}`);
const faultOf = async (address: URL, more: Network = {}): Promise<string> => {
  const got = await pictureFetcher(network(more))(address);
  return "fault" in got ? got.fault : `${got.length} bytes`;
};

describe("fetching a picture", () => {
  it("gives its bytes, whatever the server calls them, and sends nothing but the address", async () => {
    asked.length = 0;
    const got = await pictureFetcher(network())(at("/a.png"));
    expect(got).toEqual(Buffer.from(png(4, 3)));
    expect(asked.map(({ url }) => url)).toEqual(["/a.png"]);
    const { host, connection, ...sent } = asked[0]?.headers ?? {};
    expect(sent).toEqual({ accept: "image/*", "accept-encoding": "identity", "user-agent": "briefdeck" });
    expect([host, connection]).toEqual([`pictures.example:${port}`, "close"]);
  });

  it("is led on five times and no more, and never inwards, to a file or to a plainer connection", async () => {
    expect(await faultOf(at("/on/4"))).toBe(`${png(4, 3).length} bytes`);
    expect(await faultOf(at("/on/5"))).toContain("more than 5 times");
    expect(await faultOf(at("/inward"))).toContain("in a network of the house");
    expect(await faultOf(at("/else"))).toContain("no web address");
    const [open, safe] = [new URL("http://a.example/x/y.png"), new URL("https://a.example/x/y.png")];
    expect(leadOn("https://b.example/z", open)).toEqual(new URL("https://b.example/z"));
    expect(leadOn("../z", safe)).toEqual(new URL("https://a.example/z"));
    expect(leadOn("http://a.example/x/y.png", safe)).toContain("from a protected connection to an open one");
  });

  it("says in words what is wrong", async () => {
    expect(await faultOf(at("/nothing"))).toBe("its server answers 404");
    expect(await faultOf(new URL("http://unknown.example/a.png"))).toContain("its host is not known");
    expect(await faultOf(at("/broken"))).toMatch(/its host ends the connection|the connection fails/);
    expect(await faultOf(new URL("http://a:b@pictures.example/a.png"))).toContain("name or password");
    expect(await faultOf(new URL("http://pictures.example:22/a.png"))).toContain("port 22");
  });

  it("ends in time and within bounds", async () => {
    expect(await faultOf(at("/told"))).toBe("it is larger than 25 MB");
    expect(await faultOf(at("/endless"))).toBe("it is larger than 25 MB");
    expect(await faultOf(at("/slow"), { longest: 60 })).toBe("it takes too long");
    expect(await faultOf(at("/silent"), { longest: 60 })).toBe("it takes too long");
    const fetchPicture = pictureFetcher(network({ longest: 1000, longestOfAll: 50 }));
    expect(await fetchPicture(at("/slow"))).toEqual({ fault: "it takes too long" });
    expect(await fetchPicture(at("/a.png"))).toMatchObject({ fault: expect.stringContaining("those before it") });
  });

  it("reaches public hosts alone, by whatever name", async () => {
    for (const address of "127.0.0.1 10.1.2.3 172.16.0.1 192.168.1.1 169.254.169.254 100.64.0.1 0.0.0.0 224.0.0.1 255.255.255.255 ::1 :: fe80::1 fc00::1 ff02::1 ::ffff:127.0.0.1 ::ffff:10.0.0.1 64:ff9b::a00:1 2002:a00:1:: x".split(
      " ",
    ))
      expect(isPublic(address), address).toBe(false);
    for (const address of ["93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946"]) expect(isPublic(address)).toBe(true);
    asked.length = 0;
    const plain = pictureFetcher({ ports: [port] });
    // Other ways of writing 127.0.0.1, which the URL parser reads as it.
    for (const host of ["127.0.0.1", "localhost", "2130706433", "0x7f.1", "[::1]", "[::ffff:127.0.0.1]"])
      expect(await plain(new URL(`http://${host}:${port}/a.png`)), host).toEqual({
        fault: "its host is on this machine or in a network of the house",
      });
    const two = [
      { address: "93.184.216.34", family: 4 },
      { address: "127.0.0.1", family: 4 },
    ];
    const mixed = pictureFetcher({ ports: [port], resolve: () => Promise.resolve(two) });
    expect(await mixed(at("/a.png"))).toHaveProperty("fault");
    expect(asked).toEqual([]);
  });
});

describe("a brief's pictures of the network", () => {
  const codes = (found: { readonly diagnostics: readonly { readonly code: string }[] }): readonly string[] =>
    found.diagnostics.map(({ code }) => code);

  it("are fetched once, kept in the project, and read from there by every build", async () => {
    await inTemporaryFolder(async (folder) => {
      writeFileSync(join(folder, "briefdeck.yml"), "");
      mkdirSync(join(folder, "briefs"));
      asked.length = 0;
      const address = at("/badge?x=1&y=2").href;
      const briefs = join(folder, "briefs");
      const plain = projectReaders(nodeHost, briefs);
      expect(codes(await plain.image(address))).toEqual(["host/image-network"]);
      const asking = projectReaders(nodeHost, briefs, undefined, pictureFetcher(network()));
      const fetched = await asking.image(address);
      expect(fetched.value).toEqual(Buffer.from(png(4, 3)));
      expect(codes(fetched)).toEqual(["host/image-fetched"]);
      expect(fetched.diagnostics[0]?.message).toContain("anybody could change it");
      const [name = "", ...others] = readdirSync(join(folder, KEPT));
      expect(others).toEqual([]);
      expect(name).toMatch(/^pictures\.example-[0-9a-f]{20}$/);
      expect(readFileSync(join(folder, KEPT, name))).toEqual(Buffer.from(png(4, 3)));
      for (const readers of [plain, asking]) {
        const kept = await readers.image(`${address}#part`);
        expect(kept.value).toEqual(new Uint8Array(png(4, 3)));
        expect(codes(kept)).toEqual(["host/image-kept"]);
      }
      expect(asked).toHaveLength(1);
    });
  });

  it("are kept nowhere where nothing may be written", async () => {
    await inTemporaryFolder(async (folder) => {
      const readers = projectReaders(nodeHost, folder, undefined, pictureFetcher(network()), false);
      const { value, diagnostics } = await readers.image(at("/a.png").href);
      expect(value).toEqual(Buffer.from(png(4, 3)));
      expect(diagnostics[0]?.message).toContain("and not kept: look at it");
      expect(readdirSync(folder)).toEqual([]);
    });
  });

  it("are not kept where they are none, and never for a template", async () => {
    await inTemporaryFolder(async (folder) => {
      asked.length = 0;
      const readers = projectReaders(nodeHost, folder, undefined, pictureFetcher(network()));
      const page = await readers.image(at("/page").href);
      expect(page.diagnostics[0]?.message).toContain("what comes is no picture");
      expect(existsSync(join(folder, KEPT))).toBe(false);
      readers.templates(null);
      expect(codes(await readers.image(at("/a.png").href, "statecraft/layouts/cover.hbs"))).toEqual([
        "host/image-network",
      ]);
      expect(asked.map(({ url }) => url)).toEqual(["/page"]);
    });
  });

  it("are neither kept nor read beyond the project, wherever a link of it leads", async () => {
    await inTemporaryFolder(async (outer) => {
      const folder = join(outer, "project");
      mkdirSync(join(folder, ".briefdeck"), { recursive: true });
      mkdirSync(join(outer, "elsewhere"));
      symlinkSync(join(outer, "elsewhere"), join(folder, KEPT));
      const readers = projectReaders(nodeHost, folder, undefined, pictureFetcher(network()));
      const { value, diagnostics } = await readers.image(at("/a.png").href);
      expect(value).toBeNull();
      expect(diagnostics.map(({ severity }) => severity)).toEqual(["error"]);
      expect(readdirSync(join(outer, "elsewhere"))).toEqual([]);
    });
  });
});
