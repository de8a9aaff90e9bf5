#!/usr/bin/env node
// Plain JavaScript for whatever Node the machine has: goes on in Node 24, which comes with the install.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join, parse } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const needed = 24;
const main = fileURLToPath(new URL("../src/main.ts", import.meta.url));

/** The Node that the packages brought, in this folder's node_modules or in one above. */
function carriedNode() {
  const name = `node-${process.platform}-${process.arch}`;
  const file = process.platform === "win32" ? "node.exe" : join("bin", "node");
  for (let at = dirname(main); at !== parse(at).root; at = dirname(at)) {
    const node = join(at, "node_modules", name, file);
    if (existsSync(node)) return node;
  }
  return undefined;
}

function handOver(node) {
  const child = spawn(node, [main, ...process.argv.slice(2)], { stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("error", (reason) => refuse(`Node ${needed} could not be started: ${reason.message}`));
  child.on("exit", (code, signal) => {
    if (signal === null) process.exit(code ?? 1);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}

function refuse(why) {
  process.stderr.write(
    `footbridge: ${why}\n  Run \`npm ci\` in the checkout, or install Node ${needed} (nodejs.org).\n`,
  );
  process.exit(1);
}

if (Number(process.versions.node.split(".")[0]) >= needed) await import(pathToFileURL(main).href);
else {
  const node = carriedNode();
  if (node === undefined) refuse(`it needs Node ${needed} or newer; this is ${process.versions.node}.`);
  else handOver(node);
}
