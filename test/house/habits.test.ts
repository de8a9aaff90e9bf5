import { dirname } from "node:path";
import { describe, expect, test } from "vitest";
import { files, lines, read, sources } from "./tree.ts";

const code = files.filter((path) => /\.(ts|tsx|mjs)$/.test(path));
const rooms = [...new Set(sources.filter((path) => path.includes("/src/")).map((path) => dirname(path)))];

describe("the habits of the house", () => {
  test("every room of the source has a README of at most 40 lines", () => {
    const without = rooms.filter((room) => !files.includes(`${room}/README.md`));
    const long = rooms.filter(
      (room) => files.includes(`${room}/README.md`) && lines(`${room}/README.md`) > 40,
    );
    expect({ without, long }).toEqual({ without: [], long: [] });
  });

  test("names are kebab-case, and no room is a drawer for anything", () => {
    const odd = sources.filter((path) => !/^packages(\/[a-z0-9$_.-]+)+$/.test(path));
    const drawers = files.filter((path) =>
      /(^|\/)(utils?|helpers?|common|services?|types|managers?)(\/|\.tsx?$)/.test(path),
    );
    expect({ odd, drawers }).toEqual({ odd: [], drawers: [] });
  });

  test("no promise is left for later in the code", () => {
    const marks = /\b(TODO|FIXME|XXX)\b|not implemented|coming soon|\.(skip|only|todo)\(/;
    const own = "test/house/habits.test.ts";
    expect(code.filter((path) => path !== own && marks.test(read(path)))).toEqual([]);
  });

  test("no test skips itself but for a name that says why", () => {
    const silent = /\.(skipIf|runIf)\((?!shared|no|with|has|isRoot)/;
    expect(sources.filter((path) => silent.test(read(path)))).toEqual([]);
  });

  test("nothing names the host of a package registry", () => {
    const hosts = /registry\.[a-z]+\.(org|com|io|net)|"resolved": "http/;
    expect(files.filter((path) => path !== "test/house/habits.test.ts" && hosts.test(read(path)))).toEqual(
      [],
    );
  });
});
