import type { Requirement } from "../../model/requirement.ts";
import { leavesOf } from "../../rules/leaf.ts";
import type { Town } from "../town.ts";

/** Every fact and attribute that a town speaks of, with the first place where it does. */
export interface Words {
  readonly facts: ReadonlyMap<string, string>;
  readonly attributes: ReadonlyMap<string, string>;
}

export function wordsOfTown(town: Town): Words {
  const facts = new Map<string, string>();
  const attributes = new Map<string, string>();
  const first = (words: Map<string, string>, word: string, at: string): void => {
    if (!words.has(word)) words.set(word, at);
  };
  const read = (requirement: Requirement, at: string): void => {
    for (const leaf of leavesOf(requirement)) {
      if ("has" in leaf) first(facts, leaf.has, at);
      else first(attributes, "is" in leaf ? leaf.is : leaf.not.is, at);
    }
  };
  for (const [place, program] of town.programs.entries()) {
    const at = `programs[${String(place)}]`;
    for (const fact of program.gives) first(facts, fact, `${at}.gives`);
    read(program.requires, `${at}.requires`);
  }
  for (const [place, job] of town.occupations.entries()) {
    const at = `occupations[${String(place)}]`;
    for (const { gives } of job.experience) first(facts, gives, `${at}.experience`);
    read(job.requires, `${at}.requires`);
  }
  for (const [place, stream] of town.streams.entries()) {
    read(stream.eligible, `streams[${String(place)}].eligible`);
  }
  for (const [place, service] of town.services.entries()) {
    if (service.eligible !== undefined) read(service.eligible, `services[${String(place)}].eligible`);
  }
  return { facts, attributes };
}
