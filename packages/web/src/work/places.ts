import type { MessageDescriptor } from "@lingui/core";
import { createContext, useContext } from "react";

/** A place in the list of pages. */
export interface Place {
  /** `/work/…`; a part that begins with `$` is any word. */
  readonly address: string;
  /** In the list of places and on the start page; without, the page is reached from others. */
  readonly label?: MessageDescriptor;
  /** What it is for, on the start page. */
  readonly about?: MessageDescriptor;
}

export const PlacesContext = createContext<readonly Place[]>([]);

/** The pages that whoever works here is shown. */
export const usePlaces = (): readonly Place[] => useContext(PlacesContext);
