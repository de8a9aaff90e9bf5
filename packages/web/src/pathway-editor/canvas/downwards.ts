import { createContext } from "react";

/** Whether cards follow one another downwards, as on a phone, or to the right. */
export const Downwards = createContext(false);
