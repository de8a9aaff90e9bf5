import type { Role } from "@footbridge/core/model/role.ts";
import { msg } from "@lingui/core/macro";
import type { ComponentType } from "react";
import { bring } from "../i18n/locale.ts";
import { later } from "../parts/later.tsx";
import type { Place } from "./places.ts";

/** What a page is given: the `$names` of its address. */
export interface WorkPageProps {
  readonly params: Readonly<Record<string, string>>;
}

/** A page within the frame. */
export interface WorkPage extends Place {
  /** Who sees it in the list; the desk at the machine sees what an admin sees. */
  readonly roles: readonly Role[];
  readonly page: ComponentType<WorkPageProps>;
}

const page = (load: () => Promise<ComponentType<WorkPageProps>>) => later(load, "working");

/** All pages of the frame, in the order of its list. */
export const workPages: readonly WorkPage[] = [
  {
    address: "/work",
    label: msg`Start`,
    roles: ["navigator", "program-manager", "employer", "agency", "board", "auditor", "admin"],
    page: page(async () => (await import("./start-page.tsx")).StartPage),
  },
  {
    address: "/work/caseload",
    label: msg`Caseload`,
    about: msg`Who needs what today, and why; for one person or for many at once.`,
    roles: ["navigator", "program-manager"],
    page: page(async () => (await import("../caseload/caseload-page.tsx")).CaseloadPage),
  },
  {
    address: "/work/classes",
    label: msg`Classes`,
    about: msg`Seats, waiting lists and attendance of the classes you give.`,
    roles: ["navigator", "program-manager"],
    page: page(async () => (await import("../classes/classes-page.tsx")).ClassesPage),
  },
  {
    address: "/work/classes/$offering",
    roles: ["navigator", "program-manager"],
    page: page(async () => (await import("../classes/class-page.tsx")).ClassPage),
  },
  {
    address: "/work/intake",
    label: msg`Intake`,
    about: msg`Take a person in, with the route they kept.`,
    roles: ["navigator", "program-manager"],
    page: page(async () => (await import("../intake/intake-page.tsx")).IntakePage),
  },
  {
    address: "/work/people/$person",
    roles: ["navigator", "program-manager"],
    page: page(async () => {
      // Plans and corrections are said in the words of the person's own page.
      await bring("around");
      return (await import("../person/person-page.tsx")).PersonPage;
    }),
  },
  {
    address: "/work/referrals",
    label: msg`Referrals`,
    about: msg`Who was sent where, what was answered, and what waits for you.`,
    roles: ["navigator", "program-manager"],
    page: page(async () => (await import("../referrals/referrals-page.tsx")).ReferralsPage),
  },
  {
    address: "/work/barriers",
    label: msg`Barriers`,
    about: msg`How often services said no, and the policies that help or hinder.`,
    roles: ["navigator", "program-manager", "agency", "board", "auditor", "admin"],
    page: page(async () => (await import("../referrals/barriers-page.tsx")).BarriersPage),
  },
  {
    address: "/work/pathways",
    label: msg`Pathways`,
    about: msg`Draw steps from a first class to a good job together; check, compare and publish them.`,
    roles: ["navigator", "program-manager", "employer", "agency", "admin"],
    page: page(async () => (await import("../pathways/list-page.tsx")).PathwaysPage),
  },
  {
    address: "/work/pathways/$pathway",
    roles: ["navigator", "program-manager", "employer", "agency", "admin"],
    page: page(async () => (await import("../pathways/pathway-page.tsx")).PathwayPage),
  },
  {
    address: "/work/pathways/$pathway/compare",
    roles: ["navigator", "program-manager", "employer", "agency", "admin"],
    page: page(async () => (await import("../pathways/compare-page.tsx")).ComparePage),
  },
  {
    address: "/work/services",
    label: msg`Our services`,
    about: msg`What the directory says of your services: full, confirmed, and the words people read.`,
    roles: ["navigator", "program-manager", "admin"],
    page: page(async () => {
      // Room, hours and prices are said in the words of the pages around Find.
      await bring("around");
      return (await import("../service-desk/services-page.tsx")).MyServicesPage;
    }),
  },
  {
    address: "/work/plans-touched",
    label: msg`Plans touched`,
    about: msg`Whose plans hold a class that is full, has other dates, or is gone.`,
    roles: ["navigator", "program-manager"],
    page: later(async () => (await import("../plan/touched-page.tsx")).TouchedPage, "around"),
  },
  {
    address: "/work/college",
    label: msg`College lists`,
    about: msg`Bring in what colleges say of students, and choose who a row is about.`,
    roles: ["program-manager"],
    page: page(async () => (await import("../college/lists-page.tsx")).ListsPage),
  },
  {
    address: "/work/bring-in",
    label: msg`Bring in events`,
    about: msg`What another system has kept of your people, as a file.`,
    roles: ["program-manager"],
    page: page(async () => (await import("./bring-in/bring-in-page.tsx")).BringInPage),
  },
  {
    address: "/work/hand-in",
    label: msg`Hand in journeys`,
    about: msg`The journeys of your people as the records of a quarter.`,
    roles: ["program-manager"],
    page: page(async () => (await import("./hand-in/hand-in-page.tsx")).HandInPage),
  },
  {
    address: "/work/agreements",
    label: msg`Agreements`,
    about: msg`What colleges count for a degree, and what a registrar must settle.`,
    roles: ["navigator", "program-manager", "agency", "admin"],
    page: page(async () => (await import("../college/agreements-page.tsx")).AgreementsPage),
  },
  {
    address: "/work/webhooks",
    label: msg`Webhooks`,
    about: msg`Other systems that are told of events as they are written.`,
    roles: ["program-manager", "admin"],
    page: page(async () => (await import("../webhooks/webhooks-page.tsx")).WebhooksPage),
  },
  ...["/work/labs", "/work/labs/$lab", "/work/labs/$lab/$part"].map((address): WorkPage => {
    const first = address === "/work/labs";
    return {
      address,
      ...(first
        ? {
            label: msg`Learning labs`,
            about: msg`A day with partners: words, boards, paths, next steps, the brief.`,
          }
        : {}),
      roles: ["program-manager", "agency", "admin"],
      page: page(async () => {
        // The room speaks to guests and hosts in the same words.
        await bring("lab");
        const { LabPage, LabsPage } = await import("../labs/host/host-pages.ts");
        return first ? LabsPage : LabPage;
      }),
    };
  }),
  {
    address: "/work/members",
    label: msg`Colleagues`,
    about: msg`Who belongs to your organization; invitations.`,
    roles: ["navigator", "program-manager", "auditor", "admin"],
    page: page(async () => (await import("./members/members-page.tsx")).MembersPage),
  },
  {
    address: "/work/deletions",
    label: msg`Wishes to be deleted`,
    about: msg`Who asked that their record be erased, and the answer.`,
    roles: ["auditor", "admin"],
    page: page(async () => (await import("./deletions/deletions-page.tsx")).DeletionsPage),
  },
  {
    address: "/work/outbox",
    label: msg`Letters`,
    about: msg`What goes out by mail, what waits, what was refused.`,
    roles: ["admin"],
    page: page(async () => (await import("./letters/outbox-page.tsx")).OutboxPage),
  },
  {
    address: "/work/emergency",
    label: msg`Emergency`,
    about: msg`Open a record without consent, when somebody is in danger.`,
    roles: ["navigator", "program-manager"],
    page: page(async () => (await import("./emergency/emergency-page.tsx")).EmergencyPage),
  },
  {
    address: "/work/security",
    label: msg`Your sign-in`,
    about: msg`Where you are signed in, and your password.`,
    roles: ["navigator", "program-manager", "employer", "agency", "board", "auditor", "admin"],
    page: page(async () => (await import("./security/security-page.tsx")).SecurityPage),
  },
];

/** The page at an address, with the words that its `$names` stand for. */
export function pageAt(
  pathname: string,
): { readonly at: WorkPage; readonly params: WorkPageProps["params"] } | undefined {
  const path = parts(pathname);
  for (const at of workPages) {
    const names = parts(at.address);
    if (names.length !== path.length) continue;
    if (names.every((name, place) => name.startsWith("$") || name === path[place])) {
      const params = names.flatMap((name, place) =>
        name.startsWith("$") ? [[name.slice(1), decodeURIComponent(path[place] ?? "")] as const] : [],
      );
      return { at, params: Object.fromEntries(params) };
    }
  }
  return undefined;
}

const parts = (address: string): readonly string[] => address.split("/").filter((part) => part !== "");
