import type { Draft } from "./ask.ts";
import { StepsList } from "./steps-list.tsx";

/** The draft itself, as it is stored. */
export const DraftBoard = ({ draft }: { readonly draft: Draft }) => <StepsList pathway={draft.pathway} />;
