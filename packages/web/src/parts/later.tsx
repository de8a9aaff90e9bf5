import {
  type ComponentType,
  createElement,
  type FunctionComponent,
  useCallback,
  useEffect,
  useState,
} from "react";
import { type Area, bring } from "../i18n/locale.ts";
import { Trouble } from "./trouble.tsx";

/** A part of the page that is fetched when it is first shown, or before, by `fetchIt`. */
export type Later<P extends object> = FunctionComponent<P> & {
  readonly fetchIt: () => Promise<void>;
  readonly ahead: Ahead | undefined;
};

/** Asks for what a page will show at an address, given the address's own words. */
type Ahead = (params: Readonly<Record<string, string>>) => Promise<unknown>;

/** Whether a part comes in a file of its own. */
export const isLater = (part: unknown): part is Later<object> =>
  typeof part === "function" && "fetchIt" in part;

/**
 * Makes a part that comes in a file of its own. Where the file cannot be fetched, the page says so in its place and
 * tries again when asked; nothing else on the page is lost. Its words come with it: `find` where they are there already.
 */
export function later<P extends object>(
  load: () => Promise<ComponentType<P>>,
  area: Area = "around",
  ahead?: Ahead,
): Later<P> {
  let part: ComponentType<P> | undefined;
  const fetchIt = async (): Promise<void> => {
    if (part !== undefined) return;
    const [fetched] = await Promise.all([load(), bring(area)]);
    part = fetched;
  };
  function Part(props: P) {
    const [, setFetched] = useState(part !== undefined);
    const [trouble, setTrouble] = useState<Error>();
    const get = useCallback(() => {
      fetchIt().then(
        () => setFetched(true),
        (reason: unknown) => setTrouble(reason instanceof Error ? reason : new Error(String(reason))),
      );
    }, []);
    useEffect(get, [get]);
    const again = (): void => {
      setTrouble(undefined);
      get();
    };
    if (part !== undefined) return createElement(part, props);
    return trouble === undefined ? undefined : <Trouble trouble={trouble} again={again} />;
  }
  return Object.assign(Part, { fetchIt, ahead });
}
