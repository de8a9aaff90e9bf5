import type { Told } from "@footbridge/contract/client.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { type SubmitEvent, useCallback, useState } from "react";
import { useDeed } from "../../measure/deed.ts";
import { DeedTrouble } from "../../measure/deed-trouble.tsx";
import { TextField } from "../../measure/fields.tsx";
import { WorkTrouble } from "../../measure/work-trouble.tsx";
import { useFresh } from "../../mine/ask.ts";
import { OrgName } from "../../work/org-name.tsx";
import { askPerson } from "../ask.ts";
import { DayOf } from "../day-of.tsx";
import type { SectionProps } from "../section.ts";
import { AskedToPart } from "./asked-to-part.tsx";
import { SignWords } from "./sign-words.tsx";

type Same = Told<"findSamePerson">;
type Other = Same["suggested"][number]["person"];

/** Other records of the same person: those linked, and those that may be. */
export function SameSection({ record, again }: SectionProps) {
  const { id } = record.person;
  const load = useCallback(() => askPerson("findSamePerson", { params: { person: id } }), [id]);
  const { data, trouble, again: read } = useFresh(load);
  const changed = (): void => {
    read();
    again();
  };
  if (trouble !== undefined) return <WorkTrouble trouble={trouble} again={read} />;
  if (data === undefined) return undefined;
  const { linked, suggested } = data;
  return (
    <>
      {linked.length + suggested.length === 0 ? (
        <p className="fbw-quiet">
          <Trans>No other record that you may see looks like this person.</Trans>
        </p>
      ) : undefined}
      <ul className="fbk-letters">
        {linked.map((one) => (
          <li key={one.link}>
            {one.person === undefined ? (
              <Trans>A record that the person no longer shows you</Trans>
            ) : (
              <Named person={one.person} />
            )}
            <span className="fbw-under">
              <Trans>
                Read as one person since <DayOf day={one.linkedAt} />
              </Trans>
              {one.claimed ? (
                <>
                  {" · "}
                  <Trans>the person took both over</Trans>
                </>
              ) : undefined}
              {one.why === "" ? undefined : ` · ${one.why}`}
            </span>
            <AskedToPart linked={one} done={changed} />
            <Undo link={one.link} name={one.person?.name ?? record.person.name} done={changed} />
          </li>
        ))}
        {suggested.map(({ person, signs }) => (
          <li key={person.id}>
            <Named person={person} />
            <span className="fbw-under">
              <SignWords signs={signs} />
            </span>
            <LinkIt person={id} other={person} done={changed} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Named({ person: { id, name, org, born } }: { readonly person: Other }) {
  return (
    <>
      <strong>
        <Link to="/work/$" params={{ _splat: `people/${id}` }}>
          {name === "" ? <Trans>no name yet</Trans> : name}
        </Link>
      </strong>{" "}
      {org === "" ? <Trans>came alone</Trans> : <OrgName org={org} />}
      {born === undefined ? undefined : (
        <>
          {" · "}
          <Trans>
            Born <DayOf day={born} />
          </Trans>
        </>
      )}
    </>
  );
}

interface LinkItProps {
  readonly person: string;
  readonly other: Other;
  readonly done: () => void;
}

function LinkIt({ person, other, done }: LinkItProps) {
  const { t } = useLingui();
  const [why, setWhy] = useState("");
  const link = useDeed(
    () => askPerson("linkPeople", { params: { person }, body: { other: other.id, why: why.trim() } }),
    done,
  );
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (why.trim() !== "" && !link.busy) link.run();
  };
  return (
    <form className="fbp-line" onSubmit={submit}>
      <TextField
        label={<Trans>How do you know that it is the same person?</Trans>}
        value={why}
        onValue={setWhy}
      />
      <button
        type="submit"
        className="usa-button usa-button--outline"
        aria-disabled={why.trim() === "" || link.busy}
        aria-label={t`It is the same person: ${other.name}`}
      >
        <Trans>It is the same person</Trans>
      </button>
      <DeedTrouble trouble={link.trouble} />
    </form>
  );
}

interface UndoProps {
  readonly link: string;
  readonly name: string;
  readonly done: () => void;
}

function Undo({ link, name, done }: UndoProps) {
  const { t } = useLingui();
  const why = t`Two people after all`;
  const undo = useDeed(() => askPerson("unlinkPeople", { params: { link }, body: { why } }), done);
  return (
    <>
      <button
        type="button"
        className="fbw-text-button"
        disabled={undo.busy}
        aria-label={t`They are two people: ${name}`}
        onClick={() => undo.run()}
      >
        <Trans>They are two people</Trans>
      </button>
      <DeedTrouble trouble={undo.trouble} />
    </>
  );
}
