import { useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import type { ToldLevel } from "../answers/answers.ts";

interface ChooseProps {
  readonly id: string;
  readonly label: ReactNode;
  readonly choices: readonly { readonly value: string; readonly name: string }[];
  readonly now: string | undefined;
  /** `undefined` when it becomes not told. */
  readonly onChoose: (value: string | undefined) => void;
}

/** One of several in one line; the first choice is always “not told”. */
export function Choose({ id, label, choices, now, onChoose }: ChooseProps) {
  const { t } = useLingui();
  return (
    <div className="fb-dense__field">
      <label htmlFor={id}>{label}</label>
      <select
        className="usa-select"
        id={id}
        value={now ?? ""}
        onChange={(event) => onChoose(event.target.value === "" ? undefined : event.target.value)}
      >
        <option value="">{t`not told`}</option>
        {choices.map(({ value, name }) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

interface YesNoProps {
  readonly id: string;
  readonly label: ReactNode;
  readonly now: boolean | undefined;
  readonly onChoose: (value: boolean | undefined) => void;
}

/** Yes, no, or not told. */
export function YesNo({ id, label, now, onChoose }: YesNoProps) {
  const { t } = useLingui();
  return (
    <Choose
      id={id}
      label={label}
      choices={[
        { value: "yes", name: t`Yes` },
        { value: "no", name: t`No` },
      ]}
      now={now === undefined ? undefined : now ? "yes" : "no"}
      onChoose={(value) => onChoose(value === undefined ? undefined : value === "yes")}
    />
  );
}

const marks = [0, 1, 2, 3, 4, 5, 6];

interface LevelProps {
  readonly id: string;
  readonly label: ReactNode;
  readonly level: ToldLevel | undefined;
  readonly onLevel: (level: ToldLevel | undefined) => void;
}

/** A level and how it is known, in one field. */
export function LevelField({ id, label, level, onLevel }: LevelProps) {
  const { t } = useLingui();
  const choices = (["tested", "self"] as const).flatMap((how) =>
    marks.map((mark) => ({
      value: `${how}:${mark}`,
      name: how === "tested" ? t`Level ${mark} of 6, tested` : t`About level ${mark} of 6, own pick`,
    })),
  );
  const how = level?.how === "self" ? "self" : "tested";
  return (
    <Choose
      id={id}
      label={label}
      choices={choices}
      now={level === undefined ? undefined : `${how}:${level.mark}`}
      onChoose={(value) =>
        onLevel(
          value === undefined
            ? undefined
            : { how: value.startsWith("self") ? "self" : "tested", mark: Number(value.slice(-1)) },
        )
      }
    />
  );
}
