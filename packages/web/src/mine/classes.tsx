import type { Told } from "@footbridge/contract/client.ts";
import { Trans } from "@lingui/react/macro";
import { useState } from "react";
import { Loading } from "../parts/loading.tsx";
import { Trouble } from "../parts/trouble.tsx";
import { DayIn } from "../plan/day-in.tsx";
import { askMine, useFresh } from "./ask.ts";

const load = () => askMine("readRecord", { params: { person: "me" }, body: { why: "My own page" } });

/** My classes; asked for only when I want to see them, as each look is written down. */
export function MyClasses() {
  const [shown, setShown] = useState(false);
  return (
    <section className="fb-stack" aria-labelledby="classes">
      <h2 id="classes">
        <Trans>Your classes</Trans>
      </h2>
      {shown ? (
        <Shown />
      ) : (
        <button type="button" className="usa-button usa-button--outline" onClick={() => setShown(true)}>
          <Trans>Show my classes</Trans>
        </button>
      )}
    </section>
  );
}

type Entry = Told<"readRecord">["entries"][number];

/** A class with what became of it. */
interface Taken {
  readonly id: string;
  readonly title: string;
  readonly since: string;
  readonly ends: string | undefined;
  readonly end: { readonly day: string; readonly completed: boolean } | undefined;
  readonly there: number;
  readonly marked: number;
}

function Shown() {
  const { data, trouble, again } = useFresh(load);
  if (trouble !== undefined) return <Trouble trouble={trouble} again={again} />;
  if (data === undefined) return <Loading lines={2} />;
  const taken = classesIn(data.entries);
  if (taken.length === 0)
    return (
      <p>
        <Trans>No class yet.</Trans>
      </p>
    );
  return (
    <ul className="usa-list usa-list--unstyled fb-stack">
      {taken.map(({ id, title, since, ends, end, there, marked }) => (
        <li key={id}>
          <h3>{title}</h3>
          <p>
            {end === undefined ? (
              ends === undefined ? (
                <Trans>
                  You have a seat since <DayIn day={since} />.
                </Trans>
              ) : (
                <Trans>
                  You have a seat. The class ends on <DayIn day={ends} />.
                </Trans>
              )
            ) : end.completed ? (
              <Trans>
                You finished it on <DayIn day={end.day} />.
              </Trans>
            ) : (
              <Trans>
                You left it on <DayIn day={end.day} />.
              </Trans>
            )}{" "}
            {marked === 0 ? undefined : (
              <Trans>
                You came {there} of {marked} times.
              </Trans>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}

const textIn = (body: Entry["body"], name: string): string | undefined => {
  const value = body[name];
  return typeof value === "string" ? value : undefined;
};

/** Classes that stand in the entries, the latest first. */
function classesIn(entries: readonly Entry[]): readonly Taken[] {
  const standing = entries.filter(({ state }) => state !== "taken-back");
  const ofClass = (id: string, kind: string): readonly Entry[] =>
    standing.filter(({ body }) => body["kind"] === kind && body["enrollment"] === id);
  return standing
    .filter(({ body }) => body["kind"] === "enrollment")
    .map(({ id, happened, body }) => {
      const [end] = ofClass(id, "completion");
      const marks = ofClass(id, "attendance");
      return {
        id,
        title: textIn(body, "title") ?? "",
        since: happened,
        ends: textIn(body, "plannedEnd"),
        end: end === undefined ? undefined : { day: end.happened, completed: end.body["completed"] === true },
        there: marks.filter((mark) => mark.body["present"] === true).length,
        marked: marks.length,
      };
    });
}
