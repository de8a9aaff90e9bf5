import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import type { ToldLevel } from "../answers/answers.ts";
import { PickOne } from "./choices.tsx";

interface LevelPickerProps {
  readonly name: string;
  readonly legend: ReactNode;
  /** For those to whom no sample is easy: level 1. */
  readonly lowest: ReactNode;
  readonly samples: readonly { readonly mark: number; readonly show: ReactNode }[];
  readonly level: ToldLevel | undefined;
  readonly onLevel: (level: ToldLevel | undefined) => void;
  readonly wide?: boolean;
}

/** A level by honest self-placement, or from a test; the answer remembers which. */
export function LevelPicker({ name, legend, lowest, samples, level, onLevel, wide }: LevelPickerProps) {
  const choices = [
    ...samples.map(({ mark, show }) => ({ value: String(mark), label: show })),
    { value: "1", label: lowest },
  ];
  return (
    <>
      <PickOne
        name={name}
        legend={legend}
        choices={choices}
        wide={wide}
        picked={level?.how === "self" ? String(Math.max(1, level.mark)) : undefined}
        onPick={(mark) => onLevel({ mark: Number(mark), how: "self" })}
      />
      <TestedLevel name={name} level={level} onLevel={onLevel} />
    </>
  );
}

const marks = [1, 2, 3, 4, 5, 6];

function TestedLevel({ name, level, onLevel }: Pick<LevelPickerProps, "name" | "level" | "onLevel">) {
  const { t } = useLingui();
  const tested = level?.how === "tested" ? String(level.mark) : "";
  return (
    <div className="fb-tested">
      <label htmlFor={`${name}-tested`}>
        <Trans>I took a test. My level is</Trans>
      </label>
      <select
        className="usa-select"
        id={`${name}-tested`}
        value={tested}
        onChange={(event) =>
          onLevel(event.target.value === "" ? undefined : { mark: Number(event.target.value), how: "tested" })
        }
      >
        <option value="">{t`No test`}</option>
        {tested === "0" ? <option value="0">{t`Not started`}</option> : undefined}
        {marks.map((mark) => (
          <option key={mark} value={mark}>
            {t`Level ${mark} of 6`}
          </option>
        ))}
      </select>
    </div>
  );
}
