import { constants } from "node:fs";
import { access, realpath, stat } from "node:fs/promises";
import { error, type Finding } from "@footbridge/core/finding.ts";

/** What keeps a file of records from being read at all; nothing where it can be. */
export async function unreadable(file: string): Promise<readonly Finding[]> {
  try {
    const found = await stat(file);
    if (!found.isFile()) return [error("file.not-a-file", file, "This is no file.", "Name a file.")];
    await access(file, constants.R_OK);
    return [];
  } catch (thrown) {
    const code = thrown instanceof Error && "code" in thrown ? thrown.code : undefined;
    if (code === "ENOENT" || code === "ENOTDIR")
      return [error("file.unreadable", file, "There is no such file.", "Check the path.")];
    return [error("file.unreadable", file, "The file may not be read by you.", "Check who may read it.")];
  }
}

/** Whether two paths are one file: what is written to the one would take the other's place. */
export const isSameFile = async (one: string, other: string): Promise<boolean> =>
  one === other || (await realpath(one).catch(() => one)) === (await realpath(other).catch(() => other));

/** The same bytes under two names count every person twice. */
export function givenTwice(
  files: readonly { readonly file: string; readonly sha256: string }[],
): readonly Finding[] {
  return files.flatMap(({ file, sha256 }, place) => {
    const first = files.findIndex((each) => each.sha256 === sha256 && sha256 !== "");
    if (first === place || first === -1) return [];
    return [
      error(
        "file.twice",
        file,
        `It holds the same records as ${files[first]?.file}: everybody in it would count twice.`,
        "Name each file once.",
      ),
    ];
  });
}
