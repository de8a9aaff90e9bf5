import { useLingui } from "@lingui/react/macro";

/** Names of the kinds of groups; one that is not known stands for itself. */
export function useGroupKinds(): (kind: string) => string {
  const { t } = useLingui();
  const names: Readonly<Record<string, string>> = {
    sex: t`Sex`,
    age: t`Age at entry`,
    race: t`Race and ethnicity`,
    barrier: t`Barriers to employment`,
    employment: t`Employment at entry`,
    education: t`Education at entry`,
    other: t`Other groups`,
  };
  return (kind) => names[kind] ?? kind;
}
