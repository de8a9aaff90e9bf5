import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** Makes the files of a new database in a process of its own: what making them takes is not kept by the one that serves. */
export function makeFiles(directory: string): Promise<void> {
  const file = fileURLToPath(new URL("./first-files.ts", import.meta.url));
  const maker = spawn(process.execPath, [file, directory], { stdio: ["ignore", "ignore", "pipe"] });
  const said: string[] = [];
  maker.stderr.on("data", (text: Buffer) => said.push(text.toString("utf8").slice(0, 2000)));
  const end = (): void => void maker.kill();
  process.once("exit", end);
  return new Promise((done, failed) => {
    maker.once("error", failed);
    maker.once("close", (code) => {
      process.off("exit", end);
      if (code === 0) done();
      else failed(new Error(["the files could not be made", ...said].join("\n").trim()));
    });
  });
}
