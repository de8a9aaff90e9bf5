import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";

interface Plain {
  readonly name: () => ReactNode;
  readonly says: () => ReactNode;
}

/** The main numbers in words for everyone; the field's own words stand in the report. */
const plain: Readonly<Record<string, Plain>> = {
  "wioa.erq2": {
    name: () => <Trans>Have a job half a year later</Trans>,
    says: () => <Trans>Of the people who left, this many had a job about six months later.</Trans>,
  },
  "wioa.erq4": {
    name: () => <Trans>Have a job a year later</Trans>,
    says: () => <Trans>Of the people who left, this many had a job about a year later.</Trans>,
  },
  "wioa.meq2": {
    name: () => <Trans>Pay in three months</Trans>,
    says: () => (
      <Trans>Half a year later, half of those with a job made more than this. Half made less.</Trans>
    ),
  },
  "wioa.cred": {
    name: () => <Trans>Got a diploma or certificate</Trans>,
    says: () => <Trans>Of the people who took classes, this many got one within a year.</Trans>,
  },
  "wioa.msg": {
    name: () => <Trans>Moved up in class</Trans>,
    says: () => <Trans>Of the people in class, this many passed a step: a test, a level or a course.</Trans>,
  },
  "wioa.ese": {
    name: () => <Trans>Kept the same job</Trans>,
    says: () => <Trans>This many worked for the same place half a year later and a year later.</Trans>,
  },
  "wioa.people-served": {
    name: () => <Trans>People helped</Trans>,
    says: () => <Trans>Each person counts once, no matter how often they came.</Trans>,
  },
  "project.clients-served": {
    name: () => <Trans>People helped in a year</Trans>,
    says: () => <Trans>Each person counts once, no matter how often they came.</Trans>,
  },
  "wioa.participants-served": {
    name: () => <Trans>Times people used a program</Trans>,
    says: () => <Trans>Someone who came back later counts again.</Trans>,
  },
  "wioa.participants-exited": {
    name: () => <Trans>Times people left a program</Trans>,
    says: () => <Trans>They had no more help for 90 days.</Trans>,
  },
  "project.training-completed": {
    name: () => <Trans>Finished job training</Trans>,
    says: () => <Trans>Of the job training that ended, this much was finished.</Trans>,
  },
  "project.credential-earned": {
    name: () => <Trans>People with a new diploma or certificate</Trans>,
    says: () => <Trans>Each person counts once.</Trans>,
  },
  "project.wage-at-placement": {
    name: () => <Trans>First pay per hour</Trans>,
    says: () => <Trans>Half of the new jobs paid more than this. Half paid less.</Trans>,
  },
  "project.job-placement": {
    name: () => <Trans>Found a job soon</Trans>,
    says: () => <Trans>Of the people who left, this many began a job within 90 days.</Trans>,
  },
};

/** A main number's plain words; undefined for a metric that has none of its own here. */
export const plainOf = (metric: string): Plain | undefined =>
  Object.hasOwn(plain, metric) ? plain[metric] : undefined;
